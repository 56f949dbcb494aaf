import type { IndicatorSet } from '#indicator/set.ts'

const BY_LEVEL = { province: '全省', city: '全市', county: '全县', district: '全区', town: '全镇' } as const

/** How a report calls all that its bureau answers for: 全县. From the name where it tells more (旗, 州, 街道), else the level; "" when unknown. */
export function regionWord(bureau: IndicatorSet['bureau']): string {
  if (/^(?:民政部|国家|中华人民共和国|全国)/u.test(bureau.name)) return '全国'
  const kind = /([省市县区旗盟州镇乡]|街道)(?:人民政府|办事处)?(?:民政|社会事务|民政和)/u.exec(bureau.name)?.[1]
  if (kind !== undefined) return kind === '街道' ? '全街道' : `全${kind}`
  return bureau.level === undefined ? '' : BY_LEVEL[bureau.level]
}
