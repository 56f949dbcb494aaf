import { plain } from '#indicator/decimal.ts'
import { type Direction, evaluate } from '#indicator/expression.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { indexOf } from '#indicator/set-index.ts'
import { canWriteIn, shortened, writeValue } from '#indicator/write-value.ts'
import { failure, type Result, success } from '#result.ts'
import { dateWords } from './date-words.ts'
import { figuresOf } from './note-figures.ts'
import type { Reference } from './reference.ts'
import type { WriteStyle } from './template.ts'

/** A reference as it stands in the text. `direction` is the sense of a change, null for anything else. */
export interface Resolved {
  readonly text: string
  readonly direction: Direction | null
}

const RATE_WORDS = { up: '提高', down: '下降', flat: '持平' } as const
const COUNT_WORDS = { up: '增加', down: '减少', flat: '持平' } as const
const GROWTH_WORDS = { up: '增长', down: '下降', flat: '持平' } as const

/** The text of a reference over a set: the figure as the field writes it (a change as its magnitude), a date as 6月底, a word for a trend. */
export function resolveReference(reference: Reference, style: WriteStyle, set: IndicatorSet): Result<Resolved, string> {
  switch (reference.type) {
    case 'period':
      return success({ text: set.period.label, direction: null })
    case 'asOf':
      return dateOf(reference.id, set)
    case 'trend':
      return trendOf(reference.of, set)
    case 'noteFigure':
      return noteFigure(reference.note, reference.figure, set)
    case 'figure':
      return figureOf(reference.expression, style, set)
  }
}

function figureOf(expression: string, style: WriteStyle, set: IndicatorSet): Result<Resolved, string> {
  const result = evaluate(expression, set)
  if (!result.ok) return failure(result.failure.message)
  const { figure, direction, policy } = result.value
  const spelled = spelledOut(expression, set)
  if (spelled !== null) return success({ text: spelled, direction })
  if (style.unit !== undefined && !canWriteIn(figure.unit, style.unit))
    return failure(`“${expression}”的单位是“${figure.unit || '无'}”，不能写成“${style.unit}”`)
  const isRate = /[%‰倍]$/u.test(figure.unit)
  const value = isRate ? plain(shortened(result.value.value.abs(), figure.unit, policy)) : figure.value
  return success({ text: writeValue({ ...figure, value: direction === null ? figure.value : value }, style, policy), direction })
}

const LEVELS = '一两三四五六七八九'
const PLACES = '一二三四五六七八九'

/** Levels and places are words of the field, not quantities: 三级网络, 两级小组, 第三位. Null for everything else. */
function spelledOut(id: string, set: IndicatorSet): string | null {
  const item = indexOf(set).indicators.get(id)
  const digit = item !== undefined && /^[1-9]$/u.test(item.value) ? Number(item.value) - 1 : -1
  if (item === undefined || digit < 0) return null
  if (item.unit === '级' && /[层層]/u.test(item.name)) return `${LEVELS[digit]}${item.unit}`
  return item.unit === '位' && /位次|排名|名次/u.test(item.name) ? `${PLACES[digit]}${item.unit}` : null
}

function trendOf(expression: string, set: IndicatorSet): Result<Resolved, string> {
  const asked = /^(?:yoy|diff|timesMore)\(/u.test(expression) ? expression : `yoy(${expression})`
  const result = evaluate(asked, set)
  if (!result.ok) return failure(result.failure.message)
  const direction = result.value.direction ?? 'flat'
  const words = asked.startsWith('diff') ? (/[%‰点]$/u.test(result.value.unit) ? RATE_WORDS : COUNT_WORDS) : GROWTH_WORDS
  return success({ text: words[direction], direction })
}

function dateOf(id: string, set: IndicatorSet): Result<Resolved, string> {
  const indicator = set.indicators.find(item => item.id === id)
  if (!indicator) return failure(`指标表中没有“${id}”`)
  return success({ text: dateWords(indicator.asOf ?? set.period.end, set.period), direction: null })
}

function noteFigure(id: string, place: number, set: IndicatorSet): Result<Resolved, string> {
  const note = set.notes?.find(item => item.id === id)
  if (!note) return failure(`工作要点中没有“${id}”`)
  const figure = figuresOf(note)[place - 1]
  return figure ? success({ text: figure.text, direction: null }) : failure(`工作要点“${id}”没有第 ${place} 个数字`)
}
