import { readQuotedDay } from './day-names.ts'
import type { Numeral } from './numeral.ts'
import { readAmount } from './quantity.ts'
import { named, type Reading } from './reading.ts'
import type { Scene } from './scene.ts'

/** What is to be done takes so many characters. */
const SHORTEST_TASK = 5

/** A number in quotation marks is part of a name, unless the marks hold a day, a measure, a list of rules or a task. Undefined for those and outside of marks. */
export function readQuoted(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const quote = scene.quoteAt(at)
  if (quote === undefined) return undefined
  const day = readQuotedDay(scene, at, numeral.end, quote)
  if (day !== undefined || !numeral.plain) return day
  const amount = readAmount(scene.text, numeral)
  if (listsFigures(scene.text.slice(quote.start, quote.end)) || setsTask(scene.text, at, amount.end, quote)) return undefined
  if (/^[%‰元]|^(?:人次|户次)/.test(amount.unit) || numeral.end - at >= 5) return undefined
  return named(at, Math.min(amount.end, quote.end - 1), 'term', 'numeral inside a quoted name')
}

/** “丧期不超3天、酒席不超15桌”: rules that are quoted count. */
function listsFigures(quoted: string): boolean {
  return /[一-鿿]{2}[^\d，、]{0,6}\d+(?!\d)[^\d，、+·]{1,4}[，、；][^\d，、]*[一-鿿]{2}[^\d，、]{0,6}\d+(?!\d)[^\d，、+·]{1,4}/.test(quoted)
}

/** “老年人居家适老化改造3500户”已完成2415户: a task that is quoted with its figure, and what came of it behind the marks. */
function setsTask(text: string, at: number, end: number, quote: { start: number; end: number }): boolean {
  if (text.slice(end, quote.end).length > 1 || at - quote.start < SHORTEST_TASK) return false
  return /^(?:的?(?:年度)?(?:目标|任务|指标)|[，,]?(?:目前|现|均|全部|提前|实际)?(?:已|完成|建成|竣工|超额))/.test(
    text.slice(quote.end, quote.end + 8),
  )
}
