import { Converter } from 'opencc-js/cn2t'
import type { IndicatorSet } from '#indicator/set.ts'
import { simplified } from '#report/simplified.ts'

/** The script that a bureau writes. Composing works in Simplified; `write` gives the bureau's own, `read` the Simplified. */
export interface Script {
  readonly name: 'simplified' | 'traditional'
  write(text: string): string
  read(text: string): string
}

const HAN = /\p{Script=Han}+/gu

/** Where official writing keeps the plain form; and the dictionary hears 好困 in 做好困境儿童工作, but no report speaks of being sleepy. */
const KEPT = [
  ['睏', '困'],
  ['佔', '占'],
  ['週歲', '周歲'],
] as const

const SIMPLIFIED: Script = { name: 'simplified', write: text => text, read: readSimplified }

/** The script of a set: Traditional when its names hold more Traditional characters than an occasional variant. */
export function scriptOf(set: Pick<IndicatorSet, 'bureau' | 'indicators'>): Script {
  const names = `${set.bureau.name}${set.indicators.map(item => item.name).join('')}`
  const folded = [...readSimplified(names)]
  const changed = [...names].filter((character, place) => character !== folded[place]).length
  return changed * 20 > names.length ? traditional() : SIMPLIFIED
}

/** A set whose names, units and region words are Simplified, for composing; ids and values stay. Notes stay as they are: they are quoted. */
export function simplifiedSet(set: IndicatorSet): IndicatorSet {
  return {
    ...set,
    bureau: { ...set.bureau, name: readSimplified(set.bureau.name) },
    period: { ...set.period, label: readSimplified(set.period.label) },
    indicators: set.indicators.map(item => ({ ...item, name: readSimplified(item.name), unit: readSimplified(item.unit) })),
  }
}

function traditional(): Script {
  const convert = Converter({ from: 'cn', to: 'tw' })
  return {
    name: 'traditional',
    write: text => KEPT.reduce((words, [from, to]) => words.replaceAll(from, to), convert(text)),
    read: readSimplified,
  }
}

/** Only the characters change; full-width signs stay as the text has them. */
function readSimplified(text: string): string {
  return text.replace(HAN, run => simplified(run))
}
