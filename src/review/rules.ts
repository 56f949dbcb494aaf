import { failure, type Result, success } from '#result.ts'
import type { ReviewEvent } from './event.ts'
import type { Forbidden } from './people-rules.ts'
import { liveEvents, type ReviewState, type Standing } from './standing.ts'

/** Why a thing cannot be done now: codes are stable. */
export type Obstacle = Forbidden

const STATE_WORDS: Readonly<Record<ReviewState, string>> = { writing: '初稿', submitted: '待核对', returned: '退回', signed: '已签发' }

/** Whether the words of a draft may be changed now: not while it is under review, and never once it is signed. */
export function mayRevise({ state }: Pick<Standing, 'state'>): Result<void, Obstacle> {
  if (state === 'writing' || state === 'returned') return success(undefined)
  if (state === 'signed') return failure({ code: 'draft-signed', message: '这份稿子已经签发，不能再改：请另起一份，或请签发人撤销签发。' })
  return failure({ code: 'draft-under-review', message: '这份稿子正在核对，不能修改：请先撤回，或等核对人退回。' })
}

/** Whether a draft may be handed in for review. */
export function maySubmit({ state }: Pick<Standing, 'state'>): Result<void, Obstacle> {
  if (state === 'writing' || state === 'returned') return success(undefined)
  return failure({ code: 'already-submitted', message: `这份稿子现在是「${STATE_WORDS[state]}」，不用再提交。` })
}

/** Whether a draft may be taken back from review. */
export function mayWithdraw({ state }: Pick<Standing, 'state'>): Result<void, Obstacle> {
  if (state === 'submitted') return success(undefined)
  return failure({ code: 'not-submitted', message: `这份稿子现在是「${STATE_WORDS[state]}」，没有可撤回的提交。` })
}

/** Whether a reviewer may decide now: while the draft is under review, or just returned. */
export function mayDecide({ state }: Pick<Standing, 'state'>): Result<void, Obstacle> {
  if (state === 'submitted' || state === 'returned') return success(undefined)
  return failure({ code: 'not-submitted', message: `这份稿子现在是「${STATE_WORDS[state]}」：提交核对之后才能处理。` })
}

/** A reason or a comment says something: two letters at least, so that no full stop passes for one. */
export function meaningful(words: string): boolean {
  return (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2
}

/** Everything that keeps this person from signing the draft; empty when nothing does. */
export function signOffObstacles(personId: string, standing: Standing): readonly Obstacle[] {
  const { state, authors, unsettled, gaps, returnedWhole } = standing
  const claims = unsettled.filter(point => point.kind === 'claim' && point.returned === null).length
  const findings = unsettled.filter(point => point.kind === 'finding' && point.returned === null).length
  const returned = unsettled.filter(point => point.returned !== null).length
  const obstacles: readonly (Obstacle | null)[] = [
    state === 'submitted' ? null : { code: 'not-submitted', message: `现在是「${STATE_WORDS[state]}」，须先提交核对。` },
    authors.some(author => author.id === personId)
      ? { code: 'own-draft', message: '起草人不能签发自己的稿子：请另一位核对人签发。' }
      : null,
    claims === 0 ? null : { code: 'open-claims', message: `还有 ${claims} 个数字待处理。` },
    findings === 0 ? null : { code: 'open-findings', message: `还有 ${findings} 处前后不一致待处理。` },
    returned === 0 && returnedWhole === null ? null : { code: 'returned', message: `还有 ${Math.max(1, returned)} 处退回意见没有落实。` },
    gaps === 0 ? null : { code: 'open-gaps', message: `正文还有 ${gaps} 处【待补充】。` },
  ]
  return obstacles.filter(obstacle => obstacle !== null)
}

/** The event that somebody may undo; each undoes his own, once. The words of a figure that was accepted are put back beside this. */
export function undoable(personId: string, no: number, history: readonly ReviewEvent[]): Result<ReviewEvent, Obstacle> {
  const event = liveEvents(history).find(candidate => candidate.no === no)
  if (event === undefined) return failure({ code: 'nothing-to-undo', message: '这一步已经撤销，或不能撤销。' })
  if (event.by.id !== personId) return failure({ code: 'not-yours', message: `这一步是${event.by.name}做的：请他本人撤销。` })
  const { kind } = event.deed
  if (kind === 'revised' || kind === 'submitted' || kind === 'withdrawn')
    return failure({ code: 'nothing-to-undo', message: '修改、提交和撤回不在这里撤销：请改回原文，或撤回提交。' })
  const later = liveEvents(history).filter(candidate => candidate.no > no)
  if (later.some(({ deed }) => deed.kind === 'signed'))
    return failure({ code: 'draft-signed', message: '稿子已经签发：请签发人先撤销签发。' })
  return success(event)
}
