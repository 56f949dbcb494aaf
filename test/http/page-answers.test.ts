import { expect, expectTypeOf, test } from 'vitest'
import type { DraftProgress } from '#workflow/draft-request.ts'
import type { ReportSummary, StoredReport } from '#workflow/library.ts'
import type { ProposedPlan } from '#workflow/propose-plan.ts'
import type { StoredDraft, StoredSet, StoredUpload } from '#workflow/work.ts'
import type * as page from '../../src/web/api/answers.ts'
import type * as plan from '../../src/web/plan/answers.ts'
import { serve } from './serve.ts'

test('what the pages read of an answer is what the workflows give', () => {
  expectTypeOf<StoredUpload>().toExtend<page.Upload>()
  expectTypeOf<ReportSummary>().toExtend<page.ReportSummary>()
  expectTypeOf<StoredSet>().toExtend<page.StoredSet>()
  expectTypeOf<StoredDraft>().toExtend<page.StoredDraft>()
  expectTypeOf<DraftProgress>().toExtend<page.DraftProgress>()
  expectTypeOf<ProposedPlan>().toExtend<plan.ProposedPlan>()
  expectTypeOf<StoredReport['parsed']['outline']>().toExtend<page.Report['outline']>()
})

test('a report answers with text, outline, passages and doubts under the names that its page reads', async () => {
  const app = await serve()
  const [{ id }] = (await app.inject('/api/reports')).json().reports
  const report: page.Report = (await app.inject(`/api/reports/${id}`)).json()
  expect([report.text, report.outline, report.passageList, report.doubtList].map(part => part.length > 0)).toEqual([true, true, true, true])
})
