import type { CheckedText, Finding } from '#claim/claim.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { SetFault } from '#indicator/set-fault.ts'
import type { Result } from '#result.ts'
import type { BureauScope, Person } from '#review/person.ts'
import type { Correction } from '#workflow/correct-report.ts'
import type { RequestedOutline } from '#workflow/draft-request.ts'
import type { NamedIndicator } from '#workflow/history/match-figures.ts'
import type { HistoryPoint, Series } from '#workflow/history/series.ts'
import type { Comparable, ComparableQuery, ReportSummary, StoredReport } from '#workflow/library.ts'
import type { Installation } from '#workflow/oversight.ts'
import type { ProposedPlan } from '#workflow/propose-plan.ts'
import type { Rewrite, RewriteRequest } from '#workflow/rewrite-request.ts'
import type { ListedDraft, StoredDraft, StoredSet, StoredUpload, UploadStatus } from '#workflow/work.ts'
import type { AccessService, AccountServices } from './account-services.ts'
import type { OversightService, ReviewService } from './review-services.ts'

/** One sentence for the person in front of the screen, and a stable code for programs. */
export interface Refusal {
  readonly code: string
  readonly message: string
}

/** A finished file for download. */
export interface Document {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly fileName: string
}

export type ExportFormat = 'docx' | 'md' | 'xlsx'

/** A text that was read from a file, and how it was read. */
export interface ReadText {
  readonly text: string
  readonly format: string
}

/** Part of a sheet as the writer sees it; `rows[0]` is row `firstRow` (1-based), the first entry of a row is column A. */
export interface SheetExcerpt {
  readonly name: string
  readonly firstRow: number
  readonly rows: readonly (readonly string[])[]
}

/** Part of a list: so many rows behind the row of this id. */
interface Page {
  readonly limit: number
  readonly after?: string | undefined
}

/** What the routes need; the composition root supplies it. Every id is a UUID. Lists give the rows of the named bureaus only. */
export interface Services {
  readonly access: AccessService
  readonly accounts: AccountServices
  readonly review: ReviewService
  readonly oversight: OversightService
  readonly uploads: {
    /** Accepts the bytes durably and queues their ingestion. `bureau` "" means: read it from the text. */
    accept(file: { readonly name: string; readonly bytes: Uint8Array; readonly bureau: string }, by: Person): Promise<StoredUpload>
    get(id: string): Promise<StoredUpload | null>
    list(scope: BureauScope, page: Page & { readonly status?: UploadStatus | undefined }): Promise<readonly StoredUpload[]>
    /** Calls an upload off; false when it has ended already. */
    cancel(id: string): Promise<boolean>
    /** Queues a failed upload again; false when it did not fail. */
    retry(id: string): Promise<boolean>
    /** Forgets an upload that has ended, and its bytes; false while it is under way. The report stays. */
    dismiss(id: string): Promise<boolean>
  }
  readonly reports: {
    list(scope: BureauScope, page: Page): Promise<readonly ReportSummary[]>
    get(id: string): Promise<StoredReport | null>
    remove(id: string, by: Person): Promise<boolean>
    correct(id: string, correction: Correction, by: Person): Promise<Result<StoredReport, Refusal>>
    /** Lets a held report serve; null when it is not held. */
    release(id: string, by: Person): Promise<StoredReport | null>
    /** Holds a report back until it is released; null when it is held already. */
    hold(id: string, by: Person): Promise<StoredReport | null>
    reindex(id: string, by: Person): Promise<Result<StoredReport, Refusal>>
    search(query: ComparableQuery, scope: BureauScope): Promise<readonly Comparable[]>
  }
  /** What past reports stated: to compare with, never a source of a draft. */
  readonly history: {
    series(bureau: string, indicator: NamedIndicator): Promise<Series>
    /** Last year's value of the indicators of a set, by id. */
    lastYear(set: IndicatorSet): Promise<ReadonlyMap<string, HistoryPoint>>
    /** Figures of a checked text that are many times last year's. */
    findings(set: IndicatorSet, checked: Pick<CheckedText, 'claims'>): Promise<readonly Finding[]>
  }
  readonly sets: {
    /** Reads a workbook (.xlsx, .csv) or JSON; nothing is stored. */
    read(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<IndicatorSet, readonly SetFault[]>>
    /** The sheets of a workbook in their own shape (at most some 200 rows of 30 columns each), to show faults where they stand. */
    sheets(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<readonly SheetExcerpt[]>
    parse(input: unknown): Result<IndicatorSet, readonly SetFault[]>
    add(set: IndicatorSet, fileName: string | null, by: Person): Promise<StoredSet>
    list(scope: BureauScope): Promise<readonly StoredSet[]>
    /** The newest version, or the one asked for: a draft rests on the version it was written from. */
    get(id: string, version?: number): Promise<StoredSet | null>
    template(): Promise<Document>
  }
  readonly drafts: {
    /** Queues a draft of a stored set and gives it. */
    request(
      setId: string,
      composer: 'frames' | 'llm',
      outline: RequestedOutline | undefined,
      by: Person,
    ): Promise<Result<StoredDraft, Refusal>>
    /** The plan that a draft would follow; nothing is stored. */
    plan(setId: string, outline: RequestedOutline | undefined): Promise<Result<ProposedPlan, Refusal>>
    /** Stops the writing: what is proven by then is kept. False when it has ended already. */
    cancel(id: string, by: Person): Promise<boolean>
    get(id: string): Promise<StoredDraft | null>
    list(scope: BureauScope): Promise<readonly ListedDraft[]>
    /** Progress events numbered after `no`; a watcher asks again until the draft has ended. */
    eventsAfter(id: string, no: number): Promise<readonly { readonly no: number; readonly event: unknown }[]>
    export(id: string, format: ExportFormat): Promise<Result<Document, Refusal>>
    /** Other versions of what is selected; the draft stays as it is. */
    rewrite(id: string, request: RewriteRequest): Promise<Result<Rewrite, Refusal>>
  }
  readonly check: {
    read(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<ReadText, Refusal>>
    text(text: string, set: IndicatorSet): Promise<CheckedText>
    audit(text: string): Promise<readonly Finding[]>
  }
  /** How this installation is set up; no secrets. */
  installation(): Promise<Installation>
  /** Whether the database answers. */
  ready(): Promise<boolean>
}
