import { type HeadingMark, hanNumber, headingMarkAt } from './heading-mark.ts'

const HAN = '[一二三四五六七八九十]{1,3}'

/**
 * Ways to open a heading that open other lines as well (一 社会救助, 第一，…, 1 社会救助, 2.1 机构, ①…, 一是…): only a run of them tells. A level
 * of null lies below the heading that the run stands under.
 */
const FORMS: readonly (readonly [name: string, level: 3 | 4 | null, pattern: RegExp])[] = [
  ['一 ', null, new RegExp(`^(${HAN})(?:[ \\u3000\\t]+|\\s?[，,：:]\\s*)(?=[^\\s\\d])`)],
  ['第一，', null, new RegExp(`^第(${HAN})[，,、：:\\s]\\s*`)],
  ['一是', null, new RegExp(`^(${HAN})是\\s*`)],
  // 亮点之一：…, 之二 …
  ['之一', null, new RegExp(`^[\\u4e00-\\u9fff]{0,6}之(${HAN})[：:、，,\\s]\\s*(?=\\S)`)],
  // 一问：今年发了多少？
  ['一问', null, new RegExp(`^(${HAN})问[：:、，,\\s]\\s*(?=\\S)`)],
  ['A.', null, /^([A-HＡ-Ｈ])\s?[.．、]\s*(?=[\u4e00-\u9fff])/],
  ['1 ', 3, /^()([0-9０-９]{1,2})[ \u3000\t]+(?![年月日个名户所处张件次场项批万亿元岁])(?=[\u4e00-\u9fff])/],
  ['1.1', 4, /^([0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2})?)[.．]([0-9０-９]{1,2})[ \u3000\t、.．]*(?=[\u4e00-\u9fff])/],
  ['①', 4, /^([①-⑳])[、.．]?\s*/],
]

/** The mark of a line that may belong to a run. */
export interface SeriesMark {
  /** Marks of one run share it: its form, and of 2.1 the 2. */
  readonly series: string
  readonly level: HeadingMark['level'] | null
  readonly number: number
  readonly length: number
}

/** The mark that opens a line and counts only in a run; null when it has none, or one that tells a heading by itself. */
export function seriesMarkAt(line: string): SeriesMark | null {
  if (headingMarkAt(line) !== null) return null
  for (const [name, level, pattern] of FORMS) {
    const match = pattern.exec(line.slice(0, 20))
    if (match === null) continue
    const [whole, first = '', second] = match
    const number = second === undefined ? countOf(first) : Number(second.normalize('NFKC'))
    if (number > 0) return { series: second === undefined ? name : `${name} ${first}`, level, number, length: whole.length }
  }
  return null
}

function countOf(written: string): number {
  const circled = written.charCodeAt(0) - 0x245f
  const letter = 'ABCDEFGH'.indexOf(written.normalize('NFKC')) + 1
  return circled >= 1 && circled <= 20 ? circled : letter || hanNumber(written)
}
