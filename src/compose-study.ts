import { availableParallelism } from 'node:os'
import { readFailure } from '#adapters/files/read-failure.ts'
import { DEFAULT_LIMITS } from '#adapters/files/read-format.ts'
import { sizeRefusal } from '#adapters/files/read-size.ts'
import { ThreadPool } from '#adapters/jobs/thread-pool.ts'
import type { IncomingFile, IngestStep, ReadRefusal, StudiedReport, StudyReport } from '#workflow/study-report.ts'
import { type Result, success } from './result.ts'

const LIMITS = { milliseconds: 120_000, megabytes: 1024, idleMilliseconds: 60_000 }

/** What a thread gives of a file. Its vectors come one behind the other in one array, which is handed over without being copied. */
export interface StudyAnswer {
  readonly studied: Result<StudiedReport, ReadRefusal>
  readonly flat: Float64Array<ArrayBuffer> | null
}

/**
 * The study of files in threads, one a processor: no file can stop the service or use more than its time and memory.
 * @param isLocal whether the embedder is the built-in one, which works in the threads too
 */
export function startStudy({ isLocal }: { readonly isLocal: boolean }): {
  readonly study: StudyReport
  readonly close: () => Promise<void>
} {
  const module = new URL('./study-worker.ts', import.meta.url)
  const pool = new ThreadPool<IncomingFile, IngestStep, StudyAnswer>({
    ...LIMITS,
    module,
    data: { isLocal },
    threads: availableParallelism(),
  })
  return { study: (file, onStep) => studyIn(pool, file, onStep), close: () => pool.close() }
}

async function studyIn(
  pool: ThreadPool<IncomingFile, IngestStep, StudyAnswer>,
  file: IncomingFile,
  onStep: (step: IngestStep) => void,
): ReturnType<StudyReport> {
  const refused = sizeRefusal(file.bytes, file.name, DEFAULT_LIMITS)
  if (refused !== null) return refused
  // A copy of its own, since what a database driver gives may be a part of a larger buffer.
  const bytes = new Uint8Array(file.bytes)
  const answered = await pool.run({ ...file, bytes }, { onStep, transfer: [bytes.buffer] })
  if (answered.ok) return withVectors(answered.value)
  const { code, cause } = answered.failure
  const found = code === 'too-slow' ? `读了 ${LIMITS.milliseconds / 1000} 秒还没有读完` : '读到一半中断了'
  return readFailure('too-slow', file.name, found, '请拆分或另存为 .docx 后重新上传', cause)
}

function withVectors({ studied, flat }: StudyAnswer): Result<StudiedReport, ReadRefusal> {
  if (!studied.ok || flat === null) return studied
  const dimensions = flat.length / studied.value.texts.length
  return success({
    ...studied.value,
    vectors: studied.value.texts.map((_, place) => flat.subarray(place * dimensions, (place + 1) * dimensions)),
  })
}
