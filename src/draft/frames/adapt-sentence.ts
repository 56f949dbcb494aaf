import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { sameKind } from '#indicator/unit-family.ts'
import { type Piece, reference } from '../parts.ts'
import { passedPeriod } from '../plan/heading.ts'
import { changeOf, shareMoved } from './change.ts'
import { derivativeFor, isDerivedMark } from './derived-mark.ts'
import { arePair } from './fact.ts'
import { styleOf } from './figures.ts'
import { kindOf } from './kind.ts'
import { isAddition } from './label.ts'
import { LIKE_ENOUGH, type Likeness } from './likeness.ts'
import { isMannerly } from './manners.ts'
import { type Clause, clausesOf, type Mark } from './masked-sentence.ts'
import { phraseOf } from './phrase.ts'

/** A sentence of a past passage with this period's references in the places of its figures. */
export interface Adapted {
  readonly pieces: readonly Piece[]
  /** The indicators that it states, in order. */
  readonly ids: readonly string[]
}

export interface Adapting {
  readonly set: IndicatorSet
  /** Indicators still to be stated. */
  readonly pool: readonly Indicator[]
  readonly likeness: Likeness
  readonly region: string
  /** Ids whose change since the year before may be said. */
  readonly compared: ReadonlySet<string>
}

/** The next name must be this much less like, or the mark could mean either. */
const MARGIN = 0.06
/** Words that a sentence may say around a figure although the name does not: they assert nothing more. */
const NEUTRAL =
  /截至|目前|现有|共有|全部|累计|今年以来|上半年|下半年|全年|其中|分别|合计|发放|支出|支付|资金|金额|保障|享受|领取|纳入|在册|在保|对象|人员|老人|群众|困难|开展|实施|办理|完成|服务|救助|补贴|津贴|登记|总量|总数|全[省市县区旗州盟镇]|我[省市县区]|各类|名下|以及|[有共达为的了和及与向对等已个、“”（）()]/gu
