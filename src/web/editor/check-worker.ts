import { type CheckRequest, CheckWork } from './check-work.ts'

/** The worker's own thread: one answer for each question, in order. */
const work = new CheckWork()
addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => postMessage(work.answer(data)))
