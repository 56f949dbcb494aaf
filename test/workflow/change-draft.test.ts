import { expect, it } from 'vitest'
import { failure, success } from '#result.ts'
import { changeDraft } from '#workflow/change-draft.ts'
import type { ReviewChange, ReviewPorts, ReviewRecord } from '#workflow/review-record.ts'
import { draftOf, TEXT, WRITER } from '../review/sample.ts'

const CHANGE: ReviewChange = { by: WRITER, deed: { kind: 'submitted' }, revision: null }
const RECORD: ReviewRecord = {
  ...{ id: 'd', bureau: '甲县民政局', period: '2024年上半年', setId: 's', setVersion: 1, author: WRITER },
  ...{ revision: 3, draft: draftOf(TEXT), history: [] },
}

/** A draft in memory that others can change. */
class DraftAtHand implements Pick<ReviewPorts, 'load' | 'change'> {
  now = RECORD
  readonly load = async () => this.now
  readonly change: ReviewPorts['change'] = async (_id, decide) => {
    const decided = decide(this.now)
    if (!decided.ok) return decided
    this.now = { ...this.now, revision: this.now.revision + 1 }
    return success(this.now)
  }
}

it('decides anew when somebody else saved while it was decided, so that nothing is built on an older text', async () => {
  const desk = new DraftAtHand()
  const seen: number[] = []
  const changed = await changeDraft('d', desk, async record => {
    seen.push(record.revision)
    if (seen.length === 1) desk.now = { ...RECORD, revision: 4 }
    return success(CHANGE)
  })
  expect(seen).toEqual([3, 4])
  expect(changed).toMatchObject({ ok: true, value: { revision: 5 } })
})

it('gives the refusal of the second look', async () => {
  const desk = new DraftAtHand()
  const changed = await changeDraft('d', desk, async ({ revision }) => {
    if (revision === 4) return failure('stale')
    desk.now = { ...RECORD, revision: 4 }
    return success(CHANGE)
  })
  expect(changed).toEqual(failure('stale'))
  expect(desk.now.revision).toBe(4)
})

it('changes nothing where nothing is to be changed', async () => {
  const desk = new DraftAtHand()
  expect(await changeDraft('d', desk, async () => success(null))).toEqual(success(RECORD))
})
