import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as an OpenAI-compatible server receives it. */
export interface ModelRequest {
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}

export interface ModelReply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
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
    const request = { path: incoming.url ?? '', body: await bodyOf(incoming) }
    requests.push(request)
    send(response, await reply(request))
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

/** A chat completion in the shape that true servers send. */
export function completion(content: string, message: Readonly<Record<string, unknown>> = {}): ModelReply {
  return {
    body: {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_767_225_600,
      model: 'test-model',
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content, ...message } }],
      usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 },
    },
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>)
}

function send(response: ServerResponse, { status = 200, headers = {}, body }: ModelReply): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
