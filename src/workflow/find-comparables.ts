import type { Comparable, ComparableQuery, Embedder, Tokenizer, Vector } from './library.ts'

/** What a search needs of the world. */
export interface SearchPorts {
  readonly tokenizer: Tokenizer
  readonly embedder: Embedder
  readonly search: (
    query: ComparableQuery & { readonly model: string; readonly vector: Vector; readonly tokens: readonly string[] },
  ) => Promise<readonly Comparable[]>
}

/** Passages of the library nearest to a text, best first. */
export async function findComparables(query: ComparableQuery, ports: SearchPorts): Promise<readonly Comparable[]> {
  const [vector] = await ports.embedder.embed([query.text])
  if (vector === undefined) throw new Error('Cannot search: the embedder gave no vector for the query')
  return ports.search({ ...query, model: ports.embedder.model, vector, tokens: ports.tokenizer.tokens(query.text) })
}
