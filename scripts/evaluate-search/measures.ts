/** What one way of searching answered to one query. */
export interface Judged {
  /** The grade of each item, best first: 0 is not relevant. */
  readonly found: readonly number[]
  /** The grades of all items that the way holds. */
  readonly held: readonly number[]
}

/**
 * Normalised discounted cumulative gain of the first so many items (Järvelin, Kekäläinen, TOIS 2002). A grade counts as its gain; the
 * ideal is the best order of the way's own items, so that a way is not blamed here for how it cuts. Without a relevant item it earns 0.
 */
export function normalisedGain({ found, held }: Judged, depth: number): number {
  const ideal = discounted(held.toSorted((a, b) => b - a).slice(0, depth))
  return ideal === 0 ? 0 : discounted(found.slice(0, depth)) / ideal
}

function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0)
}

/** Of the relevant items that have room among the first so many, the share that stands there: 1 is always in reach. */
export function recallAt({ found, held }: Judged, depth: number): number {
  const room = Math.min(depth, held.filter(grade => grade > 0).length)
  return room === 0 ? 0 : found.slice(0, depth).filter(grade => grade > 0).length / room
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
