import type { IndicatorSet } from '#indicator/set.ts'
import { indexOf } from '#indicator/set-index.ts'
import { findNames } from '#report/names.ts'
import { simplified } from '#report/simplified.ts'
import { failure, type Result } from '#result.ts'
import { findMentions } from '#text/find-mentions.ts'
import type { Mention } from '#text/mention.ts'
import { overlaps } from '#text/span.ts'
import { besideReferenceFault } from './guard/beside-reference.ts'
import { claimFault } from './guard/claims.ts'
import { type Comparable, copyFault } from './guard/copied.ts'
import type { Refusal } from './guard/refusal.ts'
import { tellingFault } from './guard/telling.ts'
import { comingPeriod, passedPeriod } from './plan/heading.ts'
import { type Rendered, renderTemplate } from './render.ts'
import type { Script } from './script.ts'
import { suppliedWords } from './supplied-words.ts'
import type { Template, TemplatePart } from './template.ts'

export type { Refusal } from './guard/refusal.ts'

/** What else a template is held against. */
export interface GuardOptions {
  /** The comparables that its composer saw: nothing is copied from them but stock phrases. */
  readonly comparables?: readonly Comparable[] | undefined
}

/** No list number stands inside a sentence: one that seems to (⑤户) is a figure in disguise. */
const MARKUP = /\{\{|\}\}|<\/?[A-Za-z][^<>]{0,40}>|&#?\w{2,8};|\*\*|```|〔[^〔〕]{0,6}〕|[\u200B-\u200F\u202A-\u202E\uFEFF]|[\r\n]/u
/** Characters on either side that a figure of the supplied words must keep: 由枫渡镇等5个镇先行. */
const CONTEXT = 4
const EXEMPT: readonly Mention['kind'][] = ['ordinal', 'term']

/**
 * The one gate to a draft: a template is read, its references resolved and written, and refused when its own words hold a figure, a date, a name,
 * a result or an event that nobody supplied, when words beside a figure contradict it or its unit, or when a clause is copied from a comparable.
 * Gives the rendered sentence.
 */
export function guardTemplate(
  template: Pick<Template, 'parts'>,
  set: IndicatorSet,
  script: Script,
  { comparables = [] }: GuardOptions = {},
): Result<Rendered, Refusal> {
  const rendered = renderTemplate(template.parts, set, script)
  if (!rendered.ok) return failure({ words: '', message: rendered.failure })
  const fault =
    markupFault(template.parts) ??
    literalFault(rendered.value, set) ??
    nameFault(rendered.value.text, set) ??
    claimFault(template.parts, set) ??
    besideReferenceFault(template.parts, set, script) ??
    tellingFault(template.parts, set, script) ??
    copyFault(template.parts, set, comparables)
  return fault === null ? rendered : failure(fault)
}

/** A report is plain prose: markup, code fences and broken references are a model's doing or someone's mischief. */
function markupFault(parts: readonly TemplatePart[]): Refusal | null {
  const found = parts.flatMap(part => (part.type === 'literal' ? (MARKUP.exec(part.text)?.[0] ?? []) : [])).at(0)
  return found === undefined ? null : { words: found, message: `“${found}”不是正文：句中不能有标记或未填的引用。` }
}

/** Figures and dates in the template's own words: none, but words such as 一是, 两项补贴, and what the names of its own indicators hold (60岁以上). */
function literalFault({ text, lineage }: Rendered, set: IndicatorSet): Refusal | null {
  const own = [comingPeriod(set), passedPeriod(set)]
  const names = namesIn(lineage, set)
  const supplied = suppliedWords(set)
  const stray = findMentions(text).find(
    mention =>
      !EXEMPT.includes(mention.kind) &&
      !lineage.some(span => overlaps(span, mention)) &&
      !own.includes(simplified(mention.text)) &&
      !names.includes(simplified(mention.text)) &&
      !supplied.includes(simplified(text.slice(Math.max(0, mention.start - CONTEXT), mention.end + CONTEXT))),
  )
  return stray ? { words: stray.text, message: `“${stray.text}”不是引用：数字和日期只能由引用写入。` } : null
}

/** The names of the indicators that references speak of, and of the bureau. A figure of another name, or of a note, is no licence to say it here. */
function namesIn(lineage: Rendered['lineage'], set: IndicatorSet): string {
  const ids = new Set(lineage.flatMap(({ expression }) => expression.match(/[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*/gu) ?? []))
  const names = [...ids].flatMap(id => indexOf(set).indicators.get(id)?.name ?? [])
  return simplified([set.bureau.name, set.period.label, ...names].join('\n'))
}

function nameFault(text: string, set: IndicatorSet): Refusal | null {
  const supplied = suppliedWords(set)
  const stray = findNames(text).find(({ span }) => !supplied.includes(simplified(text.slice(span.start, span.end))))
  if (!stray) return null
  const words = text.slice(stray.span.start, stray.span.end)
  return { words, message: `“${words}”不见于指标表和工作要点：专名只能来自所给数据。` }
}
