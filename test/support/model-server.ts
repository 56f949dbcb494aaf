import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** A request as an OpenAI-compatible server receives it. */
export interface ModelRequest {
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: IncomingMessage['headers']
}

/** One JSON document, or a stream of events. */
export interface ModelReply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly stream?: ModelStream
}

interface ModelStream {
  /** What stands after `data: ` in each event; a string as it is, anything else as JSON. */
  readonly events: Iterable<unknown>
  readonly millisecondsAnEvent?: number
  /** whole: [DONE] follows. cut: the line is torn. closed: it ends without a word. silent: it stays open and nothing follows. */
  readonly end?: 'whole' | 'cut' | 'closed' | 'silent'
}

export interface ModelServer {
  /** Base URL, as OPENAI_BASE_URL takes it. */
  readonly url: string
  readonly requests: readonly ModelRequest[]
  close(): Promise<void>
}

/** An OpenAI-compatible server on loopback whose replies the test decides; every request is recorded. */
export async function startModelServer(reply: (request: ModelRequest) => ModelReply | Promise<ModelReply>): Promise<ModelServer> {
  const requests: ModelRequest[] = []
  const server = createServer(async (incoming, response) => {
    const request = { path: incoming.url ?? '', body: await bodyOf(incoming), headers: incoming.headers }
    requests.push(request)
    await send(response, await reply(request))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const HEAD = { id: 'chatcmpl-1', created: 1_767_225_600, model: 'test-model' }
const USAGE = { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 }

/** A chat completion as one document, in the shape that true servers send. */
export function completion(content: string, message: Readonly<Record<string, unknown>> = {}): ModelReply {
  const choice = { index: 0, finish_reason: 'stop', message: { role: 'assistant', content, ...message } }
  return { body: { ...HEAD, object: 'chat.completion', choices: [choice], usage: USAGE } }
}

export interface StreamShape {
  /** What the first event carries beside the role: thoughts, a refusal, tool calls. */
  readonly delta?: Readonly<Record<string, unknown>>
  /** undefined: as most servers. null: the server does not count. */
  readonly usage?: unknown
  readonly finish?: string | null
  /** Characters a piece, or how many pieces of about the same length. */
  readonly pieceLength?: number
  readonly pieceCount?: number
  readonly millisecondsAnEvent?: number
  readonly end?: NonNullable<ModelStream['end']>
}

/** A chat completion as a stream of pieces, in the shape that true servers send. */
export function streamed(content: string, shape: StreamShape = {}): ModelReply {
  const {
    delta = {},
    usage = USAGE,
    finish = 'stop',
    pieceLength = 4,
    pieceCount = Math.ceil(content.length / pieceLength),
    millisecondsAnEvent = 0,
    end = 'whole',
  } = shape
  const event = (part: object, more: object = {}) => ({
    ...HEAD,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, finish_reason: null, ...part }],
    ...more,
  })
  const edge = (at: number) => Math.round((at * content.length) / pieceCount)
  const pieces = Array.from({ length: pieceCount }, (_, at) => content.slice(edge(at), edge(at + 1)))
  const events = [
    event({ delta: { role: 'assistant', content: '', ...delta } }),
    ...pieces.map(piece => event({ delta: { content: piece } })),
    ...(end === 'whole' && finish !== null ? [event({ delta: {}, finish_reason: finish })] : []),
    ...(end === 'whole' && usage !== null ? [{ ...event({ delta: {} }), choices: [], usage }] : []),
  ]
  return { stream: { events, millisecondsAnEvent, end } }
}

async function bodyOf(incoming: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>)
}

async function send(response: ServerResponse, { status = 200, headers = {}, body, stream }: ModelReply): Promise<void> {
  if (stream !== undefined) return sendStream(response, stream)
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

async function sendStream(response: ServerResponse, { events, millisecondsAnEvent = 0, end = 'whole' }: ModelStream): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const began = performance.now()
  let sent = 0
  for (const event of events) {
    // Timers fire late: each event is due at its own moment, so that lateness does not add up
    const due = began + ++sent * millisecondsAnEvent - performance.now()
    if (millisecondsAnEvent > 0 && due > 0) await wait(due)
    if (response.destroyed) return
    response.write(`data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`)
  }
  if (end === 'whole') response.write('data: [DONE]\n\n')
  if (end === 'cut') response.destroy()
  else if (end !== 'silent') response.end()
}
