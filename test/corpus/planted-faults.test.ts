import { beforeAll, describe, expect, it } from 'vitest'
import { type AnnotatedReport, annotatedReports } from '../../scripts/evaluate/annotated-report.ts'
import { FAULT_CLASSES } from '../../scripts/evaluate/fault-classes.ts'
import { backward, type PlantedCase, plantedCase } from '../../scripts/evaluate/plant.ts'
import { plantedCases } from '../../scripts/evaluate/planted-cases.ts'
import { precisionOf, recallOf, scoreClass } from '../../scripts/evaluate/score.ts'

let reports: readonly AnnotatedReport[]
let cases: readonly PlantedCase[]
beforeAll(async () => {
  reports = await annotatedReports()
  cases = plantedCases(reports, { seed: 1, perClass: 8 })
})

describe('plantedCases', () => {
  it('plants over a thousand faults, some of every class', () => {
    const counts = Map.groupBy(cases, ({ fault }) => fault)
    expect([...counts.keys()]).toEqual(FAULT_CLASSES.map(({ name }) => name))
    expect(cases.length).toBeGreaterThan(1000)
    for (const [, planted] of counts) expect(planted.length).toBeGreaterThanOrEqual(20)
  })

  it('gives the same cases for the same seed and others for another', () => {
    const texts = (seed: number) => plantedCases(reports.slice(0, 2), { seed, perClass: 3 }).map(({ text }) => text)
    expect(texts(1)).toEqual(texts(1))
    expect(texts(1)).not.toEqual(texts(2))
  })

  it('changes each report only where it says, and keeps the way back', () => {
    const texts = new Map(reports.map(({ name, text }) => [name, text]))
    for (const { report, text, edits, faults } of cases) {
      const original = texts.get(report) ?? ''
      expect(text).not.toBe(original)
      const behind = { start: text.length - 5, end: text.length }
      const place = backward(edits, behind)
      if (place) expect(original.slice(place.start, place.end)).toBe(text.slice(-5))
      for (const { start, end } of faults.flat()) expect(text.slice(start, end)).toMatch(/\p{Script=Han}|[0-9０-９%]/u)
      expect(edits.length).toBeLessThanOrEqual(2)
    }
  })

  it('plants a part sum that the data do not betray', () => {
    for (const { set, report } of cases.filter(({ fault }) => fault === 'part sum')) {
      const before = reports.find(({ name }) => name === report)?.set.indicators ?? []
      expect(set.indicators.filter(({ value }, place) => value !== before[place]?.value)).toHaveLength(1)
    }
  })
})

describe('scoreClass', () => {
  const report = {
    name: 'a',
    text: '甲5人，乙6人。',
    figures: [],
    dates: [],
    resultsEnd: 9,
    set: { bureau: { name: '局' }, period: { label: '', start: '', end: '' }, indicators: [] },
  }
  const faultClass = { name: 'digit', describe: '', judgedBy: 'claims', candidates: () => [] } as const
  const five = { start: 1, end: 3 }
  const six = { start: 5, end: 7 }
  const planted = plantedCase('a/digit/1', report, faultClass, { edits: [{ ...five, text: '50人', fault: [0, 3] }], twins: [five] })
  const movedSix = { start: 6, end: 8 }
  const accusing = (...accused: readonly { readonly start: number; readonly end: number }[]) => ({ accused, contradicted: [] })

  it.each([
    ['the fault alone', accusing({ start: 1, end: 4 }), accusing(), 1, 1],
    ['nothing', accusing(), accusing(), 0, 0],
    ['the fault and an innocent figure', accusing({ start: 1, end: 4 }, movedSix), accusing(), 1, 0.5],
    ['the fault, and the true figure of the untouched report as well', accusing({ start: 1, end: 4 }), accusing(five), 1, 0.5],
    ['a figure that it accuses without a fault, too', accusing({ start: 1, end: 4 }, movedSix), accusing(six), 1, 1],
  ])('gives a checker that accuses %s its recall and precision', (_, now, before, recall, precision) => {
    const score = scoreClass(
      'digit',
      [planted],
      () => now,
      () => before,
    )
    expect([recallOf(score), precisionOf(score)]).toEqual([recall, precision])
  })
})
