import { expect, test } from 'vitest'
import type { ReportSummary, Upload } from '../../src/web/api/answers.ts'
import { kindOfFile } from '../../src/web/library/file-kind.ts'
import { changesOf, fieldsOf } from '../../src/web/library/identity-fields.ts'
import { intakeOf } from '../../src/web/library/intake-order.ts'
import { addressOf, choicesIn, countStandings, filterIn, filterReports } from '../../src/web/library/report-filter.ts'
import { pagesInLines, piecesOf } from '../../src/web/library/text-pieces.ts'
import { type Entry, walkEntries, walkFiles } from '../../src/web/library/walk-entries.ts'

const fileEntry = (name: string, type = 'text/plain'): Entry => ({
  name,
  isFile: true,
  isDirectory: false,
  file: found => found(new File(['x'], name, { type })),
})
const unreadable = (name: string): Entry => ({ name, isFile: true, isDirectory: false, file: (_, failed) => failed(new Error('NotFound')) })
/** A folder whose reader gives two entries at a time, as browsers give a hundred. */
const folder = (name: string, ...children: readonly Entry[]): Entry => ({
  name,
  isFile: false,
  isDirectory: true,
  createReader: () => {
    let given = 0
    return {
      readEntries: found => {
        found(children.slice(given, given + 2))
        given += 2
      },
    }
  },
})

test('folders are walked to their last file, and what cannot be taken is named without losing the rest', async () => {
  const dropped = [
    folder(
      '历年',
      fileEntry('2021.docx'),
      unreadable('快捷方式.docx'),
      folder('旧', fileEntry('2019.pdf'), fileEntry('合影.jpg', 'image/jpeg'), fileEntry('2018.txt')),
    ),
    fileEntry('~$2021.docx'),
    fileEntry('2024.md'),
  ]
  const { files, passed } = await walkEntries(dropped)
  expect(files.map(({ path }) => path)).toEqual(['历年/2021.docx', '历年/旧/2019.pdf', '历年/旧/2018.txt', '2024.md'])
  expect(passed).toEqual([
    { path: '历年/快捷方式.docx', reason: 'unreadable' },
    { path: '历年/旧/合影.jpg', reason: 'no-report' },
    { path: '~$2021.docx', reason: 'no-report' },
  ])
})

test('a folder that holds itself ends, and is named', async () => {
  const ring: Entry = { name: '环', isFile: false, isDirectory: true, createReader: () => readerOf([ring, fileEntry('a.txt')]) }
  const { files, passed } = await walkEntries([ring])
  expect(files.length).toBeLessThan(100)
  expect(passed.map(({ reason }) => reason)).toEqual(['unreadable'])
})

function readerOf(children: readonly Entry[]): ReturnType<NonNullable<Entry['createReader']>> {
  let done = false
  return {
    readEntries: found => {
      found(done ? [] : children)
      done = true
    },
  }
}

test('chosen files are sifted as dropped ones are', () => {
  const files = [new File(['x'], '总结.docx'), new File(['x'], '.DS_Store'), new File(['x'], '合影.png', { type: 'image/png' })]
  const { files: taken, passed } = walkFiles(files)
  expect([taken.map(({ path }) => path), passed.map(({ path }) => path)]).toEqual([['总结.docx'], ['.DS_Store', '合影.png']])
})

test.each([
  ['总结.DOCX', 'Word'],
  ['总结.doc', 'Word'],
  ['2024.1.pdf', 'PDF'],
  ['index.htm', '网页'],
  ['总结.txt', '文本'],
  ['总结', '其他'],
  ['总结.wps', '其他'],
])('%s seems to be %s', (name, kind) => {
  expect(kindOfFile(name)).toBe(kind)
})

const report = (id: string, bureau: string, start: string | null, status: ReportSummary['status'] = 'accepted'): ReportSummary => ({
  id,
  fileName: `${id}.docx`,
  identity: {
    title: `${bureau}${id}总结`,
    bureau,
    level: null,
    region: '',
    kind: 'annual',
    period: start === null ? null : { label: start.slice(0, 4), start, end: `${start.slice(0, 4)}-12-31` },
  },
  status,
  characters: 10,
  passages: 1,
  doubts: 0,
  headings: [],
  addedAt: '2024-01-01T00:00:00Z',
})
const REPORTS = [
  report('a', '甲局', '2024-01-01'),
  report('b', '甲局', '2023-01-01', 'held'),
  report('c', '乙局', '2024-01-01', 'doubtful'),
  report('d', '乙局', null),
]