const MOST_UNKNOWN = 1
/** A sentence that loses more clauses from its middle is no longer the bureau's; it may end early. */
const MOST_DROPPED = 1
/** Words that lean on the clause before them. */
const LEANING = /^(?:其中|同比|环比|比上年|较上年|占|增长|下降|增幅|完成率|分别|合计|人数同比|金额同比|资金同比|已|并|均|共)/u
/** Words that assert more than a figure: facts of another year. */
const FACTS =
  /年末|年底|季度|增至|升至|降至|增加到|提高到|提升到|扩大到|扩展到|达标|突破|率先|首次|首个|首批|全国|全省|第一|样板|试点|试行|创新|获评|荣获|新政|新规|施行|印发|出台|挂牌|竣工|封顶|验收|启用|投用|动工|开工|搬迁|[“”"「」《》〔〕]/u

/**
 * A masked sentence rewritten over this period's set: marks that one indicator fits become references, clauses with a mark that none fits or
 * with words that assert more than a figure fall away, and with them what leans on them. Null when fewer than two indicators remain.
 */
export function adaptSentence(sentence: string, adapting: Adapting): Adapted | null {
  const pieces: Piece[] = []
  const ids: string[] = []
  let earlier = ''
  let wasDropped = false
  let dropped = 0
  let pending = 0
  for (const clause of clausesOf(sentence)) {
    const taken = new Set(ids)
    const leans = LEANING.test(clause.words.trim())
    const owners = leans && /^(?:其中|已|分别)/u.test(clause.words.trim()) ? ids : null
    const written =
      leans && (wasDropped || ids.length === 0) ? null : adaptClause(clause, earlier, { ...adapting, taken, last: ids.at(-1), owners })
    if (written === null) {
      if (ids.length === 0) return null
      pending += 1
      wasDropped = true
      continue
    }
    earlier += `${clause.words}，`
    wasDropped = false
    dropped += pending
    pending = 0
    pieces.push(pieces.length === 0 ? '' : clause.joint === '：' ? '，' : clause.joint, ...written.pieces)
    if (isAlone(written.ids, adapting)) pieces.push(...changeAfter(written.ids, adapting))
    pieces.push(...moveAfter(written.pieces, adapting))
    ids.push(...written.ids)
  }
  const isTorn =
    dropped > MOST_DROPPED || partsFamilies(ids, adapting.pool) || !isMannerly(pieces, adapting.set) || leavesChange(ids, pieces, adapting)
  return ids.length < 2 || isTorn ? null : { pieces, ids }
}

/** One fact in its clause: a change may follow. */
function isAlone(ids: readonly string[], { pool }: Adapting): boolean {
  const items = pool.filter(item => ids.includes(item.id))
  const [first, second] = items
  return items.length === 1 || (items.length === 2 && first !== undefined && second !== undefined && arePair(first, second))
}

/** The bureau compares a chief figure with the year before where its model did not. */
function changeAfter(ids: readonly string[], { set, pool, compared }: Adapting): readonly Piece[] {
  const item = pool.find(other => other.id === ids.at(-1))
  if (!item || !compared.has(item.id)) return []
  const change = changeOf(item, set)
  return change.length === 0 ? [] : [ids.length > 1 ? '，总人数' : '，', ...change]
}

/** The share of what stands at a date says how it moved, where its whole is compared: 占比64.3%，同比提高4.9个百分点. */
function moveAfter(pieces: readonly Piece[], { set, pool, compared }: Adapting): readonly Piece[] {
  const last = pieces.findLast(piece => piece !== '')
  const id =
    last === undefined || typeof last === 'string' || last.type === 'literal'
      ? undefined
      : /^share\(([^()]+)\)$/u.exec(last.expression)?.[1]
  const item = pool.find(other => other.id === id)
  if (item === undefined || kindOf(item) !== 'stock' || !compared.has(item.partOf ?? '')) return []
  const moved = shareMoved(item, set)
  return moved.length === 0 ? [] : ['，', ...moved]
}

/** Whether it has no room for the change of a chief figure. */
function leavesChange(ids: readonly string[], pieces: readonly Piece[], { compared }: Adapting): boolean {
  const said = pieces.map(piece => (typeof piece === 'string' || piece.type === 'literal' ? '' : piece.expression))
  return ids.some(id => compared.has(id) && !said.some(expression => expression.includes(`(${id})`)))
}

/** Whether the sentence tears apart what belongs together: a total and its parts, the households and heads of one thing. */
function partsFamilies(ids: readonly string[], pool: readonly Indicator[]): boolean {
  const said = new Set(ids)
  const left = pool.filter(item => !said.has(item.id))
  const stated = pool.filter(item => said.has(item.id))
  return stated.some(item =>
    left.some(
      other =>
        other.partOf === item.id || item.partOf === other.id || arePair(item, other) || isAddedTo(item, other) || areListed(item, other),
    ),
  )
}

/** 困境儿童411名、流动儿童18106名 belong in one list. */
function areListed(item: Indicator, other: Indicator): boolean {
  const tail = (indicator: Indicator) => phraseOf(indicator).core.slice(-2)
  const isBare = item.partOf === undefined && other.partOf === undefined
  return isBare && item.kind === 'stock' && other.kind === 'stock' && item.unit === other.unit && tail(item) === tail(other)
}

/** 公益性公墓680处 and 新建公益性公墓9处 belong in one sentence. */
function isAddedTo(item: Indicator, other: Indicator): boolean {
  const core = phraseOf(other).core
  return isAddition(core.slice(0, 2)) && core.slice(2) === phraseOf(item).core
}

interface Place extends Adapting {
  readonly taken: ReadonlySet<string>
  readonly last: string | undefined
  /** After 其中 only parts of what the sentence stated fit; null elsewhere. */
  readonly owners: readonly string[] | null
}

function adaptClause(clause: Clause, earlier: string, place: Place): Adapted | null {
  if (FACTS.test(clause.words)) return null
  const pieces: Piece[] = []
  const ids: string[] = []
  let last = place.last
  for (const piece of clause.pieces) {
    if (typeof piece === 'string') {
      pieces.push(ownWords(piece, place))
      continue
    }
    const found = pieceFor(piece, earlier, { ...place, taken: new Set([...place.taken, ...ids]), last })
    if (found === null) return null
    if (found.before !== null) pieces.splice(-1, 1, ownWords(found.before, place))
    pieces.push(found.piece)
    if (found.id !== null) {
      ids.push(found.id)
      last = found.id
    }
  }
  const isWords = !clause.pieces.some(piece => typeof piece !== 'string')
  return isWords || mixesTimes(pieces, ids, place) ? null : { pieces, ids }
}

/** 上半年 before what stands at a date. */
function mixesTimes(pieces: readonly Piece[], ids: readonly string[], { pool, set }: Adapting): boolean {
  const period = passedPeriod(set)
  const isFlowWord = pieces.some(
    piece => typeof piece === 'string' && ((period !== '' && piece.includes(period)) || piece.includes('今年以来')),
  )
  return isFlowWord && pool.some(item => ids.includes(item.id) && (item.kind === 'stock' || item.asOf !== undefined))
}

interface Found {
  readonly piece: Piece
  readonly id: string | null
  /** The words before the mark, where they had to change. */
  readonly before: string | null
}

function pieceFor(mark: Mark, earlier: string, place: Place): Found | null {
  if (mark.kind === '时') return timeFor(mark, place)
  if (mark.kind !== '数') return null
  if (isDerivedMark(mark)) {
    const derived = place.last === undefined ? null : derivativeFor(mark, place.last, place.set)
    return derived === null ? null : { piece: derived.piece, id: null, before: derived.before }
  }
  const chosen = chosenFor(mark, earlier, place)
  return chosen === null ? null : { piece: reference(chosen.id, styleOf(chosen)), id: chosen.id, before: null }
}

/** 截至〔时〕 becomes the date of the set; 〔时〕新增 the period's own word; another date is a fact of its year. */
function timeFor({ before, after }: Mark, { set, pool }: Place): Found | null {
  const stock = pool.find(item => item.kind === 'stock' || item.asOf !== undefined)
  if (/截[至止]$/u.test(before)) return stock ? { piece: reference(`asOf(${stock.id})`), id: null, before: null } : null
  const word = passedPeriod(set)
  const opens = before === '' && !/^[起至前底末]/u.test(after)
  return opens && word !== '' ? { piece: word, id: null, before: null } : null
}

function chosenFor(mark: Mark, earlier: string, { pool, taken, likeness, owners }: Place): Indicator | null {
  const beside = { beside: `${mark.before}${mark.after}`, earlier }
  const rated = pool
    .filter(
      item =>
        !taken.has(item.id) &&
        unitFits(item, mark.unit) &&
        (owners === null || owners.includes(item.partOf ?? '')) &&
        isExplained(item, mark),
    )
    .map(item => ({ item, rate: likeness.of(item, beside) }))
    .toSorted((a, b) => b.rate - a.rate)
  const [best, next] = rated
  if (!best || best.rate < LIKE_ENOUGH) return null
  return next && best.rate - next.rate < MARGIN ? null : best.item
}

/** Whether the words beside a mark say nothing that neither the name says nor asserts nothing. */
function isExplained({ name }: Indicator, { before, after }: Mark): boolean {
  const words = `${before.replace(/^[^，]*，/u, '')}${after}`.replace(NEUTRAL, '')
  return [...words].filter(character => /\p{Script=Han}/u.test(character) && !name.includes(character)).length <= MOST_UNKNOWN
}

function unitFits(item: Indicator, unit: string): boolean {
  const own = baseOf(item.unit).unit
  return unit !== '' && own !== '' && sameKind(own, unit)
}

/** The bureau answers for its own district and its own time: 全市 of another's sentence becomes 全县, 全年 of another period 上半年. */
function ownWords(text: string, { region, set }: Adapting): string {
  const words = text.replace(/(?:上半年|下半年|全年)/gu, passedPeriod(set))
  return region === '' ? words : words.replace(/全(?:省|市|县|区|旗|州|盟|镇)(?![A-Za-z])/gu, region)
}
