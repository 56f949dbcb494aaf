import type { IndicatorSet } from '#indicator/set.ts'
import type { Catalogue } from './catalogue.ts'
import type { Mark } from './marked-text.ts'
import { periodNamed } from './period.ts'

/** One line of a *.mentions.jsonl file. */
export interface GoldMention {
  /** Where the mention begins, in UTF-16 code units of the plain text. */
  readonly i: number
  readonly text: string
  readonly kind: Mark['kind']
  readonly value: string
  readonly unit: string
  readonly hedge: Mark['hedge']
  readonly subject: string
  /** The indicator that a quantity states; "" for other kinds. */
  readonly ind: string
  readonly weak: boolean
}

/** The annotation of a report, from its marks. A quantity's subject is its indicator's name. */
export function goldMentions(marks: readonly Mark[], catalogue: Catalogue): readonly GoldMention[] {
  return marks.map(({ start, text, kind, value, unit, hedge, id, weak }) => {
    return { i: start, text, kind, value, unit, hedge, subject: catalogue[id]?.name ?? '', ind: id, weak }
  })
}

/** The indicators that a report states, each with the value stated (of a hedged figure the figure as printed), as a set that can be checked against. */
export function goldSet(marks: readonly Mark[], catalogue: Catalogue, bureau: IndicatorSet['bureau'], name: string): IndicatorSet {
  const period = periodNamed(name)
  const stated = new Map(marks.filter(mark => mark.kind === 'quantity').map(mark => [mark.id, mark]))
  const indicators = Array.from(stated, ([id, { value, unit }]) => {
    const entry = catalogue[id]
    if (!entry) throw new Error(`Unknown indicator ${id}, expected an id of indicators.json`)
    const partOf = entry.partOf !== undefined && stated.has(entry.partOf) ? { partOf: entry.partOf } : {}
    const kind = entry.kind === 'stock' || entry.kind === 'flow' ? { kind: entry.kind } : {}
    const when = entry.kind === 'stock' ? { asOf: period.end } : {}
    return { id, name: entry.name, value, unit, topic: entry.topic, ...kind, ...when, ...partOf }
  })
  return { bureau, period, indicators }
}
