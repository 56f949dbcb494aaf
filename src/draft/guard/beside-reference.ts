import { evaluate } from '#indicator/expression.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { indexOf } from '#indicator/set-index.ts'
import { baseOf } from '#indicator/unit.ts'
import { changedName } from '../frames/changed-name.ts'
import { parseReference } from '../reference.ts'
import { resolveReference } from '../resolve.ts'
import type { Script } from '../script.ts'
import type { TemplatePart } from '../template.ts'
import type { Refusal } from './refusal.ts'

type ReferencePart = Extract<TemplatePart, { type: 'reference' }>

const RISING = /(?:增长|增加|上升|提高|提升|上涨|增幅|增多|扩大|多)(?:了|到|至)?[^，；。增减升降]{0,4}$/u
const FALLING = /(?:下降|减少|降低|回落|下滑|缩减|减幅|降幅|少)(?:了|到|至)?[^，；。增减升降]{0,4}$/u
const RISING_AFTER = /^的?(?:增长|增幅|升幅|上升|涨幅)/u
const FALLING_AFTER = /^的?(?:下降|降幅|减幅|跌幅|减少)/u
/** Words right before a figure that only a change may follow. */
const CHANGE_BEFORE =
  /(?:同比|环比|较上年(?:同期)?|比上年(?:同期)?|较去年(?:同期)?|比去年(?:同期)?)?(?:增长|下降|增幅|降幅|上升|下滑|回落)(?:了|为|达)?$/u
const COMPARED_BEFORE = /(?:同比|环比|较上年(?:同期)?|比上年(?:同期)?|较去年(?:同期)?|比去年(?:同期)?)$/u
const COMPLETION_BEFORE = /(?:完成率|完成比例)(?:为|达|达到)?$/u
const SHARE_BEFORE = /占比?(?:为|达|达到)?$/u
/** Words that would go on with a figure that is already whole: 12人 + 次, 5万元 + /月. */
const GLUED = /^(?:[\d０-９.．%％‰万亿]|元|[/／]|个?百分点|人次|户次|余|多(?=[，。；、]))/u
const DIRECTIONS = { up: '上升', down: '下降', flat: '持平' } as const

/** Words around each reference that its figure contradicts: direction, kind of figure, unit; null when none do. */
export function besideReferenceFault(parts: readonly TemplatePart[], set: IndicatorSet, script: Script): Refusal | null {
  for (const [place, part] of parts.entries()) {
    if (part.type !== 'reference') continue
    const [before = '', after = ''] = [parts[place - 1], parts[place + 1]].map(near =>
      near?.type === 'literal' ? script.read(near.text) : '',
    )
    const isTrendBefore = isTrend(parts[place - 1])
    const fault = signFault(part, before, after, isTrendBefore, set) ?? kindFault(part, before, set) ?? gluedFault(part, after, set)
    if (fault) return fault
  }
  return null
}

function isTrend(part: TemplatePart | undefined): boolean {
  return part?.type === 'reference' && part.expression.startsWith('trend(')
}

function signFault(part: ReferencePart, before: string, after: string, isTrendBefore: boolean, set: IndicatorSet): Refusal | null {
  const reference = parseReference(part.expression)
  if (!reference.ok || reference.value.type !== 'figure') return null
  const resolved = resolveReference(reference.value, part.style, set)
  if (!resolved.ok || resolved.value.direction === null) return null
  const [rises, falls] = [(RISING.exec(before) ?? RISING_AFTER.exec(after))?.[0], (FALLING.exec(before) ?? FALLING_AFTER.exec(after))?.[0]]
  const said = falls ? 'down' : rises ? 'up' : null
  if (said === null && !isTrendBefore)
    return { words: before.slice(-6), message: `${part.expression} 是增减，前面须写增长、下降、增加或减少，或用 {{trend(…)}}。` }
  if (said === null || said === resolved.value.direction) return null
  const words = (falls ?? rises ?? '').trim()
  return { words, message: `“${words}”与数据方向不符：${part.expression} 为${DIRECTIONS[resolved.value.direction]}。` }
}

/** 增长 before a head-count, 占 before a sum, 完成率 before a share. */
function kindFault(part: ReferencePart, before: string, set: IndicatorSet): Refusal | null {
  const reference = parseReference(part.expression)
  if (!reference.ok || reference.value.type !== 'figure') return null
  const result = evaluate(reference.value.expression, set)
  if (!result.ok) return null
  const [name = ''] = reference.value.expression.split('(')
  const isCall = reference.value.expression.includes('(')
  const isRate = /[%‰]$/u.test(baseOf(result.value.unit).unit)
  const wrong = (words: string, expected: string): Refusal => ({
    words,
    message: `“${words}”之后应是${expected}，不能是 ${part.expression}。`,
  })
  const change = CHANGE_BEFORE.exec(before)?.[0] ?? COMPARED_BEFORE.exec(before)?.[0]
  if (change !== undefined && result.value.direction === null && !isItselfChange(part.expression, change, set))
    return wrong(change, '增减（yoy、diff）')
  const completion = COMPLETION_BEFORE.exec(before)?.[0]
  if (completion !== undefined && (isCall ? name !== 'completion' : !isRate)) return wrong(completion, '完成率（completion）')
  const share = SHARE_BEFORE.exec(before)?.[0]
  if (share !== undefined && (isCall ? name !== 'share' : !isRate)) return wrong(share, '占比（share）')
  return null
}

/** An indicator that is a change by its own name (结婚登记较上年增加数) stands behind words of the same sense, or behind 增幅为. */
function isItselfChange(expression: string, words: string, set: IndicatorSet): boolean {
  const item = indexOf(set).indicators.get(expression)
  const changed = item === undefined ? null : changedName(item.name)
  if (item === undefined || changed === null) return false
  if (/增幅为$/u.test(words)) return true
  return (
    !item.value.startsWith('-') &&
    (RISING.test(words) || COMPARED_BEFORE.test(words) ? !FALLING.test(changed.words) : FALLING.test(changed.words))
  )
}

function gluedFault(part: ReferencePart, after: string, set: IndicatorSet): Refusal | null {
  if (/^(?:note\(|asOf\(|period|trend\()/u.test(part.expression)) return null
  const found = GLUED.exec(after)?.[0] ?? repeatedUnit(part, after, set)
  // 611名 + 80岁以上老人: a measure word parts the two
  const glued = found !== undefined && /^\d/u.test(found) && endsInWord(part, set) ? undefined : found
  return glued === undefined ? null : { words: glued, message: `引用 ${part.expression} 已带单位，其后不能再接“${glued}”。` }
}

function endsInWord({ expression, style }: ReferencePart, set: IndicatorSet): boolean {
  const result = evaluate(expression, set)
  return result.ok && /^[户人名个家对件所处]$/u.test(baseOf(style.unit ?? result.value.unit).unit)
}

/** 46家 + 家养老机构. */
function repeatedUnit({ expression, style }: ReferencePart, after: string, set: IndicatorSet): string | undefined {
  const result = evaluate(expression, set)
  if (!result.ok) return undefined
  const unit = baseOf(style.unit ?? result.value.unit).unit
  return unit !== '' && after.startsWith(unit) ? unit : undefined
}
