const NUMERAL = '\\p{Nd}\\p{No}\\p{Nl}零〇○一二三四五六七八九十百千万亿萬億两兩俩仨廿卅半壹贰貳叁參肆伍陆陸柒捌玖拾佰仟几幾数數'
/** From the first numeral to the last, with what joins them (8亿元—16亿), and 余, 多 and the like behind. */
const CORE = new RegExp(`第?[+＋－-]?[${NUMERAL}](?:.*[${NUMERAL}])?(?:[余餘多来來]|有余)?[万亿萬億千百]*[余餘多]?`, 'su')
const RATE_WORD = /[百千]分[点點]/
const BOUND = /(?:以上|以下|以内|以內|之内|左右|上下|之多|有余|不等|不到)$/
const AGE = /^(?:周?岁|周?歲)/

/** What of a figure's expression stays in a masked text: its unit, as printed. "近3.2万人" gives 人, "60岁以上" gives 岁以上. */
export function unitAsPrinted(expression: string): string {
  const rate = RATE_WORD.exec(expression)
  if (rate !== null) return `个${rate[0]}`.replace('个', /[个個]/.test(expression) ? '个' : '')
  if (/^(?:百|千)分之/.test(expression)) return expression.startsWith('百') ? '%' : '‰'
  const core = CORE.exec(expression)
  if (core === null) return expression.replace(/^[半全首]+/, '')
  const unit = expression.slice(core.index + core[0].length).trim()
  if (AGE.test(unit)) return unit
  return unit.replace(BOUND, '')
}
