/** Tests share the machine: the least of some runs is what the work itself takes. */
const RUNS = 3
/** Milliseconds below which the clock and the compiler say more than the work. */
const LEAST = 20

/**
 * How often as long some work takes when it is larger, by the processor time of this thread: what else runs does not count.
 * @param small the work, warm before it is timed
 * @param large the same work on more
 */
export function timesAsLong(small: () => void, large: () => void): number {
  small()
  return leastTime(large) / Math.max(LEAST, leastTime(small))
}

/** In milliseconds. */
function leastTime(work: () => void): number {
  return Math.min(...Array.from({ length: RUNS }, () => timeOf(work)))
}

function timeOf(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
