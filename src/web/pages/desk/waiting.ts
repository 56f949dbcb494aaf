import type { DraftSummary, ReportSummary, Upload } from '../../api/answers.ts'
import type { QueuedDraft } from '../../review/answers.ts'
import { said } from '../../words/said.ts'

/** Something that waits for the person at the desk, one click from the work itself. */
export interface Waiting {
  readonly key: string
  readonly kind: '核对' | '退回' | '起草' | '历史报告'
  readonly title: string
  readonly what: string
  readonly urgent: boolean
  readonly at: string
  readonly to: string
}

/** What the desk knows of; each list as the service gives it. */
export interface DeskLists {
  readonly queue: readonly QueuedDraft[]
  readonly drafts: readonly DraftSummary[]
  readonly reports: readonly ReportSummary[]
  readonly uploads: readonly Upload[]
}

/** Words in the reader's language: a Chinese sentence with what stands in its {{…}}. */
export type Say = (words: string, values?: Readonly<Record<string, string | number>>) => string

/** Everything that waits, newest first: drafts to review or returned, drafts with open claims or gaps, failed work, reports with doubts. */
export function waitingOf({ queue, drafts, reports, uploads }: DeskLists, say: Say): readonly Waiting[] {
  const queued = new Set(queue.map(({ id }) => id))
  const own = drafts.filter(draft => !queued.has(draft.id) && !isHandedIn(draft) && !isSuperseded(draft, drafts))
  return [
    ...queue.map(draft => ofQueue(draft, say)),
    ...own.flatMap(draft => ofDraft(draft, say)),
    ...reports.flatMap(report => ofReport(report, say)),
    ...uploads.flatMap(upload => ofUpload(upload, say)),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
}

/** What is under review or signed waits for nobody here; the queue names it when it does. */
function isHandedIn({ state }: DraftSummary): boolean {
  return state === 'submitted' || state === 'signed'
}

/** A failed draft waits for nobody once the same set has been drafted again. */
function isSuperseded(draft: DraftSummary, all: readonly DraftSummary[]): boolean {
  return draft.status === 'failed' && all.some(other => other.setId === draft.setId && other.createdAt > draft.createdAt)
}

function ofQueue(draft: QueuedDraft, say: Say): Waiting {
  const isReview = draft.waitsFor === 'review'
  return {
    key: draft.id,
    kind: isReview ? '核对' : '退回',
    title: titleOf(draft),
    what: isReview ? (leftOf(draft, say) ?? say('待您核对')) : say('已退回，待您修改'),
    urgent: !isReview || draft.open > 0,
    at: draft.stateAt,
    to: isReview ? `/review/${draft.id}` : `/drafts/${draft.id}`,
  }
}

function ofDraft(draft: DraftSummary, say: Say): readonly Waiting[] {
  const what = wordsOf(draft, say)
  if (what === null) return []
  const urgent = draft.status === 'failed' || draft.open > 0
  return [{ key: draft.id, kind: '起草', title: titleOf(draft), what, urgent, at: draft.createdAt, to: `/drafts/${draft.id}` }]
}

function wordsOf(draft: DraftSummary, say: Say): string | null {
  if (draft.status === 'failed')
    return say('没有写成：{{why}}', { why: draft.failure === null ? say('原因不明，请重新起草') : said(draft.failure) })
  return draft.status === 'done' ? leftOf(draft, say) : say('正在起草')
}

function leftOf({ open, gaps }: DraftSummary, say: Say): string | null {
  const parts = [
    open > 0 ? say('{{count}} 处待处理', { count: open }) : '',
    gaps > 0 ? say('{{count}} 处待补充', { count: gaps }) : '',
  ].filter(part => part !== '')
  return parts.length === 0 ? null : parts.join(say('，'))
}

function titleOf({ title, bureau, period }: DraftSummary): string {
  return title ?? `${bureau}${period}`
}

function ofReport(report: ReportSummary, say: Say): readonly Waiting[] {
  if (report.status === 'accepted') return []
  const isHeld = report.status === 'held'
  const what = isHeld ? say('暂未入库，等您看过疑点') : say('{{count}} 处疑点', { count: report.doubts })
  const title = report.identity.title === '' ? report.fileName : report.identity.title
  return [{ key: report.id, kind: '历史报告', title, what, urgent: isHeld, at: report.addedAt, to: `/reports/${report.id}` }]
}

function ofUpload(upload: Upload, say: Say): readonly Waiting[] {
  if (upload.status !== 'failed') return []
  const what = upload.message === null ? say('没有读成，请重新上传') : said(upload.message)
  return [{ key: upload.id, kind: '历史报告', title: upload.fileName, what, urgent: true, at: upload.createdAt, to: '/reports' }]
}
