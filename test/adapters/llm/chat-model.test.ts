import { afterEach, describe, expect, it } from 'vitest'
import { createChatModel, firstModelOf } from '#adapters/llm/chat-model.ts'
import { completion, type ModelReply, type ModelRequest, type ModelServer, startModelServer, streamed } from '#test/support/model-server.ts'
import { estimatedTokens } from '#workflow/token-estimate.ts'

const question = {
  system: '只写句式',
  user: '养老服务',
  schema: { name: 'sentences', definition: { type: 'object' } },
  forms: { json: '只输出 JSON', text: '每句一行' },
}
const ANSWER = '{"sentences":["甲","乙"]}'
const KEY = 'sk-do-not-print'

let server: ModelServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function modelAt(
  reply: (request: ModelRequest) => ModelReply | Promise<ModelReply>,
  { retries = 0, timeoutMilliseconds = 5000 } = {},
) {
  server = await startModelServer(reply)
  const options = { apiKey: KEY, baseUrl: server.url, model: 'test-model', timeoutMilliseconds, retries, firstPauseMilliseconds: 1 }
  return createChatModel(options)
}

/** Replies in turn; the last one for ever. */
function inTurn(...replies: readonly ModelReply[]) {
  let call = 0
  return () => replies[Math.min(call++, replies.length - 1)] ?? streamed(ANSWER)
}

