import { checkText } from '#claim/check.ts'
import { composeDraft } from '#draft/compose-draft.ts'
import type { Draft } from '#draft/draft.ts'
import { composeWithFrames } from '#draft/frames/frames-composer.ts'
import type { PlannedSection } from '#draft/plan/plan.ts'
import type { ModelPassage } from '#draft/section-composer.ts'
import type { ModelComposer } from './compose-with-model.ts'
import type { DraftLibrary, DraftProgress, DraftRequest, WriteDraft } from './draft-request.ts'
import type { Comparable } from './library.ts'

/** How many past outlines are looked at for a plan. */
export const MOST_OUTLINES = 24
const MOST_MODELS = 12

/**
 * The writer of drafts: set → plan → comparables for each section → templates → guard → rendering → check → ledger. Without a model composer
 * (null) every draft is written with frames, and says so. The request's signal ends the writing: the promise rejects with its reason; its `stop`
 * leaves what is not yet proven as gaps.
 */
export function draftWriter(model: ModelComposer | null): WriteDraft {
  return async (request, library, onProgress) => {
    const { set, outline, signal, stop } = request
    const outlines = await library.outlines(set.bureau.name, MOST_OUTLINES)
    const progress = progressTo(onProgress)
    const chosen = request.composer === 'llm' ? model : null
    const run = chosen?.start({ signal: eitherOf(signal, stop), onSentence: progress.onSentence })
    const draft = await composeDraft(set, outlines, outline, {
      compose: run?.compose ?? composeWithFrames,
      check: checkText,
      models: (section, words) => modelsFor(section, words, request, library),
      provenance: { composer: 'frames', model: chosen?.model ?? null, promptHash: chosen?.promptHash ?? null },
      isStopped: () => afterOthers(() => stop?.aborted ?? false),
      ...progress,
    })
    signal?.throwIfAborted()
    return run === undefined ? draft : { ...draft, provenance: { ...draft.provenance, composer: composerOf(draft), ...run.report() } }
  }
}

function eitherOf(...signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  const given = signals.filter(signal => signal !== undefined)
  return given.length === 0 ? undefined : AbortSignal.any(given)
}

/** Composing keeps the process busy: whoever wants to stop it gets a turn between two sections. */
function afterOthers<Value>(ask: () => Value): Promise<Value> {
  return new Promise(resolve => setImmediate(() => resolve(ask())))
}

/** llm only where a sentence of the model stands in the text. */
function composerOf({ sentences = [] }: Draft): 'frames' | 'llm' {
  return sentences.some(({ composer }) => composer === 'llm') ? 'llm' : 'frames'
}

function progressTo(onProgress: (event: DraftProgress) => void) {
  let total = 0
  return {
    onPlan: (title: string, sections: readonly { readonly level: number; readonly heading: string }[]) => {
      total = sections.length
      onProgress({ step: 'planned', title, sections })
    },
    onSentence: (index: number, heading: string, text: string) =>
      onProgress({ step: 'section', index, total, heading, text, isPartial: true }),
    onSection: (index: number, total: number, heading: string, text: string) =>
      onProgress({ step: 'section', index, total, heading, text }),
    onCheck: () => onProgress({ step: 'checking' }),
  }
}

/** Passages on each topic of a section, the bureau's own first. Only what results are told by serves: problems and plans come from notes. */
async function modelsFor(
  section: PlannedSection,
  words: string,
  { set }: DraftRequest,
  library: DraftLibrary,
): Promise<readonly ModelPassage[]> {
  if (section.role !== 'achievement' || section.clusters.length === 0) return []
  const topics = [...new Set(section.clusters.map(cluster => cluster.topic))]
  const { name, level } = set.bureau
  const found = await Promise.all(
    topics.map(topic => library.comparables({ text: words, topic, role: 'achievement', level, preferBureau: name, limit: MOST_MODELS })),
  )
  return found.flat().map(withoutFigures)
}

/** Past figures end here: a composer is handed masked words only. */
function withoutFigures({ id, bureau, topic, masked, report }: Comparable): ModelPassage {
  return { id, bureau, topic, masked, report }
}
