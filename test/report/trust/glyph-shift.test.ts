import { expect, test } from 'vitest'
import { glyphShift } from '#report/trust/glyph-shift.ts'
import { annotatedReports } from '../../../scripts/evaluate/annotated-report.ts'
import { countHan, SHIFTS, shiftGlyphs } from '../../../scripts/evaluate/shift-glyphs.ts'

/** The sample reports: the model of character pairs was not built on them. */
const reports = (await annotatedReports()).map(({ text }) => text.split('\n').filter(line => countHan(line) >= 12))
const total = reports.flat().length
const accusedIn = (texts: readonly (readonly string[])[]) => texts.flatMap(lines => glyphShift(lines.join('\n'))).length

test('glyphShift() accuses at most 0.5 % of clean paragraphs', () => {
  expect(accusedIn(reports) / total).toBeLessThanOrEqual(0.005)
})

test.for(SHIFTS)('glyphShift() finds at least 99 of 100 paragraphs with %s shifted', ([, count, shift]) => {
  const damaged = reports.map(lines => lines.map(line => shiftGlyphs(line, count, shift, 20261122)))
  expect(accusedIn(damaged) / total).toBeGreaterThanOrEqual(0.99)
})

test('glyphShift() asks for more where one paragraph of many is suspect, as rare names make it', () => {
  const sound = Array.from({ length: 12 }, (_, at) => `第${at}项工作按计划推进，各乡镇入户走访困难群众，救助资金按月足额发放。`)
  const named = '整修墚峁水窖。'
  const damaged = '全县开展救劣活劢，完成各项工作仸务。'
  expect(glyphShift(named)).toHaveLength(1)
  expect(glyphShift([...sound, named].join('\n'))).toEqual([])
  expect(glyphShift([...sound, damaged].join('\n'))).toHaveLength(1)
})

test('glyphShift() shows what was meant, with its neighbours', () => {
  const [doubt] = glyphShift('全县开展救劣活劢，完成各项工作仸务。')
  expect(doubt?.message).toBe(
    '这一段有错位的字，如「作仸务」应为「作任务」、「活劢」应为「活动」、「救劣活」应为「救助活」：请改用未转换过的原件。',
  )
})
