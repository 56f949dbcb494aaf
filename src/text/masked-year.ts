import { tableOf } from './numeral-characters.ts'
import { named, type Reading } from './reading.ts'

/** What stands for a digit that the writer left open or hid: 20XX年, 201x年, 20**年, 20__年, 20××年, 20ⅩⅩ年, 20□□年. */
const MASK = '[*xX×_ⅩⅹХ□■○〇Oo#?]'
const MONTH = `(?:\\d{1,2}|${MASK}{1,2})月(?:份|底|末|初|(?:\\d{1,2}|${MASK}{1,2})[日号])?`
const REST = `(?:${MONTH}|上半年|下半年|度|[一二三四1-4]季度|[底末初](?!中))?`
const MASKED = new RegExp(
  `(?:(?:19|20)(?: ?${MASK}){1,2}|(?:19|20)\\d${MASK}|[二〇○零一九]{2}[〇○零一二三]?${MASK}{1,2}|[12][Oo0][\\dOo]{2})( ?年${REST})?`,
  'y',
)
const MASKS = tableOf('*xX×_ⅩⅹХ□■○〇Oo#? ')

/** A year with digits that are masked, from `at` on; `stop` is where the plain digits end. Undefined for any other number. */
export function readMaskedYear(text: string, at: number, stop: number): Reading | undefined {
  if (MASKS[text.charCodeAt(stop)] !== 1 || stop - at > 3) return undefined
  MASKED.lastIndex = at
  const match = MASKED.exec(text)
  if (match === null) return undefined
  if (match[1] === undefined && !/^\d+(?:XX|xx|××)$/.test(match[0])) return undefined
  return named(at, MASKED.lastIndex, 'date', 'a year with masked digits')
}
