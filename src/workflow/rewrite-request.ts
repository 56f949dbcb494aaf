import type { Draft, DraftSentence, ModelUsage } from '#draft/draft.ts'
import type { Lineage } from '#draft/template.ts'
import { failure, type Result, success } from '#result.ts'
import { overlaps, type Span } from '#text/span.ts'

/** What a writer wants of the sentences that he selected: other words, fewer words, or one sentence of several. */
export type RewriteWish = 'reword' | 'shorter' | 'merge'

export interface RewriteRequest {
  /** What is selected, as offsets into the draft's text: sentences that it touches are rewritten. */
  readonly span: Span
  readonly wish: RewriteWish
  /** How many versions of each passage are wanted. */
  readonly alternatives: number
  readonly composer: 'frames' | 'llm'
}

/** Another version of a passage: proven, with its template, and who wrote it. */
export interface Alternative {
  readonly text: string
  readonly template: string
  readonly composer: 'frames' | 'llm'
}

/** A version with what its references wrote; offsets are into its text. */
interface BoundAlternative extends Alternative {
  readonly bindings: readonly Lineage[]
}

/** Sentences that stand together, with what may stand in their place. start and end are offsets into the draft's text. */
interface RewrittenPassage {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly alternatives: readonly BoundAlternative[]
}

export interface Rewrite {
  readonly passages: readonly RewrittenPassage[]
  /** What the writer should know: quoted notes that stay as they are, a model that could not be asked. One sentence each. */
  readonly notices: readonly string[]
  readonly usage: ModelUsage | null
}

export interface RewriteRefusal {
  readonly code: 'nothing-selected' | 'several-sections' | 'nothing-to-merge' | 'note-selected' | 'no-templates'
  readonly message: string
}

/** Sentences that stand side by side in one paragraph. */
export interface Passage extends Span {
  readonly sentences: readonly DraftSentence[]
}

/** The passages that a selection touches, all of one section; sentences that quote a note are left out. */
export function passagesOf(draft: Draft, { span, wish }: RewriteRequest): Result<readonly Passage[], RewriteRefusal> {
  const { sentences } = draft
  if (sentences === undefined) return refusal('no-templates', '这份初稿没有保存句式：请重新起草后再改写。')
  const touched = sentences.filter(sentence => overlaps(sentence, span))
  const [first] = touched
  if (first === undefined) return refusal('nothing-selected', '所选之处没有句子：请选中要改写的句子。')
  if (touched.some(({ section }) => section !== first.section))
    return refusal('several-sections', '所选句子分属几个小节：请一次改写一个小节。')
  const free = touched.filter(({ note }) => note === null)
  if (free.length === 0) return refusal('note-selected', '所选句子引自工作要点，须原样保留：请在指标表的工作要点中修改。')
  const passages = sideBySide(free)
  if (wish !== 'merge') return success(passages)
  const merged = passages.filter(passage => passage.sentences.length > 1)
  return merged.length > 0 ? success(merged) : refusal('nothing-to-merge', '合并至少要选中同一段中相邻的两句。')
}

function sideBySide(sentences: readonly DraftSentence[]): readonly Passage[] {
  const passages: { start: number; end: number; sentences: DraftSentence[] }[] = []
  for (const sentence of sentences) {
    const last = passages.at(-1)
    if (last?.end === sentence.start) {
      last.sentences.push(sentence)
      last.end = sentence.end
    } else passages.push({ start: sentence.start, end: sentence.end, sentences: [sentence] })
  }
  return passages
}

function refusal(code: RewriteRefusal['code'], message: string): Result<never, RewriteRefusal> {
  return failure({ code, message })
}
