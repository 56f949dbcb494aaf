import { failure, type Result, success } from '#result.ts'
import { pointFrom, withExpected, withWords } from '#review/accept.ts'
import type { ReportDocument } from '#review/document.ts'
import type { Actor, ReviewDeed } from '#review/event.ts'
import type { Point } from '#review/point.ts'
import * as rules from '#review/rules.ts'
import { type Standing, standingOf } from '#review/standing.ts'
import { versionNumber } from '#review/version-number.ts'
import { changeDraft } from './change-draft.ts'
import type { ReviewChange, ReviewPorts, ReviewRecord } from './review-record.ts'

type Obstacle = rules.Obstacle

/** Where a decision points: a figure by its place, a contradiction by its number, or the whole draft. Places are those of `revision`. */
type DecisionTarget =
  | { readonly kind: 'claim'; readonly start: number; readonly end: number }
  | { readonly kind: 'finding'; readonly index: number }
  | { readonly kind: 'draft' }

/** What a reviewer decides. */
export type Decision =
  | { readonly kind: 'accept'; readonly target: DecisionTarget }
  | { readonly kind: 'return'; readonly target: DecisionTarget; readonly comment: string }
  | { readonly kind: 'waive'; readonly target: DecisionTarget; readonly reason: string }
  | { readonly kind: 'undo'; readonly event: number }

const NOT_FOUND: Obstacle = { code: 'draft-not-found', message: '没有这份写成的稿子：请回到列表刷新。' }

/** Hands a draft in for review, or takes it back. */
export function submitDraft(
  id: string,
  by: Actor,
  deed: 'submitted' | 'withdrawn',
  ports: ReviewPorts,
): Promise<Result<ReviewRecord, Obstacle>> {
  return changed(id, ports, record => {
    const allowed = deed === 'submitted' ? rules.maySubmit(standing(record)) : rules.mayWithdraw(standing(record))
    return allowed.ok ? success({ by, deed: { kind: deed }, revision: null }) : allowed
  })
}

/** Signs a draft: another person than its authors, everything settled, and the very revision that the signer has seen. */
export function signOff(id: string, by: Actor, revision: number, ports: ReviewPorts): Promise<Result<ReviewRecord, Obstacle>> {
  return changed(id, ports, record => {
    const stale = staleness(record, revision)
    if (stale !== null) return failure(stale)
    const obstacles = rules.signOffObstacles(by.id, standing(record))
    const [first] = obstacles
    if (first === undefined) return success({ by, deed: { kind: 'signed' }, revision: null })
    const message = obstacles.map(obstacle => obstacle.message).join('')
    return failure({ code: first.code, message: `不能签发：${message}` })
  })
}

/** One decision of a reviewer about the revision he has seen. */
export async function decide(
  id: string,
  by: Actor,
  { decision, revision }: { readonly decision: Decision; readonly revision: number },
  ports: ReviewPorts,
): Promise<Result<ReviewRecord, Obstacle>> {
  const changed = await changeDraft<Obstacle>(id, ports, async current => {
    const set = await ports.getSet(current.setId, current.setVersion)
    if (set === null) throw new Error(`Cannot decide on draft ${id}: its set is gone`)
    const desk: Desk = { record: current, view: standing(current), by, revise: document => ports.revise(current.draft, document, set.set) }
    if (decision.kind === 'undo') return undo(desk, decision.event)
    const stale = staleness(current, revision)
    if (stale !== null) return failure(stale)
    const allowed = rules.mayDecide(desk.view)
    return allowed.ok ? decided(desk, decision) : allowed
  })
  return changed ?? failure(NOT_FOUND)
}

/** A draft before somebody who decides on it. */
interface Desk {
  readonly record: ReviewRecord
  readonly view: Standing
  readonly by: Actor
  readonly revise: (document: ReportDocument) => ReturnType<ReviewPorts['revise']>
}

