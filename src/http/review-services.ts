import type { Draft } from '#draft/draft.ts'
import type { Result } from '#result.ts'
import type { BureauScope, Person } from '#review/person.ts'
import type { Renewal } from '#review/renew.ts'
import type { Obstacle } from '#review/rules.ts'
import type { LogPage, LogQuery, MonthOfUse } from '#workflow/oversight.ts'
import type { Decision } from '#workflow/review-draft.ts'
import type { ListedRevision, ReviewRecord } from '#workflow/review-record.ts'
import type { RevisionConflict, RevisionWish } from '#workflow/revise-draft.ts'

/** The life of a draft under review. */
export interface ReviewService {
  load(id: string): Promise<ReviewRecord | null>
  save(id: string, wish: RevisionWish, by: Person): Promise<Result<ReviewRecord, Obstacle | RevisionConflict>>
  submit(id: string, deed: 'submitted' | 'withdrawn', by: Person): Promise<Result<ReviewRecord, Obstacle>>
  decide(id: string, wish: { readonly decision: Decision; readonly revision: number }, by: Person): Promise<Result<ReviewRecord, Obstacle>>
  signOff(id: string, revision: number, by: Person): Promise<Result<ReviewRecord, Obstacle>>
  /** What another version of its set would change in a draft. */
  previewRenewal(id: string, version: number): Promise<Result<Pick<Renewal, 'changes' | 'stuck'>, Obstacle>>
  /** Puts a draft on another version of its set. */
  renew(id: string, wish: { readonly base: number; readonly version: number }, by: Person): Promise<Result<ReviewRecord, Obstacle>>
  versions(id: string): Promise<readonly ListedRevision[]>
  version(id: string, revision: number): Promise<Draft | null>
}

/** What admins look at: who did what, and how much was done. */
export interface OversightService {
  log(query: LogQuery, scope: BureauScope): Promise<LogPage>
  usage(months: number, scope: BureauScope): Promise<readonly MonthOfUse[]>
}
