import type { Embedder, Vector } from '#workflow/library.ts'

/** Texts of one request: small enough for every known server's limit. */
const BATCH = 64
/** Requests on their way together. */
const REQUESTS = 4

interface WaitingText {
  readonly text: string
  readonly resolve: (vector: Vector) => void
  readonly reject: (cause: unknown) => void
}

/**
 * An embedder whose requests hold texts of several callers: what is asked for while other requests are on their way goes out together, so that
 * a server's answering time is waited for once for several reports.
 */
export function joinedEmbedder(embedder: Embedder): Embedder {
  const waiting: WaitingText[] = []
  let asked = 0
  const send = async () => {
    const batch = waiting.splice(0, BATCH)
    asked += 1
    try {
      const vectors = await embedder.embed(batch.map(({ text }) => text))
      for (const [place, { resolve }] of batch.entries()) resolve(vectors[place] ?? [])
    } catch (cause) {
      for (const { reject } of batch) reject(cause)
    }
    asked -= 1
    sendMore()
  }
  const sendMore = () => {
    while (waiting.length > 0 && asked < REQUESTS) void send()
  }
  const embedOne = (text: string) => new Promise<Vector>((resolve, reject) => waiting.push({ text, resolve, reject }))
  return {
    model: embedder.model,
    dimensions: embedder.dimensions,
    embed: texts => {
      const vectors = Promise.all(texts.map(embedOne))
      sendMore()
      return vectors
    },
  }
}
