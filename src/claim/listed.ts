import type { Mention } from '#text/mention.ts'

const THINGS = new Set(['项', '类', '种', '方面', '部分'])
const OPENS_CLAUSE = /[，,；;：:]\s*(?:以上|上述|前述|前|这)?$/u
const SUMS_UP = /^\s*(?:资金|支出|经费|费用|金额|补贴|人数)?(?:合计|共计|总计|累计|总共|共|相加|加起来|总和|之和|支出|发放|投入)/u
const EACH = /^\s*(?:各|依次|分别)/u
const SENTENCE = /[。！!？?\n]/u
const FEWEST = 2
const MOST = 9
/** So far back the figures of a sentence are counted, so that time stays linear. */
const REACH = 12
const WORDS = 8

/** What tells that a count of items was checked by counting. */
export const COUNTED_REASON = '指前文并列的几项，项数已与前文核对'

/**
 * Whether the count of items at a place only takes up the figures just told, and is right: 城市1240万元，农村3560万元，两项合计4800万元. The figures
 * of its sentence in the unit of what follows must be as many; where each of them is spoken of again (三项分别占), those in any one unit, whose
 * first may be their whole.
 */
export function countsListed(text: string, mentions: readonly Mention[], place: number): boolean {
  const count = mentions[place]
  if (count?.kind !== 'quantity' || !THINGS.has(count.unit) || count.hedge !== '') return false
  const many = Number(count.value)
  if (!(many >= FEWEST && many <= MOST) || !OPENS_CLAUSE.test(text.slice(Math.max(0, count.start - WORDS), count.start))) return false
  const behind = text.slice(count.end, count.end + WORDS)
  const isEach = EACH.test(behind)
  if (!isEach && !SUMS_UP.test(behind)) return false
  const units = unitsBefore(text, mentions, place)
  if (!isEach) return units.filter(unit => unit === nextUnit(mentions, place)).length === many
  return [...new Set(units)].some(unit => [many, many + 1].includes(units.filter(other => other === unit).length))
}

/** The units of the figures of the sentence before a place. */
function unitsBefore(text: string, mentions: readonly Mention[], place: number): readonly string[] {
  const units: string[] = []
  for (let at = place - 1; at >= 0 && place - at <= REACH; at -= 1) {
    const mention = mentions[at]
    if (!mention || SENTENCE.test(text.slice(mention.end, mentions[at + 1]?.start))) break
    if (mention.kind === 'quantity') units.push(mention.unit)
  }
  return units
}

function nextUnit(mentions: readonly Mention[], place: number): string | null {
  const next = mentions[place + 1]
  return next?.kind === 'quantity' ? next.unit : null
}
