import { toClean } from '#report/offset-map.ts'
import type { Doubt, OffsetRun } from '#report/report.ts'
import type { Recognised } from '#report/scan.ts'
import { patternRule } from './rule.ts'

const UNIT = '(?=\\s?(?:[年月日户戶人万萬亿億元名个個家张張件次场場所处對对套册%％‰]|个?百分点))'
const FORMS = [
  // A dot read as a comma: 386，4万元. A thousands comma takes three digits.
  `\\d+\\s?[，,、](?!\\d{3}(?!\\d))\\d{1,2}(?!\\d)`,
  // A number torn apart: 1 436人.
  `\\d+\\s+\\d+(?:\\.\\d+)?`,
  // Signs that look like 1, 0 and 7 among digits.
  `\\d*[!|\\]\\[}{丨oO〇](?=\\d)\\d*|\\d+[!|\\]}丨oO〇]`,
  // A number that begins or ends in a dot: .8万元, 12.户.
  `(?<![\\d.])\\.\\d+|\\d+\\.`,
]
const torn = patternRule(
  'trust.scan-figure',
  new RegExp(`(?<![\\d.A-Za-z])(?:${FORMS.join('|')})${UNIT}`, 'g'),
  found => `「${found}」是扫描件上认出的数字，写法可疑：请对照原件核对。`,
)

/** Doubts of a text that was recognised from a scan: one of the whole, one for each figure that may have been read wrongly. */
export function recognisedDoubts(text: string, offsets: readonly OffsetRun[], scan: Recognised): readonly Doubt[] {
  const whole: Doubt = {
    rule: 'trust.scan',
    span: { start: 0, end: 0 },
    message: `由扫描件识别：第 ${scan.pages.join('、')} 页的文字是从图像认出的，可能有误，请对照原件核对，尤其是数字。`,
  }
  const unsure = scan.uncertain.flatMap(raw => {
    const span = { start: toClean(offsets, raw.start), end: toClean(offsets, raw.end) }
    const figure = text.slice(span.start, span.end)
    if (figure === '') return []
    return [
      {
        rule: 'trust.scan-figure',
        span,
        raw,
        actual: figure,
        message: `「${figure}」是扫描件上认出的数字，识别没有把握：请对照原件核对。`,
      },
    ]
  })
  const misread = torn(text).filter(({ span }) => !unsure.some(other => other.span.start < span.end && span.start < other.span.end))
  return [whole, ...unsure, ...misread]
}
