import { parentPort, workerData } from 'node:worker_threads'
import { readReport } from '#adapters/files/read-report.ts'
import type { ThreadMessage } from '#adapters/jobs/thread-pool.ts'
import { createJiebaTokenizer, createWordWeights } from '#adapters/llm/jieba-tokenizer.ts'
import { createLexicalEmbedder } from '#adapters/llm/lexical-embedder.ts'
import type { Vector } from '#workflow/library.ts'
import { type IncomingFile, type IngestStep, studyWith } from '#workflow/study-report.ts'
import type { StudyAnswer } from './compose-study.ts'

/** The body of the threads that compose-study.ts starts: studies one file after the other. */
const { isLocal } = workerData as { readonly isLocal: boolean }
const tokenizer = createJiebaTokenizer()
const study = studyWith({
  read: readReport,
  tokenizer,
  embedder: isLocal ? createLexicalEmbedder(tokenizer, createWordWeights()) : null,
})
const send = (message: ThreadMessage<IngestStep, StudyAnswer>, transfer: readonly ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, [...transfer])

parentPort?.on('message', async (file: IncomingFile) => {
  const studied = await study(file, step => send({ step }))
  const vectors = studied.ok ? studied.value.vectors : null
  if (!studied.ok || vectors === null) return send({ answer: { studied, flat: null } })
  const flat = inOne(vectors)
  send({ answer: { studied: { ok: true, value: { ...studied.value, vectors: null } }, flat } }, [flat.buffer])
})

function inOne(vectors: readonly Vector[]): Float64Array<ArrayBuffer> {
  const flat = new Float64Array(vectors.reduce((sum, vector) => sum + vector.length, 0))
  let at = 0
  for (const vector of vectors) {
    flat.set(vector, at)
    at += vector.length
  }
  return flat
}
