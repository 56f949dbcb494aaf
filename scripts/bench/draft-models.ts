import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters'

/** LangChain's retrievers give four documents when they are not told otherwise. */
const DOCUMENTS = 4

/** The chunks of LangChain's splitter at its own sizes (1000 characters, 200 of overlap) that share the most pairs of characters with a question, best first. */
export async function chunksFor(question: string, reports: readonly string[]): Promise<readonly string[]> {
  const chunks = (await Promise.all(reports.map(report => splitter.splitText(report)))).flat()
  const wanted = pairsOf(question)
  const ranked = chunks.map(chunk => ({ chunk, shared: [...pairsOf(chunk)].filter(pair => wanted.has(pair)).length }))
  return ranked
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, DOCUMENTS)
    .map(({ chunk }) => chunk)
}

/** The first of the passages that a draft retrieves for a section, as many as LangChain's retrievers give. */
export function firstOf<Passage>(passages: readonly Passage[]): readonly Passage[] {
  return passages.slice(0, DOCUMENTS)
}

const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 })

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}
