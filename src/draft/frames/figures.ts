import { exact } from '#indicator/decimal.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { writeValue } from '#indicator/write-value.ts'
import { type Piece, reference } from '../parts.ts'
import type { WriteStyle } from '../template.ts'
import { changeOf, completionOf } from './change.ts'
import { type Fact, leading } from './fact.ts'

/** What is counted in tens of thousands where there are many. */
const COUNTED = /^(?:人|名|户|人次|户次|份|条|件|次|对|例)$/u
const ROUND = /^[1-9]\d{2,}00$/u

/** What is settled for a sentence in the making. */
export interface Setting {
  readonly set: IndicatorSet
  readonly turn: number
  /** Ids whose change since the year before is stated. */
  readonly compared: ReadonlySet<string>
  /** Whether shares and named rates are stated. */
  readonly withRates: boolean
}

/** The figures of a fact, glued: 3498户5152人. `hasParts`: parts follow, which stay as supplied. */
export function figuresOf(fact: Fact, style: WriteStyle = {}, hasParts = false): readonly Piece[] {
  const turned = fact.phrase.lead !== undefined && fact.phrase.after !== '' && leading(fact).unit === '人' ? { unit: '名' } : {}
  // Households and heads stand in one scale, a whole in that of its parts
  const inTenThousands = !hasParts && fact.figures.every(isRound)
  const written = fact.figures.map(item => {
    const own = { ...(inTenThousands ? roundStyle(item) : styleOf(item)), ...turned, ...style }
    return reference(item.id, inTenThousands && own.unit === '名' ? { unit: '万名' } : own)
  })
  return [...written, fact.phrase.after]
}

/** Whether two decimals tell a count in full: 28500人 is 2.85万人. A part is told as its whole is. */
function isRound({ value, unit, partOf }: Indicator): boolean {
  return partOf === undefined && COUNTED.test(unit) && ROUND.test(value)
}

function roundStyle({ unit }: Indicator): WriteStyle {
  return { unit: `万${unit}` }
}

/** Scale and decimals as supplied (0.72亿元, 174.60万元); money supplied in 元 reads in 万元 from six digits on, even where that takes three decimals: 21.118万元. */
export function styleOf(item: Indicator): WriteStyle {
  const { unit, factor } = baseOf(item.unit)
  const decimals = /\.(\d*[1-9]\d*)$/u.exec(item.value)?.[1]?.length
  if (decimals === undefined && /^[万亿]/u.test(item.unit) && /\.0+$/u.test(item.value)) return { unit: item.unit, decimals: 0 }
  if (/^[万亿]/u.test(item.unit) && decimals !== undefined && (unit === '元' || Number(item.value) >= 1))
    return { unit: item.unit, decimals }
  const isLarge = unit === '元' && !item.value.includes('..') && factor.times(exact(item.value)).gte(100_000)
  return isLarge && /^[\d.]+元$/u.test(writeValue(item)) ? { unit: '万元' } : {}
}

/** One comparison for one figure: against its target where it has one, else against the year before. */
export function remarkOn(head: Fact, setting: Setting): readonly Piece[] {
  const item = leading(head)
  if (item.target !== undefined) return completionOf(item, setting.set, setting.withRates)
  const isStated = setting.compared.has(item.id) && head.phrase.form !== 'standard' && head.phrase.form !== 'rank'
  return isStated
    ? clause(head.figures.length > 1 ? `总${baseOf(item.unit).unit === '人次' ? '人次' : '人数'}` : '', changeOf(item, setting.set))
    : []
}

/** A remark behind its figure, which is named where several stand before it. */
function clause(base: string, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.length === 0 ? [] : [`，${base}`, ...pieces]
}
