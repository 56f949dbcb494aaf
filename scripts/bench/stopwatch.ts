/** A piece of work that a bench measures against others. */
export interface Subject {
  readonly name: string
  /** Does the work once. */
  readonly run: () => void
  /** How often it is done in one round: quick work needs more turns to be seen by the clock. */
  readonly turns: number
}

/** What the rounds of one subject took, in milliseconds a turn. */
export interface Timing {
  readonly name: string
  readonly median: number
  readonly least: number
  readonly most: number
}

/**
 * Times every subject in turn, round after round, so that whatever else slows the machine slows all of them alike.
 * @param rounds how many rounds count
 * @param warmUp how many rounds are run before, uncounted, for the compiler
 */
export function timeInTurns(subjects: readonly Subject[], { rounds, warmUp }: { rounds: number; warmUp: number }): readonly Timing[] {
  for (let round = 0; round < warmUp; round++) subjects.forEach(timeOnce)
  const times = Array.from({ length: rounds }, () => subjects.map(timeOnce))
  return subjects.map(({ name }, column) => {
    const ofOne = times.map(row => row[column] ?? 0).sort((a, b) => a - b)
    return { name, median: median(ofOne), least: ofOne[0] ?? 0, most: ofOne.at(-1) ?? 0 }
  })
}

/** Processor time of this thread in milliseconds a turn: time spent waiting for a busy machine does not count. */
function timeOnce({ run, turns }: Subject): number {
  const before = process.threadCpuUsage()
  for (let turn = 0; turn < turns; turn++) run()
  const spent = process.threadCpuUsage(before)
  return (spent.user + spent.system) / 1000 / turns
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}
