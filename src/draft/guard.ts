import type { IndicatorSet } from '#indicator/set.ts'
import { findNames } from '#report/names.ts'
import { simplified } from '#report/simplified.ts'
import { failure, type Result } from '#result.ts'
import { findMentions } from '#text/find-mentions.ts'
import type { Mention } from '#text/mention.ts'
import { overlaps } from '#text/span.ts'
import { comingPeriod, passedPeriod } from './plan/heading.ts'
import { parseReference } from './reference.ts'
import { type Rendered, renderTemplate } from './render.ts'
import { resolveReference } from './resolve.ts'
import type { Script } from './script.ts'
import { suppliedWords } from './supplied-words.ts'
import type { Template, TemplatePart } from './template.ts'

/** Why a sentence may not enter a draft: the words that are at fault, and one sentence in Chinese. */
export interface Refusal {
  readonly words: string
  readonly message: string
}

/** No list number stands inside a sentence: one that seems to (⑤户) is a figure in disguise. */
const MARKUP = /\{\{|\}\}|<\/?[A-Za-z][^<>]{0,40}>|&#?\w{2,8};|\*\*|```|〔[^〔〕]{0,6}〕|[\u200B-\u200F\u202A-\u202E\uFEFF]|[\r\n]/u
const EXEMPT: readonly Mention['kind'][] = ['ordinal', 'term']
const RISING = /(?:增长|增加|上升|提高|提升|上涨|增幅|增多|扩大|多)(?:了|到|至)?[^，；。增减升降]{0,4}$/u
const FALLING = /(?:下降|减少|降低|回落|下滑|缩减|减幅|降幅|少)(?:了|到|至)?[^，；。增减升降]{0,4}$/u
/** Words that would go on with a figure that is already whole: 12人 + 次, 5万元 + /月. */
const GLUED = /^(?:[\d０-９.．%％‰万亿]|元|[/／]|个?百分点|人次|户次|余|多(?=[，。；、]))/u

/**
 * The one gate to a draft: a template is read, its references resolved and written, and refused when its own words hold a figure, a date, or a
 * name that nobody supplied, when a change word contradicts its figure, or when words run on with a unit. Gives the rendered sentence.
 */
export function guardTemplate(template: Pick<Template, 'parts'>, set: IndicatorSet, script: Script): Result<Rendered, Refusal> {
  const rendered = renderTemplate(template.parts, set, script)
  if (!rendered.ok) return failure({ words: '', message: rendered.failure })
  const fault =
    markupFault(template.parts) ??
    literalFault(rendered.value, set) ??
    nameFault(rendered.value.text, set) ??
    wordFault(template.parts, set, script)
  return fault === null ? rendered : failure(fault)
}

/** A report is plain prose: markup, code fences and broken references are a model's doing or someone's mischief. */
function markupFault(parts: readonly TemplatePart[]): Refusal | null {
  const found = parts.flatMap(part => (part.type === 'literal' ? (MARKUP.exec(part.text)?.[0] ?? []) : [])).at(0)
  return found === undefined ? null : { words: found, message: `“${found}”不是正文：句中不能有标记或未填的引用。` }
}

/** Figures and dates in the template's own words: none, but words such as 一是, 两项补贴, and what the set's names hold. */
function literalFault({ text, lineage }: Rendered, set: IndicatorSet): Refusal | null {
  const supplied = suppliedWords(set)
  const own = [comingPeriod(set), passedPeriod(set)]
  const stray = findMentions(text).find(
    mention =>
      !EXEMPT.includes(mention.kind) &&
      !lineage.some(span => overlaps(span, mention)) &&
      !own.includes(simplified(mention.text)) &&
      !supplied.includes(simplified(mention.text)),
  )
  return stray ? { words: stray.text, message: `“${stray.text}”不是引用：数字和日期只能由引用写入。` } : null
}

function nameFault(text: string, set: IndicatorSet): Refusal | null {
  const supplied = suppliedWords(set)
  const stray = findNames(text).find(({ span }) => !supplied.includes(simplified(text.slice(span.start, span.end))))
  if (!stray) return null
  const words = text.slice(stray.span.start, stray.span.end)
  return { words, message: `“${words}”不见于指标表和工作要点：专名只能来自所给数据。` }
}

/** Change words and units around each reference. */
function wordFault(parts: readonly TemplatePart[], set: IndicatorSet, script: Script): Refusal | null {
  for (const [place, part] of parts.entries()) {
    if (part.type !== 'reference') continue
    const [before, after] = [parts[place - 1], parts[place + 1]].map(near => (near?.type === 'literal' ? script.read(near.text) : ''))
    const fault = signFault(part, before ?? '', set) ?? gluedFault(part, after ?? '')
    if (fault) return fault
  }
  return null
}

function signFault(part: Extract<TemplatePart, { type: 'reference' }>, before: string, set: IndicatorSet): Refusal | null {
  const reference = parseReference(part.expression)
  if (!reference.ok || reference.value.type !== 'figure') return null
  const resolved = resolveReference(reference.value, part.style, set)
  if (!resolved.ok || resolved.value.direction === null) return null
  const [rises, falls] = [RISING.exec(before)?.[0], FALLING.exec(before)?.[0]]
  const said = falls ? 'down' : rises ? 'up' : null
  if (said === null || said === resolved.value.direction) return null
  const words = (falls ?? rises ?? '').trim()
  return { words, message: `“${words}”与数据方向不符：${part.expression} 为${DIRECTIONS[resolved.value.direction]}。` }
}

const DIRECTIONS = { up: '上升', down: '下降', flat: '持平' } as const

function gluedFault(part: Extract<TemplatePart, { type: 'reference' }>, after: string): Refusal | null {
  if (part.expression.startsWith('note(')) return null
  const glued = GLUED.exec(after)?.[0]
  return glued === undefined ? null : { words: glued, message: `引用 ${part.expression} 已带单位，其后不能再接“${glued}”。` }
}
