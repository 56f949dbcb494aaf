import type { Mention } from '#text/mention.ts'
import { folded } from './canonical.ts'
import { isPlanHeading } from './plan-heading.ts'

const LONGEST = 50

/** Tells which parts of a text speak of plans: the sections under a heading such as 三、下一步工作打算. */
export class PlanSections {
  readonly #starts: number[] = []
  readonly #plans: boolean[] = []
  #at = 0

  constructor(text: string, mentions: readonly Mention[]) {
    for (const { kind, start, end, text: mark } of mentions) {
      if (kind !== 'structural' || !/^[一二三四五六七八九十]+\s*[、.．]/u.test(mark)) continue
      const heading = folded(text.slice(end, end + LONGEST)).split(/[。\n]/u)[0] ?? ''
      this.#starts.push(start)
      this.#plans.push(isPlanHeading(heading))
    }
  }

  /** Whether the place stands in a section on plans. Places are asked for in rising order. */
  holds(place: number): boolean {
    while ((this.#starts[this.#at + 1] ?? Number.POSITIVE_INFINITY) <= place) this.#at += 1
    return (this.#starts[this.#at] ?? Number.POSITIVE_INFINITY) <= place && (this.#plans[this.#at] ?? false)
  }
}
