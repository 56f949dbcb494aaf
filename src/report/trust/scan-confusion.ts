import { patternRule } from './rule.ts'

const MEASURED = '(?=[年月日户戶人万萬亿億元名个個家张張件次场場所处處对對具台床册套亩吨%％]|公里|平方|\\.\\d)'
const FORMS = [
  // Letters among digits: l2户, 2O24年, 3I户, 1S6人.
  `\\d+[oOlI丨SBZ](?:[\\dolOISBZ]*[\\d])?`,
  `\\d+[oOlI丨]+`,
  `[lI丨][\\d.]+`,
  `[OoQ]\\.\\d+`,
  `[2二][oO][0-3oO]\\d`,
  // One letter for the whole number: 公墓S处.
  `(?<=[\\u4e00-\\u9fff])[SZlIO](?=[处户人名家所件张次场])`,
]

/** Letters that a scan put for digits: l2户, 2O24年, 3 I户. */
export const scanConfusion = patternRule(
  'trust.scan-confusion',
  new RegExp(`(?<![A-Za-z\\d])(?:${FORMS.join('|')})${MEASURED}`, 'g'),
  found => `「${found}」夹有字母，像是扫描识别错误，应为「${asDigits(found)}」之类的数字：请对照原件改正。`,
  asDigits,
)

/** What the letters look like. */
function asDigits(found: string): string {
  return found
    .replace(/[oOQ]/g, '0')
    .replace(/[lI丨]/g, '1')
    .replaceAll('S', '5')
    .replaceAll('B', '8')
    .replaceAll('Z', '2')
    .replace('二', '2')
}
