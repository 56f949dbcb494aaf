import type { Draft } from '#draft/draft.ts'
import { failure, type Result, success } from '#result.ts'
import { documentOf, type ReportDocument, textOf } from '#review/document.ts'
import type { Actor } from '#review/event.ts'
import { type Merge, mergeDocuments } from '#review/merge.ts'
import { mayRevise, type Obstacle } from '#review/rules.ts'
import { reviewStateOf } from '#review/standing.ts'
import { versionNumber } from '#review/version-number.ts'
import { changeDraft } from './change-draft.ts'
import type { ReviewPorts, ReviewRecord } from './review-record.ts'

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
  const saved = await changeDraft<Obstacle | RevisionConflict>(id, ports, async current => {
    if (wish.base === current.revision && sameWords(wish.document, current.draft)) return success(null)
    const allowed = mayRevise({ state: reviewStateOf(current.history) })
    if (!allowed.ok) return allowed
    if (current.revision !== wish.base) return failure(await conflict(current, wish, ports))
    const set = await ports.getSet(current.setId, current.setVersion)
    if (set === null) throw new Error(`Cannot revise draft ${id}: its set is gone`)
    const revised = await ports.revise(current.draft, wish.document, set.set)
    if (!revised.ok) return revised
    const kind = wish.isAutosave ? 'autosaved' : 'saved'
    return success({ by, deed: { kind: 'revised' }, revision: { kind, draft: revised.value } })
  })
  return saved ?? failure({ code: 'draft-not-found', message: '没有这份写成的稿子：请回到列表刷新。' })
}

async function conflict(
  current: ReviewRecord,
  { base, document: yours }: RevisionWish,
  { version }: Pick<ReviewPorts, 'version'>,
): Promise<RevisionConflict> {
  const began = await version(current.id, base)
  if (began === null) throw new Error(`Cannot merge into draft ${current.id}: its first version is gone`)
  const theirs = documentOf(current.draft)
  const who = current.history.findLast(event => event.deed.kind === 'revised')?.by.name ?? '别人'
  return {
    code: 'revision-conflict',
    message: `${who}已保存了第 ${versionNumber(current.revision)} 版，您的修改没有覆盖它：请合并，或把您的文字复制出来。`,
    yours,
    theirs,
    revision: current.revision,
    merge: mergeDocuments(documentOf(began), yours, theirs),
  }
}

function sameWords(document: ReportDocument, draft: Draft): boolean {
  const stored = documentOf(draft)
  return textOf(document) === textOf(stored) && JSON.stringify(document) === JSON.stringify(stored)
}
