import type { Draft } from '#draft/draft.ts'
import { failure, type Result, success } from '#result.ts'
import { documentOf, type ReportDocument, textOf } from '#review/document.ts'
import type { Actor } from '#review/event.ts'
import { type Merge, mergeDocuments } from '#review/merge.ts'
import { reviseDraft } from '#review/revise.ts'
import { mayRevise, type Obstacle } from '#review/rules.ts'
import { standingOf } from '#review/standing.ts'
import type { ReviewChange, ReviewPorts, ReviewRecord } from './review-record.ts'

/** What an editor sends: the whole document, and the revision that it began from. */
export interface RevisionWish {
  readonly base: number
  readonly document: ReportDocument
  /** Saved by itself while the writer typed. */
  readonly isAutosave: boolean
}

/** Somebody else saved meanwhile: nothing was stored. Both versions, and what a merge of them would be. */
export interface RevisionConflict {
  readonly code: 'revision-conflict'
  readonly message: string
  readonly yours: ReportDocument
  readonly theirs: ReportDocument
  /** Number of their revision: what a merged document is saved over. */
  readonly revision: number
  readonly merge: Merge
}

/** Stores a new revision of a draft; a document that says what is already there changes nothing. */
export async function saveRevision(
  id: string,
  by: Actor,
  wish: RevisionWish,
  ports: ReviewPorts,
): Promise<Result<ReviewRecord, Obstacle | RevisionConflict>> {
  const record = await ports.load(id)
  if (record === null) return failure({ code: 'draft-not-found', message: '没有这份写成的稿子：请回到列表刷新。' })
  const set = await ports.getSet(record.setId, record.setVersion)
  const base = await ports.version(id, wish.base)
  if (set === null || base === null) throw new Error(`Cannot revise draft ${id}: its set or its first version is gone`)
  const isSame = wish.base === record.revision && sameWords(wish.document, record.draft)
  if (isSame) return success(record)
  const saved = await ports.change<Obstacle | RevisionConflict>(id, current => {
    const allowed = mayRevise(standingOf(current.draft, current.author, current.history))
    if (!allowed.ok) return allowed
    if (current.revision !== wish.base) return failure(conflict(current, base, wish.document))
    const revised = reviseDraft(current.draft, wish.document, set.set)
    if (!revised.ok) return revised
    const change: ReviewChange = {
      by,
      deed: { kind: 'revised' },
      revision: { kind: wish.isAutosave ? 'autosaved' : 'saved', draft: revised.value },
    }
    return success(change)
  })
  if (saved === null) throw new Error(`Cannot find draft ${id} right after it was read`)
  return saved
}

function conflict(current: ReviewRecord, base: Draft, yours: ReportDocument): RevisionConflict {
  const theirs = documentOf(current.draft)
  const who = current.history.findLast(event => event.deed.kind === 'revised')?.by.name ?? '别人'
  return {
    code: 'revision-conflict',
    message: `${who}已保存了第 ${current.revision} 版，您的修改没有覆盖它：请合并，或把您的文字复制出来。`,
    yours,
    theirs,
    revision: current.revision,
    merge: mergeDocuments(documentOf(base), yours, theirs),
  }
}

function sameWords(document: ReportDocument, draft: Draft): boolean {
  const stored = documentOf(draft)
  return textOf(document) === textOf(stored) && JSON.stringify(document) === JSON.stringify(stored)
}
