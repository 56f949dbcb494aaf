const SPAN = /(?<first>[一二三四五六七八九十]|1?\d)[至到-](?<last>[一二三四五六七八九十]|1?\d)(?<kind>季度|月份?|类|级|档|期|批)\s*$/u
const NUMERALS = '一二三四五六七八九十'

/** Every member of the span that words end with: 一季度, 二季度, 三季度, 四季度 of 一至四季度; none where they end with none. */
export function spanMembers(words: string): readonly string[] {
  const { first = '', last = '', kind = '' } = SPAN.exec(words)?.groups ?? {}
  const from = numberOf(first)
  const isHan = NUMERALS.includes(first)
  return Array.from(
    { length: kind === '' ? 0 : Math.max(0, numberOf(last) - from + 1) },
    (_, at) => `${isHan ? (NUMERALS[from + at - 1] ?? '') : from + at}${kind}`,
  )
}

function numberOf(numeral: string): number {
  return NUMERALS.indexOf(numeral) + 1 || Number(numeral)
}
