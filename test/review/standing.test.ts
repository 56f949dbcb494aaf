import { describe, expect, it } from 'vitest'
import { withExpected } from '#review/accept.ts'
import type { ReviewDeed } from '#review/event.ts'
import { pointsOf } from '#review/point.ts'
import { reviseDraft } from '#review/revise.ts'
import { mayDecide, mayRevise, maySubmit, mayWithdraw, meaningful, signOffObstacles, undoable } from '#review/rules.ts'
import { standingOf } from '#review/standing.ts'
import { type Done, draftOf, historyOf, REVIEWER, SET, TEXT, WRITER } from './sample.ts'

const WRONG = TEXT.replace('46家', '64家')
const submitted: Done = [WRITER, { kind: 'submitted' }]
const openPoint = (text: string) => pointsOf(draftOf(text)).find(point => point.open)
const keyOf = (text: string) => openPoint(text)?.key ?? ''
const codes = (id: string, text: string, ...deeds: readonly Done[]) =>
  signOffObstacles(id, standingOf(draftOf(text), WRITER, historyOf(...deeds))).map(obstacle => obstacle.code)

describe('sign-off', () => {
  it('is open to another person once the draft is submitted and everything is settled', () => {
    expect(codes(REVIEWER.id, TEXT, submitted)).toEqual([])
  })

  it.each([
    ['the author', WRITER.id, TEXT, [submitted], ['own-draft']],
    ['before it is submitted', REVIEWER.id, TEXT, [], ['not-submitted']],
    ['while a figure is open', REVIEWER.id, WRONG, [submitted], ['open-claims']],
    ['while a gap stands in the text', REVIEWER.id, `${TEXT}\n【待补充：婚姻登记】`, [submitted], ['open-gaps']],
    ['twice', REVIEWER.id, TEXT, [submitted, [REVIEWER, { kind: 'signed' }]], ['not-submitted']],
  ] as const)('is refused: %s', (_case, id, text, deeds, expected) => {
    expect(codes(id, text, ...deeds)).toEqual(expected)
  })

  it('is refused to whoever changed the words, but not to whoever took expected values over', () => {
    expect(codes('x', TEXT, [{ id: 'x', name: '王' }, { kind: 'revised' }], submitted)).toEqual(['own-draft'])
    const accepted: ReviewDeed = { kind: 'accepted', point: 'p', before: '64家', after: '46家', pointAfter: 'q' }
    expect(codes(REVIEWER.id, TEXT, submitted, [REVIEWER, accepted])).toEqual([])
  })

  it('is refused while a returned figure stands as it was, even a proven one, until the return is undone or the words change', () => {
    const point = pointsOf(draftOf(TEXT)).find(({ text }) => text.startsWith('46'))
    const returned: ReviewDeed = { kind: 'returned', point: point?.key ?? '', text: '46家', comment: '请写明其中公办几家' }
    const again = [submitted, [REVIEWER, returned], [WRITER, { kind: 'submitted' }]] as const
    expect(codes(REVIEWER.id, TEXT, ...again)).toEqual(['returned'])
    expect(codes(REVIEWER.id, TEXT, ...again, [REVIEWER, { kind: 'undone', undoes: 2 }])).toEqual([])
    expect(codes(REVIEWER.id, TEXT.replace('全县共有养老机构46家', '全县现有养老机构46家'), ...again)).toEqual([])
  })
})

describe('a waiver', () => {
  const waived: ReviewDeed = { kind: 'waived', point: keyOf(WRONG), text: '64家', reason: '含6月新设机构，见附件' }

  it('settles its figure, also when another figure of the sentence and the text around change', () => {
    expect(codes(REVIEWER.id, WRONG, submitted, [REVIEWER, waived])).toEqual([])
    expect(codes(REVIEWER.id, WRONG.replace('上半年，实施', '今年以来，实施'), submitted, [REVIEWER, waived])).toEqual([])
  })

  it.each([
    ['its figure', WRONG.replace('64家', '65家')],
    ['the words of its sentence', WRONG.replace('养老机构', '公办养老机构')],
  ])('lapses when %s changes', (_case, text) => {
    expect(codes(REVIEWER.id, text, submitted, [REVIEWER, waived])).toEqual(['open-claims'])
  })

  it('does not settle the same sentence a second time', () => {
    expect(codes(REVIEWER.id, `${WRONG}全县共有养老机构64家。`, submitted, [REVIEWER, waived])).toEqual(['open-claims'])
  })

  it('can be undone by its maker only, and once', () => {
    const history = historyOf(submitted, [REVIEWER, waived])
    expect(undoable(WRITER.id, 2, history)).toMatchObject({ ok: false, failure: { code: 'not-yours' } })
    expect(undoable(REVIEWER.id, 2, history).ok).toBe(true)
    const undone = historyOf(submitted, [REVIEWER, waived], [REVIEWER, { kind: 'undone', undoes: 2 }])
    expect(undoable(REVIEWER.id, 2, undone)).toMatchObject({ ok: false, failure: { code: 'nothing-to-undo' } })
    expect(codes(REVIEWER.id, WRONG, submitted, [REVIEWER, waived], [REVIEWER, { kind: 'undone', undoes: 2 }])).toEqual(['open-claims'])
  })
})

it.each([
  ['writing', [], [true, true, false, false]],
  ['submitted', [submitted], [false, false, true, true]],
  ['returned', [submitted, [REVIEWER, { kind: 'returned', point: null, text: '', comment: '重写' }]], [true, true, false, true]],
  ['writing', [submitted, [WRITER, { kind: 'withdrawn' }]], [true, true, false, false]],
  ['signed', [submitted, [REVIEWER, { kind: 'signed' }]], [false, false, false, false]],
  ['submitted', [submitted, [REVIEWER, { kind: 'signed' }], [REVIEWER, { kind: 'undone', undoes: 2 }]], [false, false, true, true]],
] as const)('in state %s after %j: revise, submit, withdraw, decide', (state, deeds, expected) => {
  const standing = standingOf(draftOf(TEXT), WRITER, historyOf(...deeds))
  expect(standing.state).toBe(state)
  expect([mayRevise(standing).ok, maySubmit(standing).ok, mayWithdraw(standing).ok, mayDecide(standing).ok]).toEqual(expected)
})

it('taking the expected value over corrects the text, binds the figure and settles it', () => {
  const draft = draftOf(WRONG)
  const claim = draft.claims.find(({ text }) => text === '64家')
  if (!claim) throw new Error('the planted figure is not there')
  const document = withExpected(draft, claim)
  if (!document.ok) throw new Error(document.failure.message)
  const accepted = reviseDraft(draft, document.value, SET)
  if (!accepted.ok) throw new Error(accepted.failure.message)
  expect(accepted.value.text).toBe(TEXT)
  expect(pointsOf(accepted.value).filter(point => point.open)).toEqual([])
  expect(accepted.value.lineage).toEqual([{ start: TEXT.indexOf('46家'), end: TEXT.indexOf('46家') + 3, expression: 'jigou' }])
})

it.each([
  ['', false],
  ['。', false],
  ['!!!…', false],
  ['可', false],
  ['已核实', true],
])('%j as a reason says something: %s', (words, expected) => {
  expect(meaningful(words)).toBe(expected)
})
