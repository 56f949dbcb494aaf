import { boundsOf } from './decimal.ts'

const HEDGES = /^(?:大约|约|近|超过|超|逾|不低于|至少)|(?:左右|以上|以内|以下|不等)$|[余多餘](?=[^\d]*$)/gu
const DECORATED = /^(-?[\d,]+(?:\.\d+)?)([^\d.,，]{0,8})$/u
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u

/**
 * What to write instead of a figure that is no plain decimal, as a clause of a sentence:
 * "1,234人" → 请把数值写成“1234”，单位另填“人”. "" when the text holds no readable figure.
 */
export function numeralHint(text: string): string {
  const narrow = text.normalize('NFKC').trim()
  const unhedged = narrow.replace(HEDGES, '').trim()
  const [, figure = '', unit = ''] = DECORATED.exec(unhedged) ?? []
  const digits = withoutLeadingZeros(figure.replaceAll(',', ''))
  if (!PLAIN.test(digits)) return ''
  const unitHint = unit.trim() === '' ? '' : `，单位另填“${unit.trim()}”`
  const hedgeHint = unhedged === narrow ? '' : '（指标表只收准确数，不写“约”“余”“近”等字）'
  return `请把数值写成“${digits}”${unitHint}${hedgeHint}`
}

/** Whether a range "60..100" runs upward; true of a single value. */
export function runsUpward(value: string): boolean {
  const { low, high } = boundsOf(value)
  return low.lte(high)
}

function withoutLeadingZeros(digits: string): string {
  return digits.replace(/^(-?)0+(?=\d)/u, '$1')
}
