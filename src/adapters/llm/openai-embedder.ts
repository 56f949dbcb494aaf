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

/** Embeds by any OpenAI-compatible endpoint, in batches; the client retries 429 and 5xx. */
export function createOpenAiEmbedder({ client, model, dimensions }: OpenAiEmbedderOptions): Embedder {
  return {
    model: `${model}:${dimensions}`,
    dimensions,
    async embed(texts) {
      const vectors: Vector[] = []
      for (let first = 0; first < texts.length; first += BATCH) {
        const input = texts.slice(first, first + BATCH)
        const reply = await client.embeddings.create({ model, dimensions, input, encoding_format: 'float' })
        vectors.push(...inOrder(reply.data, input.length, dimensions))
      }
      return vectors
    },
  }
}

function inOrder(data: readonly { index: number; embedding: number[] }[], count: number, dimensions: number): readonly Vector[] {
  const vectors = data.toSorted((a, b) => a.index - b.index).map(item => item.embedding)
  if (vectors.length !== count) throw new EmbeddingShapeError(`Embedding server gave ${vectors.length} vectors, expected ${count}`)
  const wrong = vectors.find(vector => vector.length !== dimensions)
  if (wrong !== undefined) {
    throw new EmbeddingShapeError(`Embedding server gave ${wrong.length} dimensions, expected ${dimensions} (JUSHI_EMBEDDING_DIMENSIONS)`)
  }
  return vectors
}