async function decided(desk: Desk, decision: Exclude<Decision, { kind: 'undo' }>): Promise<Result<ReviewChange, Obstacle>> {
  const { record, view, by } = desk
  const point = pointAt(record, view, decision.target)
  if (decision.kind === 'return') {
    if (!rules.meaningful(decision.comment)) return failure({ code: 'comment-needed', message: '退回须写明意见：请写清要改什么。' })
    if (point === undefined) return failure(GONE)
    return plain(by, { kind: 'returned', point: point?.key ?? null, text: point?.text ?? '', comment: decision.comment.trim() })
  }
  if (point === undefined || point === null) return failure(GONE)
  if (decision.kind === 'waive') {
    if (!rules.meaningful(decision.reason)) return failure({ code: 'reason-needed', message: '放行须写明理由：请写清依据什么。' })
    if (!point.open) return failure({ code: 'already-settled', message: `「${point.text}」已有出处，不用放行。` })
    return plain(by, { kind: 'waived', point: point.key, text: point.text, reason: decision.reason.trim() })
  }
  return accept(desk, point)
}

async function accept({ record, by, revise }: Desk, point: Point): Promise<Result<ReviewChange, Obstacle>> {
  const claim = record.draft.claims.find(({ start, end }) => start === point.start && end === point.end)
  if (point.kind === 'finding' || claim === undefined)
    return failure({ code: 'nothing-expected', message: '前后不一致不能直接采用：请在有误的数字上采用，或退回。' })
  if (!point.open) return failure({ code: 'already-settled', message: `「${point.text}」已有出处，不用修改。` })
  const document = withExpected(record.draft, claim)
  if (!document.ok) return document
  const accepted = await revise(document.value)
  if (!accepted.ok) return accepted
  const deed: ReviewDeed = {
    kind: 'accepted',
    point: point.key,
    before: claim.text,
    after: claim.expected ?? '',
    pointAfter: pointFrom(accepted.value, claim.start),
  }
  return success({ by, deed, revision: { kind: 'accepted', draft: accepted.value } })
}

async function undo({ record, view, by, revise }: Desk, no: number): Promise<Result<ReviewChange, Obstacle>> {
  const event = rules.undoable(by.id, no, record.history)
  if (!event.ok) return event
  const deed: ReviewDeed = { kind: 'undone', undoes: no }
  const { deed: done } = event.value
  if (done.kind !== 'accepted') return plain(by, deed)
  const point = view.points.find(({ key }) => key === done.pointAfter)
  if (point === undefined) return failure({ code: 'point-gone', message: '这处文字后来又改过，不能自动改回：请退回给起草人。' })
  const document = withWords(record.draft, point, done.before, null)
  if (!document.ok) return document
  const back = await revise(document.value)
  return back.ok ? success({ by, deed, revision: { kind: 'undone', draft: back.value } }) : back
}

const GONE: Obstacle = { code: 'point-gone', message: '这处文字已经不在原处：请刷新后再处理。' }

/** The point that a decision means; null for the whole draft, undefined when there is none. */
function pointAt({ draft }: ReviewRecord, { points }: Standing, target: DecisionTarget): Point | null | undefined {
  if (target.kind === 'draft') return null
  if (target.kind === 'finding') return points[draft.claims.length + target.index]
  return points.find(point => point.kind === 'claim' && point.start === target.start && point.end === target.end)
}

function plain(by: Actor, deed: ReviewDeed): Result<ReviewChange, Obstacle> {
  return success({ by, deed, revision: null })
}

function standing({ draft, author, history }: ReviewRecord): Standing {
  return standingOf(draft, author, history)
}

function staleness(record: ReviewRecord, revision: number): Obstacle | null {
  if (record.revision === revision) return null
  return {
    code: 'stale-revision',
    message: `您看的是第 ${versionNumber(revision)} 版，现在已是第 ${versionNumber(record.revision)} 版：请刷新后再处理。`,
  }
}

async function changed(
  id: string,
  ports: ReviewPorts,
  decision: (record: ReviewRecord) => Result<ReviewChange, Obstacle>,
): Promise<Result<ReviewRecord, Obstacle>> {
  return (await ports.change(id, decision)) ?? failure(NOT_FOUND)
}
