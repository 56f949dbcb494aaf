import { pick, type Random, seededRandom, seedOf } from '../../../scripts/evaluate/random.ts'
import { completion, type ModelReply, type ModelRequest, startModelServer, streamed } from '../model-server.ts'
import { hostileAnswer } from './answers.ts'
import type { Lies } from './in-process.ts'

export interface HostileServer extends Lies {
  readonly url: string
  close(): Promise<void>
}

/** The hostile model behind HTTP: besides what it writes, it cuts streams, falls silent, sends 429, 500 and what is no answer. */
export async function startHostileServer(seed: number): Promise<HostileServer> {
  const prompts: string[] = []
  const lies = new Set<string>()
  const asked = new Map<string, number>()
  const server = await startModelServer(request => {
    const user = userOf(request)
    prompts.push(promptOf(request))
    // The same question asked again gets another answer: a retry may succeed
    const turn = (asked.get(user) ?? 0) + 1
    asked.set(user, turn)
    const random = seededRandom(seedOf(seed + turn, user))
    const answer = hostileAnswer(user, schemaOf(request), random)
    for (const lie of answer.lies) lies.add(lie)
    return replyOf(answer.text, request, random)
  })
  return { url: server.url, prompts, lies, close: server.close }
}

function replyOf(text: string, request: ModelRequest, random: Random): ModelReply {
  if (random() < 0.65)
    return streamed(text, { pieceLength: 1 + Math.floor(random() * 40), ...pick([{}, { usage: null }, { usage: 'many' }], random) })
  return pick<() => ModelReply>(
    [
      () => streamed(text, { end: 'cut', millisecondsAnEvent: 1, pieceLength: 20 }),
      () => streamed(text.slice(0, Math.floor(text.length / 2)), { end: 'closed' }),
      () => streamed(text, { end: 'silent' }),
      () => streamed('', { end: 'silent' }),
      () => streamed(text, { finish: 'length' }),
      () => streamed('', { finish: 'content_filter' }),
      () => streamed('', { delta: { refusal: '不。共5821347户。' } }),
      () => streamed(text, { delta: { reasoning_content: text } }),
      () => streamed('', { delta: { tool_calls: [{ index: 0, id: 'c', type: 'function', function: { name: 'run', arguments: text } }] } }),
      () => streamed(text, { delta: { content: null } }),
      () => completion(text),
      () => ({
        status: 429,
        headers: { 'retry-after': pick(['0', '-1', 'soon', '99999'], random) },
        body: { error: { message: '5821347' } },
      }),
      () => ({ status: 500, body: { error: { message: 'boom' } } }),
      () => ({ status: 502, headers: { 'content-type': 'text/html' }, body: '<html>502</html>' }),
      () => ({
        stream: {
          events: ['{"choices":[{"delta":', '{}', 'null', '[]', '{"choices":null}', '{"choices":[{}]}', '{"error":{"message":"5821347"}}'],
        },
      }),
      () => ({ stream: { events: ['{"choices":[{"delta":{"content":{"a":1}}}]}', '{"choices":[{"delta":{"content":[5821347]}}]}'] } }),
      () => ({ body: '{"choices":[' }),
      () => ({ body: 'null' }),
      () => ({ body: { choices: [] } }),
      () => ({ body: '' }),
      () => ('response_format' in request.body ? { status: 400, body: { error: { message: 'response_format' } } } : streamed(text)),
    ],
    random,
  )()
}

function promptOf({ body }: ModelRequest): string {
  const messages = body['messages'] as readonly { readonly content: string }[]
  return messages.map(({ content }) => content).join('\n')
}

function userOf({ body }: ModelRequest): string {
  const messages = body['messages']
  const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined
  const content = typeof last === 'object' && last !== null && 'content' in last ? last.content : ''
  return typeof content === 'string' ? content : JSON.stringify(content)
}

function schemaOf({ body }: ModelRequest): unknown {
  const format = body['response_format'] as { json_schema?: { schema?: unknown } } | undefined
  return format?.json_schema?.schema ?? { type: 'object', properties: { sentences: { type: 'array', items: { type: 'string' } } } }
}
