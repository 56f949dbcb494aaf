import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Services, SheetExcerpt } from '#http/services.ts'
import { parseIndicatorSet } from '#indicator/parse-set.ts'
import { failure, success } from '#result.ts'
import type { Correction } from '#workflow/correct-report.ts'
import type { DraftProgress } from '#workflow/draft-request.ts'
import type { StoredReport } from '#workflow/library.ts'
import { proposePlan } from '#workflow/propose-plan.ts'
import { hasEnded, type StoredDraft, type StoredSet, type StoredUpload } from '#workflow/work.ts'
import { FAKE_PERSON, fakeAccounts } from './fake-accounts.ts'
import { fakeSet, MARKED_REPORT } from './fake-bureau.ts'
import { fakeDraft } from './fake-draft.ts'
import { crossedSum, listed } from './fake-outcome.ts'
import { fakeReport } from './fake-report.ts'
import { fakeReview } from './fake-review.ts'
import { cells, readCsv } from './fake-workbook.ts'
import { readMarked, summaryOf } from './marked-text.ts'

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const now = () => '2024-07-03T01:20:00.000Z'

export interface FakeOptions {
  /** How long a step of a job takes. */
  readonly stepMilliseconds?: number
  /** After so many sections a draft waits until it is stopped. */
  readonly heldAfter?: number
  readonly ready?: () => Promise<boolean>
}

