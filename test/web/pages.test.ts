import { expect, test } from 'vitest'
import type { DraftSummary } from '../../src/web/api/answers.ts'
import { type DeskLists, type Say, waitingOf } from '../../src/web/pages/desk/waiting.ts'
import { lettersOf, placed, rowsToShow } from '../../src/web/pages/sets/fault-cells.ts'

const fault = (path: string) => ({ path, message: '' })

test.each([
  ['指标!C5', { sheet: '指标', row: 5, column: 2 }],
  ['2024年上半年!AB12', { sheet: '2024年上半年', row: 12, column: 27 }],
  ['指标!$C$5:$D$6', { sheet: '指标', row: 5, column: 2 }],
  ['indicators[3].value', null],
  ['', null],
])('the fault at %j stands at %j', (path, place) => {
  const found = placed(fault(path))
  if (place === null) expect(found).toBeNull()
  else expect(found).toMatchObject(place)
})

test('column letters go on after Z', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('a long sheet is shown at its head and around its faults', () => {
  const rows = Array.from({ length: 100 }, (_, place) => [`行${place + 1}`])
  const at = placed(fault('指标!A60'))
  const shown = rowsToShow({ name: '指标', firstRow: 1, rows }, at ? [at] : []).map(row => row.row)
  expect(shown).toEqual([1, 2, 3, 4, 5, 58, 59, 60, 61, 62])
})

const done: DraftSummary = {
  id: 'a',
  setId: 's',
  setVersion: 1,
  bureau: '甲局',
  period: '2024年',
  composer: 'frames',
  status: 'done',
  failure: null,
  createdAt: '2024-07-01T00:00:00Z',
  title: '甲局2024年总结',
  figures: 30,
  open: 0,
  gaps: 0,
}

/** Chinese sentences are their own keys: only what stands in {{…}} is put in. */
const say: Say = (words, values = {}) => words.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name]))

function waiting(lists: Partial<DeskLists>) {
  return waitingOf({ queue: [], drafts: [], reports: [], uploads: [], ...lists }, say)
}

test('a draft with nothing left to do does not wait', () => {
  expect(waiting({ drafts: [done] })).toEqual([])
})

test('open figures, gaps and failures wait, newest first', () => {
  const drafts = [
    { ...done, id: 'gaps', gaps: 2 },
    { ...done, id: 'open', open: 3, gaps: 1, createdAt: '2024-07-02T00:00:00Z' },
    { ...done, id: 'failed', status: 'failed' as const, failure: '数据库没有应答', createdAt: '2024-07-03T00:00:00Z' },
  ]
  expect(waiting({ drafts }).map(({ key, what, urgent }) => [key, what, urgent])).toEqual([
    ['failed', '没有写成：数据库没有应答', true],
    ['open', '3 处待处理，1 处待补充', true],
    ['gaps', '2 处待补充', false],
  ])
})

test('what waits for review or came back stands once, where it is worked on; what is handed in waits for nobody else', () => {
  const queued = { ...done, open: 2, author: null, stateAt: '2024-07-05T00:00:00Z' }
  const queue = [
    { ...queued, id: 'theirs', state: 'submitted' as const, waitsFor: 'review' as const },
    { ...queued, id: 'mine', state: 'returned' as const, waitsFor: 'mend' as const, stateAt: '2024-07-06T00:00:00Z' },
  ]
  const drafts = [...queue, { ...done, id: 'handed-in', gaps: 1, state: 'submitted' as const }]
  expect(waiting({ queue, drafts }).map(({ kind, what, to }) => [kind, what, to])).toEqual([
    ['退回', '已退回，待您修改', '/drafts/mine'],
    ['核对', '2 处待处理', '/review/theirs'],
  ])
})

test('a failed draft waits no longer once its set has been drafted again', () => {
  const failed = { ...done, id: 'failed', status: 'failed' as const }
  expect(waiting({ drafts: [failed, { ...done, createdAt: '2024-07-09T00:00:00Z' }] })).toEqual([])
  expect(waiting({ drafts: [failed, { ...done, setId: 'other', createdAt: '2024-07-09T00:00:00Z' }] })).toHaveLength(1)
})
