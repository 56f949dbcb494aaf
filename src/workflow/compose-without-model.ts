import type { SectionComposer } from '#draft/section-composer.ts'
import type { ModelComposer } from './compose-with-model.ts'

/** The llm composer where no model can be asked: every section is the fallback's, and the draft says why. */
export function composeWithoutModel(why: string, fallback: SectionComposer): ModelComposer {
  const usage = { calls: 0, promptTokens: 0, completionTokens: 0, isEstimated: false, milliseconds: 0, cost: null }
  return {
    model: null,
    promptHash: null,
    start: () => ({ compose: fallback, report: () => ({ usage, notices: [`${why}全文由内置引擎（frames）写成。`] }) }),
  }
}