/** Services in memory: enough behaviour to walk through every page, none of the domain's judgement. */
export function fakeServices(options: FakeOptions = {}): Services {
  const step = () => wait(options.stepMilliseconds ?? 5)
  const sets = new Map<string, StoredSet>()
  const drafts = new Map<string, StoredDraft>()
  const events = new Map<string, { readonly no: number; readonly event: DraftProgress }[]>()
  const cancelled = new Set<string>()
  const uploads = new Map<string, StoredUpload>()
  const reports = new Map<string, StoredReport>()

  const addSet: Services['sets']['add'] = async (set, fileName) => {
    const stored = { id: randomUUID(), version: sets.size + 1, fileName, createdAt: now(), set }
    sets.set(stored.id, stored)
    return stored
  }
  const addReport = (fileName: string, text: string) => {
    const report = fakeReport({ id: randomUUID(), fileName, text })
    reports.set(report.id, report)
    return report.id
  }
  void addSet(fakeSet(), '澄湖县2024年上半年指标.xlsx', FAKE_PERSON)
  addReport('澄湖县民政局2023年上半年工作总结.docx', readMarked(MARKED_REPORT).text)

  function changeReport(id: string, correction: Correction) {
    const report = reports.get(id)
    if (!report) return failure({ code: 'report-not-found', message: '没有这份历史报告：可能已被删除，请回到列表刷新。' })
    const given = Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined))
    const corrected = { ...report, identity: { ...report.identity, ...given } }
    reports.set(id, corrected)
    return success(corrected)
  }

  async function ingest(upload: StoredUpload, text: string): Promise<void> {
    for (const status of ['reading', 'checking', 'indexing'] as const) {
      await step()
      uploads.set(upload.id, { ...upload, status })
    }
    await step()
    if (/^%PDF/u.test(text)) {
      uploads.set(upload.id, {
        ...upload,
        status: 'failed',
        message: `文件「${upload.fileName}」没有文字层：请换成 Word 或可复制文字的 PDF。`,
      })
      return
    }
    uploads.set(upload.id, { ...upload, status: 'done', report: addReport(upload.fileName, text) })
  }

  async function write(draft: StoredDraft, stored: StoredSet): Promise<void> {
    const finished = fakeDraft(stored.set)
    const log = events.get(draft.id) ?? []
    const tell = (event: DraftProgress) => log.push({ no: log.length + 1, event })
    events.set(draft.id, log)
    await step()
    drafts.set(draft.id, { ...draft, status: 'running' })
    tell({ step: 'planned', title: finished.title, sections: finished.sections.map(({ level, heading }) => ({ level, heading })) })
    for (const [index, section] of finished.sections.entries()) {
      do await step()
      while (index === options.heldAfter && !cancelled.has(draft.id))
      if (cancelled.has(draft.id)) {
        const notices = ['起草中途停止：已写成的小节留在文中，其余列为待补充。']
        const provenance = { ...finished.provenance, notices }
        drafts.set(draft.id, { ...draft, status: 'done', draft: { ...finished, provenance } })
        return
      }
      tell({ step: 'section', index, total: finished.sections.length, heading: section.heading, text: section.text })
    }
    tell({ step: 'checking' })
    await step()
    drafts.set(draft.id, { ...draft, status: 'done', draft: finished })
  }

  return {
    ...fakeAccounts(),
    ...fakeReview(),
    uploads: {
      accept: async ({ name, bytes }) => {
        const upload: StoredUpload = { id: randomUUID(), fileName: name, status: 'queued', message: null, report: null, createdAt: now() }
        uploads.set(upload.id, upload)
        void ingest(upload, decode(bytes))
        return upload
      },
      get: async id => uploads.get(id) ?? null,
      list: async (_, { status }) => [...uploads.values()].filter(upload => status === undefined || upload.status === status),
      cancel: async id => {
        const upload = uploads.get(id)
        if (!upload || hasEnded(upload.status)) return false
        uploads.set(id, { ...upload, status: 'cancelled' })
        return true
      },
      dismiss: async id => hasEnded(uploads.get(id)?.status ?? 'queued') && uploads.delete(id),
      retry: async id => {
        const upload = uploads.get(id)
        if (upload?.status !== 'failed') return false
        uploads.set(id, { ...upload, status: 'queued' })
        return true
      },
    },
    reports: {
      list: async () => [...reports.values()],
      get: async id => reports.get(id) ?? null,
      remove: async id => reports.delete(id),
      correct: async (id, correction) => changeReport(id, correction),
      release: async id => (reports.get(id)?.status === 'held' ? (reports.get(id) ?? null) : null),
      hold: async id => reports.get(id) ?? null,
      reindex: async id => changeReport(id, {}),
      search: async ({ text, limit }) =>
        [...reports.values()]
          .flatMap(({ id, identity, parsed }) =>
            parsed.passages
              .filter(passage => passage.text.includes(text))
              .map(passage => ({
                ...passage,
                id: randomUUID(),
                report: id,
                bureau: identity.bureau,
                title: identity.title,
                period: '',
                score: 1,
              })),
          )
          .slice(0, limit),
    },
    history: {
      series: async (bureau, { name }) => ({ bureau, name, points: [] }),
      lastYear: async () => new Map(),
      findings: async () => [],
    },
    sets: {
      read: async ({ name, bytes }) =>
        name.endsWith('.csv') ? readCsv(name, decode(bytes)) : parseIndicatorSet(JSON.parse(decode(bytes))),
      sheets: async ({ name, bytes }): Promise<readonly SheetExcerpt[]> =>
        name.endsWith('.csv') ? [{ name: '指标', firstRow: 1, rows: cells(decode(bytes)) }] : [],
      parse: parseIndicatorSet,
      add: addSet,
      list: async () => [...sets.values()],
      get: async (id, version) => [sets.get(id)].find(stored => version === undefined || stored?.version === version) ?? null,
      template: async () => ({ bytes: new Uint8Array([80, 75]), contentType: XLSX, fileName: '指标表模板.xlsx' }),
    },
    drafts: {
      request: async (setId, composer) => {
        const stored = sets.get(setId)
        if (!stored) return failure({ code: 'set-not-found', message: '没有这张指标表：请重新选择。' })
        const { bureau, period } = stored.set
        const draft: StoredDraft = {
          id: randomUUID(),
          setId,
          setVersion: stored.version,
          bureau: bureau.name,
          period: period.label,
          composer,
          status: 'queued',
          draft: null,
          failure: null,
          createdAt: now(),
        }
        drafts.set(draft.id, draft)
        void write(draft, stored)
        return success(draft)
      },
      plan: (setId, outline) => proposePlan(setId, outline, { getSet: async id => sets.get(id) ?? null, outlines: async () => [] }),
      cancel: async id => {
        const { status } = drafts.get(id) ?? {}
        if (status !== 'queued' && status !== 'running') return false
        cancelled.add(id)
        return true
      },
      get: async id => drafts.get(id) ?? null,
      list: async () => [...drafts.values()].map(listed),
      eventsAfter: async (id, no) => (events.get(id) ?? []).filter(event => event.no > no),
      export: async (id, format) => {
        const draft = drafts.get(id)?.draft
        if (!draft) return failure({ code: 'draft-not-done', message: '初稿还没有写完：请稍候再导出。' })
        return success({
          bytes: new TextEncoder().encode(draft.text),
          contentType: `application/x-${format}`,
          fileName: `${draft.title}.${format}`,
        })
      },
      rewrite: async (id, { span, alternatives }) => {
        const draft = drafts.get(id)?.draft
        if (!draft) return failure({ code: 'draft-not-done', message: '初稿还没有写完：请稍候再改写。' })
        const text = draft.text.slice(span.start, span.end)
        if (!text.includes('。')) return failure({ code: 'nothing-selected', message: '所选之处没有句子：请选中要改写的句子。' })
        const versions = ['目前，', '截至期末，'].slice(0, alternatives).map(opener => `${opener}${text}`)
        const passage = {
          ...span,
          text,
          alternatives: versions.map(version => ({ text: version, template: version, composer: 'frames' as const, bindings: [] })),
        }
        return success({ passages: [passage], notices: [], usage: null })
      },
    },
    check: {
      read: async ({ name, bytes }) =>
        name.endsWith('.txt')
          ? success({ text: decode(bytes), format: 'txt' })
          : failure({ code: 'unreadable-file', message: `文件「${name}」读不出文字：请另存为 .docx 或 .txt。` }),
      text: async text => {
        const known = readMarked(MARKED_REPORT)
        const claims = text === known.text ? known.claims : []
        return { claims, findings: crossedSum(claims), summary: summaryOf(claims) }
      },
      audit: async text =>
        [...text.matchAll(/11月31日/gu)].map(({ index }) => ({
          rule: 'impossible-date',
          spans: [[index, index + 6]],
          actual: '11月31日',
          expected: '11月30日以前',
          message: '11月只有30天，文中写11月31日。',
        })),
    },
    ready: options.ready ?? (async () => true),
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
