import type { PdfRun } from './read-pdf-lines.ts'
import type { Rule, Rules } from './read-pdf-rules.ts'

/** Quarters of a turn, counter-clockwise, by which a page's lines are set. */
type Quarter = 0 | 1 | 2 | 3

export interface TurnedPage {
  /** The runs as if the page's lines ran from left to right. */
  readonly runs: readonly PdfRun[]
  readonly quarter: Quarter
  /** Runs left out that stand aslant: a watermark. */
  readonly slanted: number
}

/** Text further from the upright than this, in quarters, stands aslant. */
const TOLERANCE = 0.05

/** Turns a page so that most of its text stands upright, and leaves out what stands aslant. */
export function turned(items: readonly PdfRun[]): TurnedPage {
  const letters = [0, 0, 0, 0]
  const straight = items.filter(item => {
    const angle = quartersOf(item)
    if (Math.abs(angle - Math.round(angle)) > TOLERANCE) return item.str.trim() === ''
    const quarter = (Math.round(angle) + 4) % 4
    letters[quarter] = (letters[quarter] ?? 0) + item.str.length
    return true
  })
  const quarter = letters.indexOf(Math.max(...letters)) as Quarter
  const runs = quarter === 0 ? straight : straight.map(run => ({ ...run, transform: turnBack(run.transform, quarter) }))
  return { runs, quarter, slanted: items.length - straight.length }
}

/** The lines of a page, turned as its text was. */
export function turnedRules({ horizontal, vertical }: Rules, quarter: Quarter): Rules {
  const mirrored = ({ at, from, to }: Rule) => ({ at: -at, from: -to, to: -from })
  switch (quarter) {
    case 0:
      return { horizontal, vertical }
    case 1:
      return {
        horizontal: vertical.map(rule => ({ ...rule, at: -rule.at })),
        vertical: horizontal.map(({ at, from, to }) => ({ at, from: -to, to: -from })),
      }
    case 2:
      return { horizontal: horizontal.map(mirrored), vertical: vertical.map(mirrored) }
    case 3:
      return {
        horizontal: vertical.map(({ at, from, to }) => ({ at, from: -to, to: -from })),
        vertical: horizontal.map(rule => ({ ...rule, at: -rule.at })),
      }
  }
}

function quartersOf({ transform: [a = 1, b = 0] }: PdfRun): number {
  return Math.atan2(b, a) / (Math.PI / 2)
}

function turnBack([a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]: readonly number[], quarter: Quarter): readonly number[] {
  const back = (first: number, second: number): readonly [number, number] => {
    if (quarter === 1) return [second, -first]
    return quarter === 2 ? [-first, -second] : [-second, first]
  }
  return [...back(a, b), ...back(c, d), ...back(x, y)]
}
