import type { TemplatePart } from '#draft/template.ts'
import { parseTemplate, printTemplate } from '#draft/template-parser.ts'
import type { Allowed } from './answer-pattern.ts'
import { sentencePattern } from './answer-pattern.ts'
import { sentencesIn } from './answer-sentences.ts'
import { figuresIn, judgeTemplate, withoutData } from './judge-sentence.ts'
import { vocabularyOf } from './judge-words.ts'
import type { ModelRun } from './model-run.ts'
import type { Prompt } from './prompt.ts'
import { type ProvingDesk, provenInPlace, referenceFault, referencesIn } from './rewrite-proof.ts'
import type { Alternative, Passage, RewriteWish } from './rewrite-request.ts'
import { questionOf, rowOf } from './section-question.ts'

const WISHES: Readonly<Record<RewriteWish, string>> = {
  reword: '换一种写法，意思不变',
  shorter: '写得更短，意思不变',
  merge: '合并成一句，意思不变',
}
const LONGEST_VERSION = 2000

export interface ModelRewriting {
  readonly passage: Passage
  readonly parts: readonly TemplatePart[]
  readonly wish: RewriteWish
  readonly wanted: number
}

/** Versions of a passage by the model, each proven in its place; those refused go back once with the reasons. */
export async function modelVersions(
  rewriting: ModelRewriting,
  desk: ProvingDesk,
  run: ModelRun,
  prompt: Prompt,
): Promise<readonly Alternative[]> {
  const first = await askFor(rewriting, desk, { run, prompt, sentBack: [] })
  if (first.accepted.length > 0 || first.refused.length === 0) return first.accepted
  return (await askFor(rewriting, desk, { run, prompt, sentBack: first.refused })).accepted
}

interface Asking {
  readonly run: ModelRun
  readonly prompt: Prompt
  readonly sentBack: readonly { readonly source: string; readonly message: string }[]
}

async function askFor({ passage, parts, wish, wanted }: ModelRewriting, desk: ProvingDesk, { run, prompt, sentBack }: Asking) {
  const { script, set } = desk
  const indicators = set.indicators.filter(({ id }) =>
    parts.some(part => part.type === 'reference' && new RegExp(`(?<![\\w.])${id}(?![\\w.])`, 'u').test(part.expression)),
  )
  const names = indicators.map(({ name }) => name)
  const literals = parts.flatMap(part => (part.type === 'literal' ? [script.read(part.text)] : []))
  const allowed: Allowed = {
    expressions: referencesIn(parts),
    names: [...names, ...literals.flatMap(text => text.split(/[，。；、：（）“”]/u)).filter(text => text !== '')],
  }
  const vocabulary = vocabularyOf([...names, ...literals], [])
  const inputs = {
    wish: WISHES[wish],
    wanted: String(wanted === 1 ? '一' : '几'),
    passage: script.read(printTemplate(parts)),
    indicators: indicators.map(rowOf).join('\n'),
  }
  const question = questionOf(prompt, inputs, sentencePattern(allowed))
  const lines = sentBack.map(({ source, message }) => `- ${source.replace(/\s+/gu, ' ').slice(0, 400)}\n  ${message}`)
  const user = lines.length === 0 ? question.user : `${question.user}\n以下写法被退回，请改正后重写：\n${lines.join('\n')}`
  const answer = await run.ask({ ...question, user })
  const versions = answer.ok ? sentencesIn(answer.value.text, LONGEST_VERSION).sentences : []
  const accepted: Alternative[] = []
  const refused: { source: string; message: string }[] = []
  for (const source of versions) {
    const judged = judgeTemplate(source, { script, allowed, vocabulary, stated: new Set() })
    const fault = judged.ok ? (referenceFault(parts, judged.value, wish) ?? lengthFault(judged.value, parts, wish)) : judged.failure
    const proven = judged.ok && fault === null ? await provenInPlace(judged.value, passage, desk) : null
    if (judged.ok && proven?.ok && !isSame(proven.value, passage, desk)) {
      accepted.push({ text: proven.value, template: printTemplate(judged.value), composer: 'llm' })
    } else refused.push({ source, message: withoutData(fault ?? (proven?.ok === false ? proven.failure : '与原句相同。'), source) })
  }
  return { accepted, refused }
}

/** Why a version is not what was wished for in length; null when it is. Figures are not counted: they are the same. */
export function lengthFault(after: readonly TemplatePart[], before: readonly TemplatePart[], wish: RewriteWish): string | null {
  if (wish === 'shorter' && lengthOf(after) >= lengthOf(before)) return '没有比原句短。'
  if (wish === 'merge' && /。(?=.)/u.test(printTemplate(after))) return '没有合并成一句。'
  return figuresIn(after).length === new Set(figuresIn(after)).size ? null : '同一指标写了两次。'
}

function lengthOf(parts: readonly TemplatePart[]): number {
  return parts.reduce((sum, part) => sum + (part.type === 'literal' ? part.text.length : 0), 0)
}

function isSame(text: string, { start, end }: Passage, { draft }: ProvingDesk): boolean {
  return text === draft.text.slice(start, end)
}

/** The templates of a passage as one. A stored template is always readable: it was printed from its parts. */
export function partsIn({ sentences }: Passage): readonly TemplatePart[] {
  return sentences.flatMap(({ template }) => {
    const parsed = parseTemplate(template)
    if (!parsed.ok) throw new Error(`Cannot read the stored template "${template}": ${parsed.failure.message}`)
    return parsed.value
  })
}
