import { patternRule } from './rule.ts'

const MEASURED = '(?=\\s?[余多]?(?:[年月日户戶人万萬亿億元名个個家张張件次场場所处處对對具台床册套亩吨份条笔%％]|公里|平方|\\.\\d))'
/** Letters of Latin and Cyrillic and signs that look like digits; 〇 stands among Chinese numerals only. */
const LETTER = '[oOlI丨|SBZb〇○ОоЗзбІ]'
const FORMS = [
  // Letters among digits: l2户, 2O24年, 3I户, 1S6人, 4l0B张.
  `\\d[\\d.,．，]{0,12}(?:${LETTER}{1,6}[\\d.,．，]{0,6}){0,4}${LETTER}{1,6}\\d{0,8}`,
  `[lI丨|][\\d.]+`,
  `[OoQОо]\\.\\d+`,
  `[2二][oO][0-3oO]\\d`,
  `[IlOО]{1,3}[,，]?\\d[\\d.,]*`,
  // 建档B7人, 2g份: only before what is counted.
  `(?<=[\\u4e00-\\u9fff])[BSZ]\\d{1,3}(?=[人户名元万亩吨件处份辆具%])`,
  `\\d{1,3}[gq](?=[份户人名])`,
  // One letter for the whole number: 公墓S处.
  `(?<=[\\u4e00-\\u9fff])[SZlIO](?=[处户人名家所件张次场])`,
]

/** l至12月: a month without its unit. */
const ALONE = '(?<=[\\u4e00-\\u9fff，。、（(；])l(?=[至—-]\\d{1,2}月)'

/** Letters that a scan put for digits: l2户, 2O24年, 3 I户. */
export const scanConfusion = patternRule(
  'trust.scan-confusion',
  new RegExp(`(?<![A-Za-z\\d])(?:(?:${FORMS.join('|')})${MEASURED}|${ALONE})`, 'g'),
  found => `「${found}」夹有字母，像是扫描识别错误，应为「${asDigits(found)}」之类的数字：请对照原件改正。`,
  asDigits,
)

/** What the letters look like. */
function asDigits(found: string): string {
  return found
    .replace(/[oOQ〇○Оо]/g, '0')
    .replace(/[gq]/g, '9')
    .replace(/[lI丨|І]/g, '1')
    .replace(/[Зз]/g, '3')
    .replace(/[bб]/g, '6')
    .replaceAll('S', '5')
    .replaceAll('B', '8')
    .replaceAll('Z', '2')
    .replace('二', '2')
}
