import { type Subject, timeInTurns } from './stopwatch.ts'

/** What a text of one size took. */
export interface SizeTiming {
  /** In kB of UTF-8. */
  readonly size: number
  /** Milliseconds a kB, by the name of the work. */
  readonly perKilobyte: Readonly<Record<string, number>>
}

/** The shortest stretch of text that one round reads, in kB, by repeating a short text. */
const ROUND = 250

/** Times each work on texts of growing size. */
export function timeBySize(texts: readonly string[], works: Readonly<Record<string, (text: string) => void>>): readonly SizeTiming[] {
  return texts.map(text => {
    const size = Buffer.byteLength(text) / 1000
    const turns = Math.ceil(ROUND / size)
    const subjects = Object.entries(works).map(([name, work]): Subject => ({ name, turns, run: () => work(text) }))
    const timings = timeInTurns(subjects, { rounds: 3, warmUp: size < ROUND ? 1 : 0 })
    return { size, perKilobyte: Object.fromEntries(timings.map(({ name, median }) => [name, median / size])) }
  })
}

/** How many times as long a kB takes in the longest text as in the shorter one that is read fastest: 1 when time is linear in the text. */
export function growth(timings: readonly SizeTiming[], name: string): number {
  const times = timings.map(({ perKilobyte }) => perKilobyte[name] ?? Number.NaN)
  return (times.at(-1) ?? Number.NaN) / Math.min(...times.slice(0, -1))
}
