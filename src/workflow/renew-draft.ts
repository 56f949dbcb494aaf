import { failure, type Result, success } from '#result.ts'
import { documentOf } from '#review/document.ts'
import type { Actor } from '#review/event.ts'
import { type Renewal, renewDocument } from '#review/renew.ts'
import { mayRevise, type Obstacle } from '#review/rules.ts'
import { reviewStateOf } from '#review/standing.ts'
import { versionNumber } from '#review/version-number.ts'
import { changeDraft } from './change-draft.ts'
import type { ReviewPorts, ReviewRecord } from './review-record.ts'

const NOT_FOUND: Obstacle = { code: 'draft-not-found', message: '没有这份写成的稿子：请回到列表刷新。' }
const NO_VERSION: Obstacle = { code: 'version-not-found', message: '指标表没有这一版：请刷新后再更新。' }

/** What another version of its set would change in a draft; nothing is stored. */
export async function previewRenewal(
  id: string,
  version: number,
  ports: Pick<ReviewPorts, 'load' | 'getSet'>,
): Promise<Result<Pick<Renewal, 'changes' | 'stuck'>, Obstacle>> {
  const record = await ports.load(id)
  if (record === null) return failure(NOT_FOUND)
  const [from, to] = [await ports.getSet(record.setId, record.setVersion), await ports.getSet(record.setId, version)]
  if (from === null || to === null) return failure(NO_VERSION)
  const { changes, stuck } = renewDocument(documentOf(record.draft), from.set, to.set)
  return success({ changes, stuck })
}

/** Puts a draft on another version of its set: its bound figures are written anew, the whole is checked against it, and it rests on it from then on. */
export async function renewDraft(
  id: string,
  by: Actor,
  { base, version }: { readonly base: number; readonly version: number },
  ports: ReviewPorts,
): Promise<Result<ReviewRecord, Obstacle>> {
  const renewed = await changeDraft<Obstacle>(id, ports, async current => {
    const [from, to] = [await ports.getSet(current.setId, current.setVersion), await ports.getSet(current.setId, version)]
    if (from === null || to === null) return failure(NO_VERSION)
    const allowed = mayRevise({ state: reviewStateOf(current.history) })
    if (!allowed.ok) return allowed
    if (current.revision !== base)
      return failure({ code: 'stale-revision', message: `稿子现在已是第 ${versionNumber(current.revision)} 版：请刷新后再更新。` })
    const { document } = renewDocument(documentOf(current.draft), from.set, to.set)
    const revised = await ports.revise(current.draft, document, to.set)
    if (!revised.ok) return revised
    return success({ by, deed: { kind: 'revised' }, revision: { kind: 'saved', draft: revised.value }, setVersion: version })
  })
  return renewed ?? failure(NOT_FOUND)
}
