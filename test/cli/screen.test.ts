import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayWidth, padded, shortened } from '#cli/screen/display-width.ts'
import { excerptsAround } from '#cli/screen/excerpt.ts'
import { findingLines } from '#cli/screen/findings-view.ts'
import { markedLines } from '#cli/screen/marked-lines.ts'
import type { Screen } from '#cli/screen/screen.ts'
import { tableLines } from '#cli/screen/table.ts'
import { wrapped } from '#cli/screen/wrap.ts'

const plain: Screen = { colour: false, width: 40, paint: (_, text) => text }
const coloured: Screen = { ...plain, colour: true, paint: (_, text) => `\u001b[4m${text}\u001b[24m` }
const reportText = fc.string({ unit: fc.constantFrom(...'民政局全县低保，。；《》（）“”0123456789.%abc 元𠮷'), maxLength: 200 })

test.each([
  ['低保18285人', 11],
  ['ＡＢ', 4],
  ['…·“”', 4],
  ['𠮷', 2],
  ['e\u0301', 1],
  ['\u001b[31m红\u001b[39m', 2],
  ['', 0],
])('displayWidth of %j is %d columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test('padded and shortened reach and keep the width', () => {
  expect(padded('户', 4)).toBe('户  ')
  expect(padded('12', 4, 'right')).toBe('  12')
  expect(shortened('困难群众基本生活', 9)).toBe('困难群众…')
  expect(shortened('困难群众', 8)).toBe('困难群众')
})

describe('wrapped', () => {
  test('keeps every character and, closing marks aside, the width', () => {
    fc.assert(
      fc.property(reportText, fc.integer({ min: 12, max: 60 }), (text, width) => {
        const lines = wrapped(text, width)
        expect(lines.join('')).toBe(text)
        expect(lines.every(line => displayWidth(line) <= width)).toBe(true)
      }),
    )
  })

  test('breaks neither a figure nor before a closing mark', () => {
    expect(wrapped('发放救助资金5797.17万元。', 16)).toEqual(['发放救助资金', '5797.17万元。'])
    expect(wrapped('保障困难群众，落实', 12)).toEqual(['保障困难群', '众，落实'])
  })
})

test('tableLines aligns columns of full-width text and shortens only the last', () => {
  const lines = tableLines(
    [{ title: '原文' }, { title: '数值', align: 'right' }, { title: '依据' }],
    [
      ['415户', '415', '单位随数字'],
      ['5797.17万元', '57971700', '单位随数字，前有“发放”二字，后有句号'],
    ],
    40,
  )
  expect(lines).toEqual(['原文             数值  依据', '415户             415  单位随数字', '5797.17万元  57971700  单位随数字，前有…'])
})

describe('markedLines', () => {
  const text = '截至6月，全县有低保对象18285人。'
  const whole = { start: 0, end: text.length, cutBefore: false, cutAfter: false }
  const start = text.indexOf('18285人')
  const marks = [{ start, end: start + 6, style: 'underline' as const }]

  test('brackets a figure where there is no colour and styles it where there is', () => {
    expect(markedLines(text, whole, marks, { screen: plain, width: 60 })).toEqual(['截至6月，全县有低保对象[18285人]。'])
    expect(markedLines(text, whole, marks, { screen: coloured, width: 60 })).toEqual([
      '截至6月，全县有低保对象\u001b[4m18285人\u001b[24m。',
    ])
  })

  test('says with … that a sentence goes on', () => {
    const part = { start: start - 2, end: start + 6, cutBefore: true, cutAfter: true }
    expect(markedLines(text, part, marks, { screen: plain, width: 60 })).toEqual(['…对象[18285人]…'])
  })
})

describe('excerptsAround', () => {
  const spansOf = (text: string) =>
    [...text.matchAll(/\d+[人户]/gu)].map(match => ({ start: match.index, end: match.index + match[0].length }))

  test('gathers the figures of one sentence', () => {
    const text = '第一句10人。第二句20人、30户，完成。\n第三行40人'
    const excerpts = excerptsAround(text, spansOf(text))
    expect(excerpts.map(({ start, end, items }) => [text.slice(start, end), items.length])).toEqual([
      ['第一句10人。', 1],
      ['第二句20人、30户，完成。', 2],
      ['第三行40人', 1],
    ])
  })

  test('cuts a long sentence to the surroundings of its figures, between whole characters', () => {
    const text = `${'𠮷'.repeat(100)}10人${'𠮷'.repeat(100)}。`
    const [excerpt] = excerptsAround(text, spansOf(text))
    expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true })
    expect(text.slice(excerpt?.start, excerpt?.end)).toMatch(/^𠮷+10人𠮷+$/u)
  })
})

test('findingLines says what is wrong and marks every figure that it rests on', () => {
  const text = '全县低保8210人。\n其中城市910人，农村7000人。'
  const spans = [...text.matchAll(/\d+人/gu)].map(match => [match.index, match.index + match[0].length] as const)
  const message = '城市910人加农村7000人为7910人，与合计8210人不等'
  const lines = findingLines(text, [{ rule: 'sum', spans, actual: '8210', expected: '7910', message }], { ...plain, width: 80 })
  expect(lines).toEqual([
    '',
    `1. ${message}  sum`,
    '  第 1 段',
    '    全县低保[8210人]。',
    '  第 2 段',
    '    其中城市[910人]，农村[7000人]。',
  ])
})
