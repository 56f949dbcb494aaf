import { headingMarkAt } from '#report/heading-mark.ts'
import { parseReport } from '#report/parse-report.ts'
import { regionOf } from '#report/region.ts'
import type { Doubt, Identity } from '#report/report.ts'
import type { StyledHeading } from '#report/styled-heading.ts'
import { trustOf } from '#report/trust.ts'
import { failure, type Result, success } from '#result.ts'
import { embedReport, piecesOf } from './index-report.ts'
import type { Embedder, ReportRecord, StoredReport, Tokenizer } from './library.ts'

/** What an admin corrects of what a report says of itself; what is absent stays. */
export type Correction = { readonly [Field in keyof Identity]?: Identity[Field] | undefined }

/** Why a report was not changed. */
export interface ChangeRefusal {
  readonly code: 'report-not-found' | 'report-exists'
  readonly message: string
}

type Change = 'done' | 'missing' | 'existed'

const MISSING: ChangeRefusal = { code: 'report-not-found', message: '没有这份历史报告：可能已被删除，请回到列表刷新。' }
const EXISTS: ChangeRefusal = { code: 'report-exists', message: '该单位库中已有同样内容的报告：请删除其中一份。' }

export interface CorrectPorts {
  readonly get: (id: string) => Promise<StoredReport | null>
  readonly correct: (id: string, identity: Identity) => Promise<Change>
}

/** Corrects title, bureau, level, region, kind or period; passages, series and search follow, since they read them from the report. */
export async function correctReport(
  id: string,
  correction: Correction,
  { get, correct }: CorrectPorts,
): Promise<Result<StoredReport, ChangeRefusal>> {
  const report = await get(id)
  if (report === null) return failure(MISSING)
  const change = await correct(id, correctedIdentity(report.identity, correction))
  if (change === 'existed') return failure(EXISTS)
  const corrected = change === 'missing' ? null : await get(id)
  return corrected === null ? failure(MISSING) : success(corrected)
}

/** A region that was only what the bureau's name told follows that name; one that an admin wrote stays. */
function correctedIdentity(before: Identity, correction: Correction): Identity {
  const given = Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined))
  const after: Identity = { ...before, ...given }
  const isTold = before.region === regionOf(before.bureau, before.title)
  return isTold && correction.region === undefined ? { ...after, region: regionOf(after.bureau, after.title) } : after
}

export interface ReindexPorts {
  readonly get: (id: string) => Promise<StoredReport | null>
  readonly tokenizer: Tokenizer
  readonly embedder: Embedder
  readonly replace: (id: string, record: ReportRecord) => Promise<Change>
}

/** Reads a stored report again, as it would be read today: outline, passages, doubts, words, vectors, figures. A held one stays held. */
export async function reindexReport(
  id: string,
  { get, tokenizer, embedder, replace }: ReindexPorts,
): Promise<Result<StoredReport, ChangeRefusal>> {
  const report = await get(id)
  if (report === null) return failure(MISSING)
  const { identity, parsed: before } = report
  const read = parseReport(before.text, { fileName: report.fileName, headings: headingLines(before) })
  if (read.text !== before.text) {
    // Cleaning twice moved the text: spans must stay those of the text that is stored
    const vectors = await embedReport(before, embedder)
    await replace(id, recordOf(report, before, { ...piecesOf(before, tokenizer), ...vectors }))
  } else {
    const parsed = {
      ...read,
      identity,
      doubts: [...before.doubts.filter(isOfFile), ...read.doubts],
      offsets: before.offsets,
      pages: before.pages ?? [],
    }
    await replace(id, recordOf(report, parsed, { ...piecesOf(parsed, tokenizer), ...(await embedReport(parsed, embedder)) }))
  }
  const anew = await get(id)
  return anew === null ? failure(MISSING) : success(anew)
}

/** Doubts that only the file itself can give: what cleaning did, columns read across, figures of a scan. */
const OF_FILE = new Set(['trust.interleaved-columns', 'trust.scan', 'trust.scan-figure'])

function isOfFile({ rule }: Doubt): boolean {
  return rule.startsWith('clean.') || OF_FILE.has(rule)
}

/** The headings that begin a line and have it to themselves, or that no number tells: of what a style told, nothing else is kept. */
function headingLines({ text, outline }: ReportRecord['parsed']): readonly StyledHeading[] {
  return outline.flatMap(({ level, heading, span }) => {
    if (span.start > 0 && text.charAt(span.start - 1) !== '\n') return []
    const line = text.slice(0, span.start).split('\n').length - 1
    if (/^\s*(?:\n|$)/.test(text.slice(span.end))) return [{ line, level }]
    return headingMarkAt(heading) === null ? [{ line, level, length: heading.length }] : []
  })
}

function recordOf(
  { status, fileName }: StoredReport,
  parsed: ReportRecord['parsed'],
  found: Pick<ReportRecord, 'model' | 'vectors' | 'words' | 'topics' | 'offered' | 'figures'>,
): ReportRecord {
  return { contentHash: '', format: '', fileName, parsed, status: status === 'held' ? 'held' : trustOf(parsed.doubts), ...found }
}
