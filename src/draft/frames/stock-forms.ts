import { evaluate } from '#indicator/expression.ts'
import type { Indicator } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { type Piece, reference } from '../parts.ts'
import { changeOf, shareMoved, TENTHS } from './change.ts'
import { type Fact, type Group, leading } from './fact.ts'
import { figuresOf, remarkOn, type Setting } from './figures.ts'
import { besideLabel, partLabel } from './label.ts'
import { type Phrase, wordsBefore } from './phrase.ts'
import { shapedClause } from './shape-forms.ts'

/** A share below this, in %, says nothing. */
const LEAST_SHARE = 1

/** A group as one clause or a few: the head with its change or its target, then its parts. `subjects` are what the sentence already named. */
export function groupClause(group: Group, subjects: readonly string[], setting: Setting): readonly Piece[] {
  const { head } = group
  const words = [null, ...subjects]
    .map(subject => headWords(head, subject))
    .reduce((least, other) => (other.length < least.length ? other : least))
  if (group.shape) return [...shapedClause(group, words, setting), ...partsClause(group, setting)]
  const moved = shareMoves(group, setting)
  return [
    ...stated(head, words, setting, group.parts.length > 0),
    ...(moved === null ? remarkOn(head, setting) : []),
    ...partsClause(group, setting),
    ...(moved ?? []),
  ]
}

/** The share of the one part says more than the growth of the whole: ，占比67.0%，比上年末提高3.0个百分点. Null where there is none to say. */
function shareMoves({ head, parts }: Group, { set, compared, withRates }: Setting): readonly Piece[] | null {
  const [only] = parts
  if (parts.length !== 1 || !only || head.kind !== 'stock' || !withRates || !compared.has(leading(head).id)) return null
  const moved = shareMoved(leading(only), set)
  return moved.length === 0 ? null : ['，', ...moved]
}

function headWords(head: Fact, subject: string | null): string {
  if (head.phrase.lead !== undefined) return head.phrase.lead
  const beside = subject === null ? null : besideLabel(subject, head.phrase.core)
  if (subject === head.phrase.core && (head.phrase.form === 'rank' || head.phrase.form === 'change') && head.phrase.link !== '')
    return head.phrase.link
  if (subject !== null && head.phrase.form === 'share') return head.phrase.link
  if (subject === head.phrase.core && head.phrase.verb !== '') return `${head.phrase.verb}${head.phrase.link}`
  if (head.phrase.form === 'money' && subject === head.phrase.core && head.phrase.verb === '') return '涉及资金'
  if (beside === null || (beside === '' && head.phrase.verb === '')) return wordsBefore(sinceEver(head, withObject(head)))
  const verb = head.phrase.verb
  if ((beside === '支出资金' || beside === '涉及资金') && verb !== '') return verb.includes('支出') ? '支出资金' : `${verb}资金`
  const isDone = beside !== '' && /^(?:累计|年度)?(?:支出|完成|新增|注销)/u.test(beside)
  return `${isDone ? '' : verb}${beside}${head.phrase.link}`
}

/** 城乡低保 is a scheme; those counted are its 对象. */
function withObject({ phrase, figures }: Fact): Phrase {
  const isPeople = figures.every(item => /^(?:[户人名]|人次)$/u.test(baseOf(item.unit).unit))
  if (!isPeople) return phrase
  if (/^(?:城乡|城市|农村|城镇)?(?:居民)?(?:低保|最低生活保障)$/u.test(phrase.core)) return { ...phrase, core: `${phrase.core}对象` }
  return /^(?:农村|城市|城镇|分散|集中)?(?:五保|特困)(?:供养)?$/u.test(phrase.core) ? { ...phrase, core: `${phrase.core}对象` } : phrase
}

/** What was put on record and stands at a date was put there over the years: 累计备案慈善信托10单. */
function sinceEver({ kind }: Fact, phrase: Phrase): Phrase {
  return kind === 'stock' && phrase.verb === '备案' ? { ...phrase, verb: '累计备案' } : phrase
}

/** A standard that was raised says from what to what; everything else its figure. */
function stated(head: Fact, words: string, { set }: Setting, hasParts: boolean): readonly Piece[] {
  const item = leading(head)
  if (!isRaised(head)) return [words, ...figuresOf(head, {}, hasParts)]
  const up = Number(item.value) > Number(item.prior?.value ?? item.value)
  const before = words.replace(/为$/u, '')
  return set.indicators.length > 0 ? [`${before}由`, reference(`prior(${item.id})`), up ? '提高到' : '调整为', reference(item.id)] : []
}

function isRaised({ phrase, figures }: Fact): boolean {
  const item = figures[0]
  return phrase.form === 'standard' && item?.prior !== undefined && item.prior.value !== item.value && !item.value.includes('..')
}

function partsClause({ head, parts }: Group, setting: Setting): readonly Piece[] {
  if (parts.length === 0) return []
  const list = parts.flatMap((part, place): readonly Piece[] => {
    const said = place > 0 && parts[place - 1]?.phrase.verb === part.phrase.verb ? part.phrase.verb : head.phrase.verb
    const words = partWords(head.phrase, part.phrase, said)
    const isNextSplit = isWhole(head, parts.slice(0, place))
    const opener = /^(?:已?整改|(?:累计)?完成|参加|办结)/u.test(words) ? '，' : '，其中'
    return [
      place === 0 ? opener : hasChange(parts[place - 1], setting) ? '；' : isNextSplit ? '，' : '、',
      words,
      ...figuresOf(part),
      ...changeOfPart(part, setting),
    ]
  })
  return [...list, ...shareOf(parts, setting)]
}

/** A part that is the chief matter says how it changed: ，其中结婚登记3906对，比上年增长11.9%. */
function changeOfPart(part: Fact, setting: Setting): readonly Piece[] {
  return hasChange(part, setting) ? ['，', ...changeOf(leading(part), setting.set)] : []
}

function hasChange(part: Fact | undefined, { compared }: Setting): boolean {
  return part !== undefined && part.kind !== 'stock' && compared.has(leading(part).id)
}

/** Whether parts make up the whole: 城市 and 农村 do, and so do 集中供养 and 分散供养 behind them. */
function isWhole(head: Fact, parts: readonly Fact[]): boolean {
  const id = leading(head).id
  const own = parts.map(leading).filter(item => item.partOf === id && item.unit === leading(head).unit)
  return own.length > 1 && own.reduce((sum, { value }) => sum + Number(value), 0) === Number(leading(head).value)
}

/** `said` is the verb that stands already. */
function partWords(total: Phrase, part: Phrase, said: string): string {
  if (total.bare === part.bare && part.verb !== '') return `${part.verb}${part.link}`
  const isSaid = said.endsWith(part.verb.replace(/^累计/u, '')) || part.verb === '享受'
  const verb = isSaid ? '' : part.verb
  return `${verb}${partLabel(total.bare, part.bare)}${part.link}`
}

/** One part alone of a total is worth its share, and the share its change: 其中护理型2692张，占比67.0%，同比提高3.0个百分点. */
function shareOf(parts: readonly Fact[], { set, withRates }: Setting): readonly Piece[] {
  const [only] = parts
  if (parts.length !== 1 || !only || !withRates) return []
  const item: Indicator = leading(only)
  const share = evaluate(`share(${item.id})`, set)
  const isTelling = only.phrase.form === 'count' && share.ok && share.value.value.gte(LEAST_SHARE)
  return isTelling ? ['，占比', reference(`share(${item.id})`, TENTHS)] : []
}