test('a filter narrows by standing, bureau, year and words, and lives in the address', () => {
  const left = (address: string) => filterReports(REPORTS, filterIn(new URLSearchParams(address))).map(({ id }) => id)
  expect(left('')).toEqual(['a', 'b', 'c', 'd'])
  expect(left('state=held')).toEqual(['b'])
  expect(left('state=failed')).toEqual([])
  expect(left('state=nonsense')).toEqual(['a', 'b', 'c', 'd'])
  expect(left('bureau=乙局&year=2024')).toEqual(['c'])
  expect(left('year=none')).toEqual(['d'])
  expect(left('q=甲局 B.DOCX')).toEqual(['b'])
  const filter = filterIn(new URLSearchParams('state=held&bureau=甲局&year=2023&q=x'))
  expect(filterIn(addressOf(filter))).toEqual(filter)
  expect(addressOf(filterIn(new URLSearchParams())).toString()).toBe('')
})

test('counts say what each standing would leave under the other filters; choices come from what is there', () => {
  const failed = [{ status: 'failed' as const }, { status: 'done' as const }]
  const filter = filterIn(new URLSearchParams('state=held&bureau=甲局'))
  expect(countStandings(REPORTS, failed, filter)).toEqual({ accepted: 1, doubtful: 0, held: 1, failed: 1 })
  expect(choicesIn(REPORTS)).toEqual({ bureaus: ['甲局', '乙局'], years: ['2024', '2023', 'none'] })
})

const upload = (id: string, status: Upload['status']): Upload => ({ id, status, fileName: id, message: null, report: null, createdAt: '' })

test('failures come first, then what is under way in the order of its turn, then what was done while the page was open', () => {
  const newestFirst = [
    upload('e', 'queued'),
    upload('d', 'reading'),
    upload('c', 'failed'),
    upload('b', 'done'),
    upload('a', 'done'),
    upload('x', 'cancelled'),
  ]
  const intake = intakeOf(newestFirst, new Set(['b']))
  expect(intake.rows.map(({ id }) => id)).toEqual(['c', 'd', 'e', 'b'])
  expect(intake).toMatchObject({ underWay: 2, failed: 1, done: 1, more: 0 })
})

test('of a thousand files some are listed and the others counted', () => {
  const intake = intakeOf(
    Array.from({ length: 1000 }, (_, place) => upload(String(place), 'queued')),
    new Set(),
  )
  expect([intake.rows.length + intake.more, intake.rows.length < 100, intake.rows[0]?.id]).toEqual([1000, true, '999'])
})

test('only what was changed is sent, and an empty period is an unknown one', () => {
  const before = report('a', '甲局', '2024-01-01').identity
  const fields = fieldsOf(before)
  expect(changesOf(before, fields)).toEqual({})
  expect(changesOf(before, { ...fields, title: ' 新标题 ' })).toEqual({ title: '新标题' })
  expect(changesOf(before, { ...fields, label: ' ' })).toEqual({ period: null })
  const unknown = { ...before, period: null }
  expect(changesOf(unknown, { ...fieldsOf(unknown), label: '2024年', start: '2024-01-01', end: '2024-12-31' })).toEqual({
    period: { label: '2024年', start: '2024-01-01', end: '2024-12-31' },
  })
})

test('a line is cut where doubts and pages begin, and the pieces are the line', () => {
  const line = '全县共有低保对象三千余户'
  const pieces = piecesOf(
    line,
    100,
    [
      { start: 104, end: 108 },
      { start: 90, end: 101 },
      { start: 105, end: 105 },
    ],
    [0, 106],
  )
  expect(pieces.map(({ text }) => text).join('')).toBe(line)
  expect(pieces.map(({ text, marked, page }) => [text, marked, page])).toEqual([
    ['全', true, null],
    ['县共有', false, null],
    ['低保', true, null],
    ['对象', true, 2],
    ['三千余户', false, null],
  ])
})

test('a page that begins between two lines begins with the second', () => {
  const lines = [
    { start: 0, end: 10 },
    { start: 11, end: 20 },
  ]
  expect(pagesInLines([0, 10, 15], lines)).toEqual([0, 11, 15])
  expect(pagesInLines([0], lines)).toEqual([])
})
