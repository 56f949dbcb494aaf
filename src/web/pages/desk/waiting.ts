import type { DraftSummary, ReportSummary, Upload } from '../../api/answers.ts'

/** Something that waits for the person at the desk, one click from the work itself. */
export interface Waiting {
  readonly key: string
  readonly kind: '起草' | '历史报告'
  readonly title: string
  readonly what: string
  readonly urgent: boolean
  readonly at: string
  readonly to: string
}

/** Everything that waits, newest first: drafts with open claims or gaps, failed work, reports with doubts. */
export function waitingOf(
  drafts: readonly DraftSummary[],
  reports: readonly ReportSummary[],
  uploads: readonly Upload[],
): readonly Waiting[] {
  const waiting = [
    ...drafts.filter(draft => !isSuperseded(draft, drafts)).flatMap(ofDraft),
    ...reports.flatMap(ofReport),
    ...uploads.flatMap(ofUpload),
  ]
  return waiting.sort((a, b) => b.at.localeCompare(a.at))
}

/** A failed draft waits for nobody once the same set has been drafted again. */
function isSuperseded(draft: DraftSummary, all: readonly DraftSummary[]): boolean {
  return draft.status === 'failed' && all.some(other => other.setId === draft.setId && other.createdAt > draft.createdAt)
}

function ofDraft(draft: DraftSummary): readonly Waiting[] {
  const said = wordsOf(draft)
  if (said === null) return []
  const title = draft.title ?? `${draft.bureau}${draft.period}`
  return [{ key: draft.id, kind: '起草', title, what: said, urgent: isUrgent(draft), at: draft.createdAt, to: `/drafts/${draft.id}` }]
}

function wordsOf({ status, failure, open, gaps }: DraftSummary): string | null {
  if (status === 'failed') return `没有写成：${failure ?? '原因不明，请重新起草'}`
  if (status !== 'done') return '正在起草'
  const parts = [open > 0 ? `${open} 处待处理` : '', gaps > 0 ? `${gaps} 处待补充` : ''].filter(part => part !== '')
  return parts.length === 0 ? null : parts.join('，')
}

function isUrgent({ status, open }: DraftSummary): boolean {
  return status === 'failed' || open > 0
}

function ofReport(report: ReportSummary): readonly Waiting[] {
  if (report.status === 'accepted') return []
  const what = report.status === 'held' ? '暂未入库，等您看过疑点' : `${report.doubts} 处疑点`
  const title = report.identity.title === '' ? report.fileName : report.identity.title
  return [
    { key: report.id, kind: '历史报告', title, what, urgent: report.status === 'held', at: report.addedAt, to: `/reports/${report.id}` },
  ]
}

function ofUpload(upload: Upload): readonly Waiting[] {
  if (upload.status !== 'failed') return []
  const what = upload.message ?? '没有读成，请重新上传'
  return [{ key: upload.id, kind: '历史报告', title: upload.fileName, what, urgent: true, at: upload.createdAt, to: '/reports' }]
}
