import { describe, expect, test } from 'vitest'
import figureless from '../../scripts/evaluate-search/figureless.json' with { type: 'json' }
import { labelledReports } from '../../scripts/evaluate-search/labelled-report.ts'
import { normalisedGain, recallAt } from '../../scripts/evaluate-search/measures.ts'
import { queriesOf, relevanceOf } from '../../scripts/evaluate-search/queries.ts'

const reports = await labelledReports()

describe('the labelled set', () => {
  test('labels by hand exactly the parts without figures that tell of a topic', () => {
    for (const [name, opening, topics] of figureless) {
      const report = reports.find(each => each.name === name)
      const named = report?.items.filter(item => report.text.slice(item.start, item.end).startsWith(String(opening))) ?? []
      expect(named, `${name} ${opening}`).toHaveLength(1)
      expect(named[0]).toMatchObject({ topics, stated: [] })
    }
  })

  test('asks of each report only what others can answer', () => {
    const queries = queriesOf(reports)
    expect(queries.length).toBeGreaterThan(150)
    for (const query of queries) {
      const elsewhere = reports.filter(({ name }) => name !== query.report)
      const items = elsewhere.flatMap(report => report.items.map(item => relevanceOf(report, item, query)))
      expect(items.filter(relevance => relevance === 'mainly').length).toBeGreaterThanOrEqual(5)
    }
  })

  test('grades a piece by what takes up most of it', () => {
    const [report] = reports
    const items = report?.items.filter(({ topics }) => topics.length === 1) ?? []
    const first = items[0]
    const other = items.find(item => item.topics[0] !== first?.topics[0])
    if (!report || !first || !other) throw new Error('The corpus holds two topics')
    const wanted = { topic: String(first.topics[0]), role: first.role }
    expect(relevanceOf(report, first, wanted)).toBe('mainly')
    expect(relevanceOf(report, other, wanted)).toBe('not')
    expect(relevanceOf(report, { start: 0, end: report.text.length }, { topic: '福利彩票', role: 'achievement' })).toBe('partly')
  })
})

describe('measures', () => {
  const rows: readonly [found: number[], held: number[], gain: number, recall: number][] = [
    [[2, 1, 0], [2, 1, 0], 1, 1],
    [[0, 0], [2, 1], 0, 0],
    [[], [], 0, 0],
    [[1, 2], [2, 1], (1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)), 1],
    [[1, 0, 0, 0, 0, 1], [1, 1, 1, 1, 1, 1, 1], Number.NaN, 0.2],
    [[1], [1, 1], Number.NaN, 0.5],
  ]
  test.each(rows)('found %j of %j', (found, held, gain, recall) => {
    if (!Number.isNaN(gain)) expect(normalisedGain({ found, held }, 10)).toBeCloseTo(gain, 10)
    expect(recallAt({ found, held }, 5)).toBe(recall)
  })
})
