import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { indexOf } from '#indicator/set-index.ts'
import { simplified } from '#report/simplified.ts'
import type { Piece } from '../parts.ts'
import { kindOf } from './kind.ts'

/** What a name qualifies (跨省通办): a past sentence may leave off what is qualified. */
const QUALIFIED = /通办|异地/u
/** What was done is told by what was done: 实施临时救助, not 临时救助. */
const OPENS_AS_DONE =
  /^(?:全年|上半年|下半年|今年以来|，|共|累计)*(?:办理|实施|开展|发放|支出|新增|新建|新登记|新纳入|成立|注销|退出|接收|争取|培训|走访|探访|救助|火化|排查|发现|检查|完成|采集|销售|筹集|投入|举办|提供|受理|补领|为)/u

/**
 * Whether a sentence taken over from a past report keeps the manners of a good one: it opens with words, names the parts of a whole behind 其中 and
 * closes them before another matter, and lets nothing done in the period lean on what stands at a date.
 */
export function isMannerly(pieces: readonly Piece[], set: IndicatorSet): boolean {
  if (typeof pieces[0] !== 'string' || pieces[0] === '') return pieces[0] === '' && isMannerly(pieces.slice(1), set)
  const said: Indicator[] = []
  let clause = ''
  let isListing = false
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      clause = /[；。]/u.test(piece) ? piece.replace(/^.*[；。]/u, '') : clause + piece
      isListing = /[；。]/u.test(piece) ? false : isListing || clause.includes('其中')
      continue
    }
    const item = piece.type === 'reference' ? indexOf(set).indicators.get(piece.expression) : undefined
    if (item === undefined) continue
    if (said.length === 0 && kindOf(item) === 'flow' && !OPENS_AS_DONE.test(simplified(clause))) return false
    const isPart = said.some(other => other.id === item.partOf)
    if (isPart !== isListing || said.some(other => other.partOf === item.id) || QUALIFIED.test(item.name) || leansOnStock(item, said))
      return false
    said.push(item)
  }
  return true
}

function leansOnStock(item: Indicator, said: readonly Indicator[]): boolean {
  const last = said.at(-1)
  return last !== undefined && (kindOf(last) === 'stock') !== (kindOf(item) === 'stock')
}
