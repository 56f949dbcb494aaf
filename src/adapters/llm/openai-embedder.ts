import type OpenAI from 'openai'
import type { Embedder, Vector } from '#workflow/library.ts'

/** Texts sent in one request: small enough for every known server's limit. */
const BATCH = 64

export interface OpenAiEmbedderOptions {
  readonly client: Pick<OpenAI, 'embeddings'>
  readonly model: string
  readonly dimensions: number
}

/** The server gave vectors that do not fit the settings. */
class EmbeddingShapeError extends Error {
  override readonly name = 'EmbeddingShapeError'
}

type Format = 'base64' | 'float'

/**
 * Embeds by any OpenAI-compatible endpoint, in batches; the client retries 429 and 5xx. Vectors are asked for as bytes, which are quicker to
 * write and to read than digits, and as numbers of a server that gives or knows no others.
 */
export function createOpenAiEmbedder({ client, model, dimensions }: OpenAiEmbedderOptions): Embedder {
  let format: Format = 'base64'
  const request = async (input: string[]) => {
    const asked = format
    try {
      return await client.embeddings.create({ model, dimensions, input, encoding_format: asked })
    } catch (cause) {
      if (asked === 'float' || !isRefusal(cause)) throw cause
      const reply = await client.embeddings.create({ model, dimensions, input, encoding_format: 'float' })
      format = 'float'
      return reply
    }
  }
  return {
    model: `${model}:${dimensions}`,
    dimensions,
    async embed(texts) {
      const vectors: Vector[] = []
      for (let first = 0; first < texts.length; first += BATCH) {
        const input = texts.slice(first, first + BATCH)
        vectors.push(...inOrder((await request(input)).data, input.length, dimensions))
      }
      return vectors
    },
  }
}

/** The server understood the request and does not take it as it is. */
function isRefusal(cause: unknown): boolean {
  return cause instanceof Error && 'status' in cause && (cause.status === 400 || cause.status === 422)
}

/** Bytes of singles, the lower byte first, as the protocol has it. */
function vectorOf(embedding: readonly number[] | string): Vector {
  if (typeof embedding !== 'string') return embedding
  const bytes = Uint8Array.from(Buffer.from(embedding, 'base64'))
  return new Float32Array(bytes.buffer, 0, Math.floor(bytes.length / Float32Array.BYTES_PER_ELEMENT))
}

function inOrder(data: readonly { index: number; embedding: number[] | string }[], count: number, dimensions: number): readonly Vector[] {
  const vectors = data.toSorted((a, b) => a.index - b.index).map(item => vectorOf(item.embedding))
  if (vectors.length !== count) throw new EmbeddingShapeError(`Embedding server gave ${vectors.length} vectors, expected ${count}`)
  const wrong = vectors.find(vector => vector.length !== dimensions)
  if (wrong !== undefined) {
    throw new EmbeddingShapeError(`Embedding server gave ${wrong.length} dimensions, expected ${dimensions} (JUSHI_EMBEDDING_DIMENSIONS)`)
  }
  return vectors
}
