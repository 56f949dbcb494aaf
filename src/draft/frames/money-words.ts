/** 救助供养资金支出 → 支出救助供养资金; 民政事业支出 is what the field calls it. */
const SPENT = /^(.+(?:资金|经费|补贴|津贴|[^资奖现基]金|费))(累计)?(支出|投入)$/u
/** 最低生活保障支出 → 支出最低生活保障资金. */
const SPENT_ON = /^(.+(?:救助|供养|保障|低保|抚恤|安置|福利))(累计)?支出$/u
/** 两项补贴累计发放资金 → 累计发放两项补贴资金. */
const GRANTED = /^(.+(?:补贴|津贴|金|费))(累计)?(发放|支出)资金$/u
/** 福利彩票销量 → 销售福利彩票. */
const SOLD = /^(.{2,})(?:销量|销售额|销售量)$/u
const WAIVED = /^(.{2,})减免$/u

/**
 * What was done with money, and with what money: 减免 · 惠民殡葬费用, 销售 · 福利彩票, 累计支出 · 低保金; null where a name does not tell. `isSentence`: it
 * begins with a verb as it is.
 */
export function moneyWords(core: string, isSentence: boolean): { readonly verb: string; readonly object: string } | null {
  const granted = GRANTED.exec(core)
  if (granted) return { verb: `${granted[2] ?? ''}${granted[3] ?? ''}`, object: `${granted[1]}资金` }
  const waived = WAIVED.exec(core)
  if (waived) return { verb: '减免', object: `${waived[1]}费用` }
  const sold = SOLD.exec(core)
  if (sold) return { verb: '销售', object: sold[1] ?? '' }
  if (isSentence) return null
  const spentOn = SPENT_ON.exec(core)
  if (spentOn) return { verb: `${spentOn[2] ?? ''}支出`, object: `${spentOn[1]}资金` }
  const spent = SPENT.exec(core)
  return spent ? { verb: `${spent[2] ?? ''}${spent[3] ?? ''}`, object: spent[1] ?? '' } : null
}
