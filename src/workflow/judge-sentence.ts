import { guardTemplate } from '#draft/guard.ts'
import type { SectionRequest } from '#draft/section-composer.ts'
import type { Template, TemplatePart } from '#draft/template.ts'
import { parseTemplate, printTemplate } from '#draft/template-parser.ts'
import { failure, type Result, success } from '#result.ts'
import { findMentions } from '#text/find-mentions.ts'
import { type Allowed, strayIn } from './answer-pattern.ts'
import { strangeWords, type Vocabulary } from './judge-words.ts'

/** What a sentence of a model is judged by. */
export interface Bench extends Pick<SectionRequest, 'set' | 'script' | 'verify'> {
  readonly allowed: Allowed
  readonly vocabulary: Vocabulary
  /** Ids that sentences before it state: none is stated twice. */
  readonly stated: ReadonlySet<string>
}

/** A sentence of a model as a proven template, or why it may not stand, in the words that it is sent back with. */
export function judgeSentence(written: string, bench: Bench): Result<Template, string> {
  const judged = judgeTemplate(written, bench)
  return judged.ok ? proven({ parts: judged.value, composer: 'llm', model: null }, bench) : judged
}

/**
 * What a model wrote as parts in the bureau's script, not proven yet. Stricter than the guard: only characters and references that the answer's pattern
 * allows, at least one figure, none twice, no words that nobody supplied.
 */
export function judgeTemplate(
  written: string,
  { script, allowed, vocabulary, stated }: Pick<Bench, 'script' | 'allowed' | 'vocabulary' | 'stated'>,
): Result<readonly TemplatePart[], string> {
  const source = script.read(written)
  const stray = strayIn(source, allowed)
  const parts = parseTemplate(source)
  if (!parts.ok) return failure(parts.failure.message)
  const reference = parts.value.find(part => part.type === 'reference' && !isAllowed(part, allowed))
  if (reference?.type === 'reference') return failure(`引用“${reference.expression}”不在可用的引用之中，引用须照抄所列。`)
  if (stray !== null) return failure(`“${stray}”处不能这样写：句中只能有汉字、中文标点和所列引用，数量只能由引用写入。`)
  const ids = figuresIn(parts.value)
  if (ids.length === 0) return failure('句中没有引用指标：只能写所给指标。')
  const repeated = ids.find((id, place) => stated.has(id) || ids.indexOf(id) < place)
  if (repeated !== undefined) return failure(`指标 ${repeated} 已经写过，不能再写。`)
  const strange = strangeWords(literalsOf(parts.value), vocabulary)
  if (strange !== null) return failure(`“${strange}”不见于指标名称和同类小节的通常写法：只能写所给指标。`)
  return success(ended(parts.value.map(part => (part.type === 'literal' ? { type: 'literal', text: script.write(part.text) } : part))))
}

function literalsOf(parts: readonly TemplatePart[]): string {
  return parts.map(part => (part.type === 'literal' ? part.text : '#')).join('')
}

/** Ids that parts state, each as often as they do: references that are no derivation. */
export function figuresIn(parts: readonly TemplatePart[]): readonly string[] {
  return parts.flatMap(part => (part.type === 'reference' && !/[()]|^period$/u.test(part.expression) ? [part.expression] : []))
}

/**
 * The guard's words as they may leave for a model: what the check printed of the data is taken out, what the model itself wrote stays.
 */
export function withoutData(message: string, source: string): string {
  const foreign = findMentions(message).filter(({ kind, text }) => (kind === 'quantity' || kind === 'date') && !source.includes(text))
  let shown = ''
  let at = 0
  for (const { start, end } of foreign) {
    shown += `${message.slice(at, start)}〔数〕`
    at = end
  }
  const left = shown + message.slice(at)
  return left.replace(/[\p{Nd}][\p{Nd}.．,，]*/gu, digits => (source.includes(digits) ? digits : '〔数〕'))
}

function isAllowed(part: Extract<TemplatePart, { type: 'reference' }>, { expressions }: Allowed): boolean {
  return expressions.includes(printTemplate([part]).slice(2, -2))
}

/** Every sentence ends as one, however the model ended it. */
function ended(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const last = parts.at(-1)
  if (last?.type !== 'literal') return [...parts, { type: 'literal', text: '。' }]
  return [...parts.slice(0, -1), { type: 'literal', text: last.text.replace(/[。；，、：\s]*$/u, '。') }]
}

function proven(template: Template, { set, script, verify }: Bench): Result<Template, string> {
  if (verify !== undefined) {
    const fault = verify(template)
    return fault === null ? success(template) : failure(fault)
  }
  const guarded = guardTemplate(template, set, script)
  return guarded.ok ? success(template) : failure(guarded.failure.message)
}
