import { afterEach, describe, expect, it } from 'vitest'
import { createChatModel, firstModelOf } from '#adapters/llm/chat-model.ts'
import { completion, type ModelReply, type ModelRequest, type ModelServer, startModelServer } from '#test/support/model-server.ts'

const question = { system: '只写句式', user: '养老服务', schema: { name: 'section', definition: { type: 'object' } } }
let server: ModelServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function modelAt(reply: (request: ModelRequest) => ModelReply | Promise<ModelReply>, retries = 0, timeoutMilliseconds = 5000) {
  server = await startModelServer(reply)
  return createChatModel({ apiKey: 'none', baseUrl: server.url, model: 'test-model', timeoutMilliseconds, retries })
}

describe('createChatModel', () => {
  it('asks under a JSON schema and gives the parsed answer with its tokens', async () => {
    const model = await modelAt(() => completion('{"sentences":["甲"]}'))
    expect(await model.ask(question)).toEqual({
      ok: true,
      value: { value: { sentences: ['甲'] }, tokens: { prompt: 120, completion: 30 } },
    })
    expect(server?.requests[0]?.body['response_format']).toMatchObject({ type: 'json_schema', json_schema: { strict: true } })
  })

  it('falls back to JSON mode, then to plain text, on a server that refuses, and remembers it', async () => {
    const refusal = { status: 400, body: { error: { message: 'response_format not supported' } } }
    const model = await modelAt(({ body }) => ('response_format' in body ? refusal : completion('好的：```json\n{"sentences":[]}\n```')))
    expect(await model.ask(question)).toMatchObject({ ok: true, value: { value: { sentences: [] } } })
    const before = server?.requests.length ?? 0
    await model.ask(question)
    expect((server?.requests.length ?? 0) - before).toBe(1)
  })

  it.each([
    ['prose', completion('抱歉，我不能。'), 'not-json'],
    ['a cut answer', completion('{"sentences":["甲'), 'not-json'],
    ['a refusal', completion('', { refusal: '拒绝' }), 'refused'],
    ['a server error', { status: 500, body: { error: { message: 'boom' } } }, 'unreachable'],
    ['a wrong key', { status: 401, body: { error: { message: 'bad key' } } }, 'unreachable'],
  ] as const)('gives a failure for %s', async (_name, reply, code) => {
    const model = await modelAt(() => reply)
    expect(await model.ask(question)).toMatchObject({ ok: false, failure: { code } })
  })

  it('reads an answer after the thoughts of a reasoning model', async () => {
    const model = await modelAt(() => completion('<think>{ 先想 }</think>{"sentences":["乙"]}', { reasoning_content: '想' }))
    expect(await model.ask(question)).toMatchObject({ ok: true, value: { value: { sentences: ['乙'] } } })
  })

  it('tries a 429 again', async () => {
    let calls = 0
    const busy = { status: 429, headers: { 'retry-after': '0' }, body: { error: { message: 'busy' } } }
    const model = await modelAt(() => (++calls === 1 ? busy : completion('{}')), 2)
    expect(await model.ask(question)).toMatchObject({ ok: true })
    expect(calls).toBe(2)
  })

  it('gives up on a silent server', async () => {
    const model = await modelAt(() => new Promise(() => {}), 0, 200)
    expect(await model.ask(question)).toMatchObject({ ok: false, failure: { code: 'timeout' } })
  })
})

describe('firstModelOf', () => {
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
