import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'

/**
 * A stand-in for a model's server, in a process of its own: answers POST /v1/embeddings as the OpenAI protocol has it, floats or base64, after
 * the time that a server nearby would take. Its vectors say nothing: each text gets one of a thousand, by its length and first characters.
 */
const { values: options } = parseArgs({
  options: {
    dimensions: { type: 'string', default: '512' },
    'request-ms': { type: 'string', default: '60' },
    'text-ms': { type: 'string', default: '0.5' },
  },
})
const KEPT = 1000
const vectors = Array.from({ length: KEPT }, (_, seed) => vectorOf(seed, Number(options.dimensions)))
const written = vectors.map(vector => JSON.stringify([...vector]))
const encoded = vectors.map(vector => JSON.stringify(Buffer.from(vector.buffer).toString('base64')))

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { input, model, encoding_format } = JSON.parse(Buffer.concat(chunks).toString()) as {
    readonly input: string | readonly string[]
    readonly model: string
    readonly encoding_format?: string
  }
  const texts = typeof input === 'string' ? [input] : input
  await pause(Number(options['request-ms']) + Number(options['text-ms']) * texts.length)
  const forms = encoding_format === 'base64' ? encoded : written
  const data = texts.map((text, index) => `{"object":"embedding","index":${index},"embedding":${forms[placeOf(text)]}}`)
  response.setHeader('content-type', 'application/json')
  response.end(`{"object":"list","model":${JSON.stringify(model)},"data":[${data.join()}],"usage":{"prompt_tokens":0,"total_tokens":0}}`)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${JSON.stringify(server.address())}\n`))

function placeOf(text: string): number {
  let sum = text.length
  for (let at = 0; at < Math.min(text.length, 64); at += 1) sum = (sum * 31 + text.charCodeAt(at)) % 1_000_003
  return sum % KEPT
}

function vectorOf(seed: number, dimensions: number): Float32Array<ArrayBuffer> {
  let state = seed * 2_654_435_761 + 1
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32 - 0.5
  }
  const raw = Float32Array.from({ length: dimensions }, next)
  const length = Math.hypot(...raw)
  return raw.map(value => value / length)
}
