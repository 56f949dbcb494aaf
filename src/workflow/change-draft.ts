import { failure, type Result, success } from '#result.ts'
import type { ReviewChange, ReviewPorts, ReviewRecord } from './review-record.ts'

const OVERTAKEN = Symbol('overtaken')

/**
 * Changes a draft by what `decide` makes of it (null: nothing is to be changed). Deciding may take long, since whole texts are checked anew, and keeps
 * nobody out meanwhile: when somebody else has changed the draft before it is done, it is decided anew. Gives null when there is no such finished draft.
 */
export async function changeDraft<Failure>(
  id: string,
  ports: Pick<ReviewPorts, 'load' | 'change'>,
  decide: (record: ReviewRecord) => Promise<Result<ReviewChange | null, Failure>>,
): Promise<Result<ReviewRecord, Failure> | null> {
  for (;;) {
    const seen = await ports.load(id)
    if (seen === null) return null
    const decided = await decide(seen)
    if (!decided.ok) return decided
    const change = decided.value
    if (change === null) return success(seen)
    const changed = await ports.change<Failure | typeof OVERTAKEN>(id, current =>
      isUnchanged(current, seen) ? success(change) : failure(OVERTAKEN),
    )
    if (changed === null || changed.ok) return changed
    if (changed.failure !== OVERTAKEN) return failure(changed.failure)
  }
}

function isUnchanged(current: ReviewRecord, seen: ReviewRecord): boolean {
  return current.revision === seen.revision && current.history.length === seen.history.length
}
