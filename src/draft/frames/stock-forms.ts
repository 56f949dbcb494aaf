import { exact } from '#indicator/decimal.ts'
import { evaluate } from '#indicator/expression.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { writeValue } from '#indicator/write-value.ts'
import { joined, type Piece, reference } from '../parts.ts'
import type { WriteStyle } from '../template.ts'
import { changeOf, completionOf, tenths } from './change.ts'
import { type Fact, type Group, leading } from './fact.ts'
import { besideLabel, partLabel } from './label.ts'
import { type Phrase, wordsBefore } from './phrase.ts'

/** A share below this, in %, says nothing. */
const LEAST_SHARE = 1

/** What is settled for a sentence in the making: the set, the place in the report (for variety), and whether changes are stated. */
export interface Setting {
  readonly set: IndicatorSet
  readonly turn: number
  readonly withChanges: boolean
}

/** The figures of a fact, glued: 3498户5152人. */
function figuresOf(fact: Fact): readonly Piece[] {
  return [...fact.figures.map(item => reference(item.id, styleOf(item))), fact.phrase.after]
}

/** Money of six digits and more reads in 万元 even where that takes three decimals: 21.118万元. */
function styleOf(item: Indicator): WriteStyle {
  const { unit, factor } = baseOf(item.unit)
  const isLarge = unit === '元' && !item.value.includes('..') && factor.times(exact(item.value)).gte(100_000)
  return isLarge && /^[\d.]+元$/u.test(writeValue(item)) ? { unit: '万元' } : {}
}

/** A group as one clause or a few: the head with its change and target, then its parts. `subjects` are what the sentence already named. */
export function groupClause(group: Group, subjects: readonly string[], setting: Setting): readonly Piece[] {
  const { head } = group
  const item = leading(head)
  const words = [null, ...subjects]
    .map(subject => headWords(head, subject))
    .reduce((least, other) => (other.length < least.length ? other : least))
  // Brackets do not stand in brackets
  const target = completionOf(item, setting.set, group.parts.length > 0 ? setting.turn % 2 : setting.turn)
  const change = setting.withChanges && (item.target === undefined || item.prior !== undefined) ? changeClause(head, setting) : []
  const isLast = group.parts.length > 0 && change.some(isDifference)
  const remarks = [...(isRaised(head) || isLast ? [] : [change]), target].filter(remark => remark.length > 0)
  const last = isLast ? ['，总数', ...change] : []
  return [...stated(head, words, setting), ...remarked(remarks, group), ...partsClause(group, setting), ...last]
}

/** 增加2家 before 其中 would read as what the parts are of: it comes after them. */
export function isDifference(piece: Piece): boolean {
  return typeof piece !== 'string' && piece.type === 'reference' && piece.expression.startsWith('diff(')
}

/** Remarks on a total that parts follow stand in brackets. */
function remarked(remarks: readonly (readonly Piece[])[], { parts }: Group): readonly Piece[] {
  if (remarks.length === 0) return []
  return parts.length === 0 ? ['，', ...joined(remarks, '，')] : ['（', ...joined(remarks, '，'), '）']
}

function headWords(head: Fact, subject: string | null): string {
  const beside = subject === null ? null : besideLabel(subject, head.phrase.core)
  if (subject === head.phrase.core && head.phrase.form === 'rank') return head.phrase.link
  if (subject !== null && head.phrase.form === 'share') return head.phrase.link
  if (subject === head.phrase.core && head.phrase.verb !== '') return `${head.phrase.verb}${head.phrase.link}`
  if (beside === null || (beside === '' && head.phrase.verb === '')) return wordsBefore(withObject(head))
  const verb = head.phrase.verb
  const isDone = beside !== '' && /^(?:累计|年度)?(?:支出|完成|新增|注销)/u.test(beside)
  return `${isDone ? '' : verb}${beside}${head.phrase.link}`
}

/** 城乡低保 is a scheme; those counted are its 对象. */
function withObject({ phrase, figures }: Fact): Phrase {
  const isPeople = figures.every(item => /^[户人名]$/u.test(baseOf(item.unit).unit))
  return isPeople && /^(?:城乡|城市|农村|城镇)?低保$/u.test(phrase.core) ? { ...phrase, core: `${phrase.core}对象` } : phrase
}

/** A standard that was raised says from what to what; everything else its figure. */
function stated(head: Fact, words: string, { set }: Setting): readonly Piece[] {
  const item = leading(head)
  if (!isRaised(head)) return [words, ...figuresOf(head)]
  const up = Number(item.value) > Number(item.prior?.value ?? item.value)
  const before = words.replace(/为$/u, '')
  return set.indicators.length > 0 ? [`${before}由`, reference(`prior(${item.id})`), up ? '提高到' : '调整为', reference(item.id)] : []
}

function isRaised({ phrase, figures }: Fact): boolean {
  const item = figures[0]
  return phrase.form === 'standard' && item?.prior !== undefined && item.prior.value !== item.value && !item.value.includes('..')
}

function changeClause(head: Fact, { set, turn }: Setting): readonly Piece[] {
  if (head.phrase.form === 'standard' || head.phrase.form === 'rank' || head.phrase.core.includes('整改')) return []
  return changeOf(leading(head), set, turn)
}

function partsClause({ head, parts }: Group, setting: Setting): readonly Piece[] {
  if (parts.length === 0) return []
  const list = parts.flatMap((part, place): readonly Piece[] => {
    const said = place > 0 && parts[place - 1]?.phrase.verb === part.phrase.verb ? part.phrase.verb : head.phrase.verb
    const words = partWords(head.phrase, part.phrase, said)
    const opener = /^(?:已?整改|(?:累计)?完成|参加|办结)/u.test(words) ? '，' : '，其中'
    return [place === 0 ? opener : '、', words, ...figuresOf(part)]
  })
  return [...list, ...shareOf(parts, setting)]
}

/** `said` is the verb that stands already. */
function partWords(total: Phrase, part: Phrase, said: string): string {
  if (total.bare === part.bare && part.verb !== '') return `${part.verb}${part.link}`
  const verb = part.verb === said || part.verb === '享受' ? '' : part.verb
  return `${verb}${partLabel(total.bare, part.bare)}${part.link}`
}

/** One part alone of a total is worth its share: 其中护理型2692张、占67%. */
function shareOf(parts: readonly Fact[], { set }: Setting): readonly Piece[] {
  const [only] = parts
  if (parts.length !== 1 || !only) return []
  const item: Indicator = leading(only)
  const share = evaluate(`share(${item.id})`, set)
  const isTelling = only.phrase.form === 'count' && share.ok && share.value.value.gte(LEAST_SHARE)
  return isTelling ? ['，占', reference(`share(${item.id})`, tenths(share.value.value))] : []
}
