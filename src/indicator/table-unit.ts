import { narrow } from './sheet.ts'
import aliases from './table-aliases.json' with { type: 'json' }
import { baseOf } from './unit.ts'
import families from './unit-families.json' with { type: 'json' }
import { sameKind } from './unit-family.ts'

const KNOWN = new Set([
  ...families.families.flat(),
  '元',
  '%',
  '‰',
  '户',
  '人次',
  '对',
  '百分点',
  '岁',
  '公里',
  '平方米',
  '平方公里',
  '亩',
  '吨',
  '天',
  '月',
  '年',
])
const DECLARED = /单位[:：]\s*(.+?)(?:\)|$)/u
/** 填报单位：柏川县民政局 names an office, not a unit of measure. */
const OFFICE = /局|厅|处室|委员会|政府|办事处|中心|科|街道/u

/** Units that a title cell declares for its table: "单位：万元、人" → 万元, 人. */
export function declaredUnits(text: string): readonly string[] {
  const flat = narrow(text)
  if (/[一-鿿]单位[:：]/u.test(flat.replace(/计量单位|数据单位/gu, '单位'))) return []
  const list = DECLARED.exec(flat)?.[1] ?? ''
  return OFFICE.test(list) ? [] : list.split(/[、,，;；\s]+/u).filter(unit => unit !== '')
}

/** A unit that stands in brackets behind a name: 城市低保人数（人） → 城市低保人数, 人. Brackets that hold no unit stay. */
export function unitInName(name: string): { readonly name: string; readonly unit: string } {
  const [, bare = name, inside = ''] = /^(.+?)\s*[(（]\s*(?:单位[:：])?([^()（）]{1,8})\s*[)）]$/u.exec(name) ?? []
  return isKnownUnit(inside) ? { name: bare, unit: inside } : { name, unit: '' }
}

/** The declared unit that fits a name best: money words take the money unit, 人数 takes 人; "" when it cannot be told. */
export function unitFor(name: string, declared: readonly string[]): string {
  const measure = aliases.measures.find(([word = '']) => name.includes(word))?.[1]
  if (measure !== undefined) return declared.find(unit => sameKind(unit, measure)) ?? measure
  const money = declared.filter(unit => baseOf(unit).unit === '元')
  if (aliases.money.some(word => name.includes(word)) && money[0] !== undefined) return money[0]
  if (/(?:率|占比|比重)$/u.test(name)) return declared.find(unit => baseOf(unit).unit === '%') ?? '%'
  return declared.length === 1 ? (declared[0] ?? '') : ''
}

function isKnownUnit(text: string): boolean {
  if (text === '') return false
  const [counted = ''] = baseOf(text).unit.split('/')
  return KNOWN.has(counted)
}