describe('createChatModel', () => {
  it('asks under a JSON schema for a stream, and gives the answer with its tokens', async () => {
    const model = await modelAt(() => streamed(ANSWER))
    expect(await model.ask(question)).toEqual({
      ok: true,
      value: { text: ANSWER, tokens: { prompt: 120, completion: 30, isEstimated: false } },
    })
    expect(server?.requests[0]?.body).toMatchObject({
      stream: true,
      stream_options: { include_usage: true },
      response_format: { type: 'json_schema', json_schema: { strict: true } },
    })
  })

  it('tells of the text while it comes', async () => {
    const model = await modelAt(() => streamed(ANSWER))
    const told: string[] = []
    await model.ask(question, { onText: text => told.push(text) })
    expect(told.length).toBeGreaterThan(1)
    for (const text of told) expect(ANSWER.startsWith(text)).toBe(true)
  })

  it('falls back to JSON mode, then to plain text, on a server that refuses, and remembers it', async () => {
    const refusal = { status: 400, body: { error: { message: 'response_format not supported' } } }
    const model = await modelAt(({ body }) => ('response_format' in body ? refusal : streamed('甲{{a}}')))
    expect(await model.ask(question)).toMatchObject({ ok: true, value: { text: '甲{{a}}' } })
    const ways = server?.requests.map(({ body }) => (body['response_format'] as { type: string } | undefined)?.type)
    expect(ways).toEqual(['json_schema', 'json_object', undefined])
    await model.ask(question)
    expect(server?.requests).toHaveLength(4)
    expect(JSON.stringify(server?.requests[3]?.body)).toContain('每句一行')
  })

  it('asks for one document on a server that knows no streams, and remembers it', async () => {
    const model = await modelAt(() => completion(ANSWER))
    for (const expected of [2, 3]) {
      expect(await model.ask(question)).toMatchObject({ ok: true, value: { text: ANSWER, tokens: { prompt: 120 } } })
      expect(server?.requests).toHaveLength(expected)
    }
  })

  it('asks without a stream where a stream is refused', async () => {
    const refusal = { status: 400, body: { error: { message: 'stream is not supported for this model' } } }
    const model = await modelAt(({ body }) => (body['stream'] === true ? refusal : completion(ANSWER)))
    expect(await model.ask(question)).toMatchObject({ ok: true, value: { text: ANSWER } })
  })

  it('asks for no temperature where none is taken, and remembers it', async () => {
    const refusal = { status: 400, body: { error: { message: "Unsupported value: 'temperature' does not support 0 with this model." } } }
    const model = await modelAt(({ body }) => ('temperature' in body ? refusal : streamed(ANSWER)))
    for (const expected of [2, 3]) {
      expect(await model.ask(question)).toMatchObject({ ok: true })
      expect(server?.requests).toHaveLength(expected)
    }
    expect(server?.requests[2]?.body['response_format']).toMatchObject({ type: 'json_schema' })
  })

  it.each([
    ['thoughts beside the answer', streamed(ANSWER, { delta: { reasoning_content: '先想，{"sentences":["丙"]}' } }), ANSWER],
    ['thoughts before the answer', streamed(`<think>{"sentences":["丙"]}</think>${ANSWER}`), ANSWER],
    [
      'an answer as a tool call',
      streamed('', {
        delta: { content: null, tool_calls: [{ index: 0, id: 'c', type: 'function', function: { name: 'sentences', arguments: ANSWER } }] },
        finish: 'tool_calls',
      }),
      ANSWER,
    ],
    ['an answer without an end reason', streamed(ANSWER, { finish: null }), ANSWER],
  ])('reads %s', async (_name, reply, text) => {
    const model = await modelAt(() => reply)
    expect(await model.ask(question)).toMatchObject({ ok: true, value: { text } })
  })

  it.each([
    ['no usage', null],
    ['a usage that is no count', { prompt_tokens: -1, completion_tokens: 'many', total_tokens: null }],
  ])('estimates the tokens of a server with %s, and says so', async (_name, usage) => {
    const model = await modelAt(() => streamed(ANSWER, { usage }))
    const completionTokens = estimatedTokens(ANSWER)
    expect(await model.ask(question)).toMatchObject({ ok: true, value: { tokens: { isEstimated: true, completion: completionTokens } } })
  })

  it.each([
    ['a refusal', streamed('', { delta: { refusal: '不能' } }), 'refused', /不能/],
    ['a filtered answer', streamed('{"sen', { finish: 'content_filter' }), 'refused', /拒绝/],
    ['nothing', streamed(''), 'empty', /空/],
    ['an answer that was too long', streamed('{"sentences":["甲","乙', { finish: 'length' }), 'cut', /中途/],
    ['a torn stream', streamed('{"sentences":["甲","乙', { end: 'cut', millisecondsAnEvent: 10 }), 'cut', /中途/],
    ['a stream that ends without a word', streamed('{"sentences":["甲","乙', { end: 'closed' }), 'cut', /中途/],
    ['an event that is no JSON', { stream: { events: ['{"sen'] } }, 'cut', /格式/],
    ['a server error', { status: 500, body: { error: { message: 'boom' } } }, 'busy', /500/],
    ['a page of a proxy', { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad Gateway</html>' }, 'busy', /502/],
    ['too many requests', { status: 429, body: { error: { message: 'busy' } } }, 'busy', /429.*JUSHI_CHAT_CONCURRENCY/],
    ['a wrong key', { status: 401, body: { error: { message: `bad key ${KEY}` } } }, 'unauthorised', /OPENAI_API_KEY/],
    ['a wrong model', { status: 404, body: { error: { message: 'no such model' } } }, 'no-model', /“test-model”.*JUSHI_CHAT_MODEL/],
    ['a wrong model, otherwise', { status: 400, body: { error: { message: 'Model Not Exist' } } }, 'no-model', /JUSHI_CHAT_MODEL/],
    ['a refused request', { status: 422, body: { error: { message: `too long ${KEY}` } } }, 'rejected', /422.*too long/],
  ] as const)('gives a failure for %s that says what to look at, without the key', async (_name, reply, code, message) => {
    const model = await modelAt(() => reply)
    const answer = await model.ask(question)
    expect(answer).toMatchObject({ ok: false, failure: { code, message: expect.stringMatching(message) } })
    expect(JSON.stringify(answer)).not.toContain(KEY)
  })

  it('keeps what came of an answer that broke off', async () => {
    const model = await modelAt(() => streamed('{"sentences":["甲","乙","丙', { end: 'cut', millisecondsAnEvent: 10 }))
    expect(await model.ask(question)).toMatchObject({ ok: false, failure: { text: expect.stringMatching(/^\{"sentences":\["甲"/u) } })
  })

  it.each([429, 500, 503])('tries a %d again', async status => {
    const model = await modelAt(inTurn({ status, body: { error: { message: 'busy' } } }, streamed(ANSWER)), { retries: 2 })
    expect(await model.ask(question)).toMatchObject({ ok: true })
    expect(server?.requests).toHaveLength(2)
  })

  it.each([
    ['seconds', { 'retry-after': '1' }, 950],
    ['milliseconds', { 'retry-after-ms': '300' }, 280],
  ])('waits as long as Retry-After says in %s', async (_name, headers, least) => {
    const model = await modelAt(inTurn({ status: 429, headers, body: {} }, streamed(ANSWER)), { retries: 1 })
    const began = performance.now()
    expect(await model.ask(question)).toMatchObject({ ok: true })
    expect(performance.now() - began).toBeGreaterThanOrEqual(least)
  })

  it('does not wait an hour', async () => {
    const model = await modelAt(() => ({ status: 429, headers: { 'retry-after': '3600' }, body: {} }), { retries: 3 })
    expect(await model.ask(question)).toMatchObject({ ok: false, failure: { code: 'busy' } })
    expect(server?.requests).toHaveLength(1)
  })

  it.each([
    ['from the beginning', () => new Promise<ModelReply>(() => {}), 'timeout'],
    ['in the middle of an answer', () => streamed('{"sentences":["甲"', { end: 'silent' as const }), 'cut'],
  ])('gives up on a server that is silent %s', async (_name, reply, code) => {
    const model = await modelAt(reply, { timeoutMilliseconds: 200 })
    expect(await model.ask(question)).toMatchObject({ ok: false, failure: { code } })
  })

  it('ends at once when the caller says so', async () => {
    const model = await modelAt(() => streamed('{"sentences":["甲"', { end: 'silent' }))
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 100)
    expect(await model.ask(question, { signal: controller.signal })).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  })

  it('says that a server is not there', async () => {
    const model = await modelAt(() => completion(''))
    await server?.close()
    expect(await model.ask(question)).toMatchObject({
      ok: false,
      failure: { code: 'unreachable', message: expect.stringMatching(/连不上.*OPENAI_BASE_URL/) },
    })
  })
})

describe('firstModelOf', () => {
  it('says so when the server lists none', async () => {
    server = await startModelServer(() => ({ status: 404, body: {} }))
    expect(await firstModelOf(KEY, server.url)).toMatchObject({
      ok: false,
      failure: { message: expect.stringMatching(/没有列出模型.*JUSHI_CHAT_MODEL/) },
    })
  })

  it('takes the first model that the server lists', async () => {
    server = await startModelServer(() => ({
      body: {
        object: 'list',
        data: [
          { id: 'qwen', object: 'model' },
          { id: 'other', object: 'model' },
        ],
      },
    }))
    expect(await firstModelOf('none', server.url)).toEqual({ ok: true, value: 'qwen' })
    expect(server.requests[0]?.path).toBe('/v1/models')
  })
})
