import { checkText } from '#claim/check.ts'
import { composeDraft } from '#draft/compose-draft.ts'
import type { Draft } from '#draft/draft.ts'
import { composeWithFrames } from '#draft/frames/frames-composer.ts'
import type { IndicatorSet } from '#indicator/set.ts'

/** A draft with frames and without a library. */
export function drafted(set: IndicatorSet, isStopped?: () => Promise<boolean>): Promise<Draft> {
  return composeDraft(set, [], undefined, {
    isStopped,
    compose: composeWithFrames,
    check: checkText,
    models: async () => [],
    provenance: { composer: 'frames', model: null, promptHash: null },
    onPlan: () => {},
    onSection: () => {},
    onCheck: () => {},
  })
}
