import type { Piece } from './pieces.ts'
import { type Segment, segmentOf } from './segment.ts'

/** 安排38.6万元, 投入资金200万元: the words before the money say that it was spent, not on what. */
const SPENT =
  /^[\s，,]*(?:多方|多渠道|积极|广泛|还|并|又|另|再|先后|已|共|总共|共计|累计|今年|全年|目前|其中|统筹|及时|财政|[省市县区镇乡]级?财政|本级财政)*(?:安排|划拨|拨付|拨款|拨出|下拨|下达|投入|投资|拿出|筹措|筹集|筹资|列支|列出|支出|整合|使用|动用|出资|斥资|支付|注资|争取)了?(?:各类|各项|财政|专项|上级|自有|社会|救助|救灾|帮扶|扶持|改造|建设|补助){0,3}(?:资金|经费|款项|款|现金)?$/u
/** ，为1105名老人发放生活补贴; ，用于改造敬老院: on what it was spent. */
const PURPOSE =
  /^\s*(?:及时|全部|主要|专项|重点|着力|有效|分别|先后|集中)*(?:用于|用来|在|为|对|给|向|帮助|解决|实施|资助|救助|购买|购置|采购|开展|组织|建设|新建|改造|改建|扩建|维修|修建|修缮|支持|扶持|慰问|走访|发放|补助|补贴|奖励|救济|安置|建成|配备|配置|打造|设立|启动|推进|培训)/u
const COMMAS = new Set(['，', ','])
/** So many pieces a purpose may have, so that time stays linear. */
const REACH = 12

/** The words of the clause that says on what the money at a place was spent, where those before it do not; null otherwise. */
export function purposeBehind(pieces: readonly Piece[], place: number, before: Segment | null): Segment | null {
  const [figure, mark, opening] = [pieces[place], pieces[place + 1], pieces[place + 2]]
  if (before === null || figure?.type !== 'figure' || figure.mention.unit !== '元' || mark?.type !== 'mark' || !SPENT.test(before.words))
    return null
  if (!COMMAS.has(mark.mark) || opening?.type !== 'words' || !PURPOSE.test(opening.segment.words)) return null
  const clause = pieces.slice(place + 2, place + REACH)
  const end = clause.findIndex(piece => piece.type === 'mark' && piece.mark !== '、')
  const words = (end < 0 ? clause : clause.slice(0, end)).flatMap(piece => (piece.type === 'words' ? [piece.segment] : []))
  const last = words.at(-1) ?? opening.segment
  return segmentOf(words.map(segment => segment.words).join(' '), opening.segment.start, last.end, before.phrases)
}
