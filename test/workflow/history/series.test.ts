import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkText } from '#claim/check.ts'
import type { Claim } from '#claim/claim.ts'
import { type IndicatorSet, indicatorSetSchema } from '#indicator/set.ts'
import { historyFindings, indicatorHistory, lastYearOfSet } from '#workflow/history/indicator-history.ts'
import { pastFiguresOf } from '#workflow/history/past-figure.ts'
import { seriesOf } from '#workflow/history/series.ts'
import { BUREAUS } from '../../../scripts/corpus/bureaus.ts'
import { periodNamed } from '../../../scripts/corpus/period.ts'

const CORPUS = join(import.meta.dirname, '../../../corpus')
const read = (...path: string[]) => readFile(join(CORPUS, ...path), 'utf8')

function reportOf(year: number, text: string) {
  const period = { label: `${year}年`, start: `${year}-01-01`, end: `${year}-12-31` }
  return { report: `r${year}`, title: `${year}年总结`, bureau: '澄湾区民政局', period, figures: pastFiguresOf(text) }
}
const REPORTS = [
  reportOf(
    2024,
    '一、社会救助\n年末城市低保对象326户411人，农村低保对象208户300人，发放低保金298.50万元。\n二、2025年打算\n城市低保覆盖500户。',
  ),
  reportOf(
    2023,
    '一、社会救助\n城市低保标准由900元提高到960元。年末城市低保对象310户390人，农村低保对象200户288人，发放低保金251.20万元。',
  ),
]
const ports = {
  figuresOf: async () => REPORTS,
  namesOf: async () => [
    { name: '城市低保户数', unit: '户' },
    { name: '农村低保户数', unit: '户' },
  ],
}

describe('a series', () => {
  it('holds what each past report states of the indicator, oldest first, with its place', async () => {
    const { points } = await indicatorHistory('澄湾区民政局', { name: '城市低保户数' }, ports)
    expect(points.map(({ period, text }) => [period.label, text])).toEqual([
      ['2023年', '310户'],
      ['2024年', '326户'],
    ])
    expect(points[1]).toMatchObject({ report: 'r2024', value: '326', unit: '户', span: { start: 15, end: 19 } })
  })

  it('takes the level that was reached, and no plan', async () => {
    const { points } = await indicatorHistory('澄湾区民政局', { name: '城市低保标准', unit: '元' }, ports)
    expect(points.map(({ text }) => text)).toEqual(['960元'])
  })

  it('is empty for what no report names', async () => {
    expect((await indicatorHistory('澄湾区民政局', { name: '结婚登记对数', unit: '对' }, ports)).points).toEqual([])
  })

  it('states what the annotators of the corpus found, for all that the bureaus measure', async () => {
    const counts = { right: 0, wrong: 0, missed: 0 }
    for (const { folder, reports } of BUREAUS) {
      const { indicators } = JSON.parse(await read(folder, 'next.json')) as IndicatorSet
      const past = await Promise.all(
        reports.map(async ({ period }) => {
          const figures = pastFiguresOf(await read(folder, `${period}.txt`))
          return { report: period, title: '', bureau: folder, period: periodNamed(period), figures }
        }),
      )
      const series = seriesOf(indicators, past)
      for (const { period } of reports) {
        const gold = indicatorSetSchema.parse(JSON.parse(await read(folder, `${period}.indicators.json`))).indicators
        for (const [place, { id }] of indicators.entries()) {
          const stated = gold.find(indicator => indicator.id === id)?.value
          const found = series[place]?.points.find(point => point.report === period)?.value
          if (found !== undefined) counts[found === stated ? 'right' : 'wrong'] += 1
          else if (stated !== undefined) counts.missed += 1
        }
      }
    }
    expect(counts.right / (counts.right + counts.wrong)).toBeGreaterThan(0.96)
    expect(counts.right / (counts.right + counts.missed)).toBeGreaterThan(0.85)
  })
})

describe('a figure many times last year’s', () => {
  const set = (value: string): IndicatorSet => ({
    bureau: { name: '澄湾区民政局' },
    period: { label: '2025年', start: '2025-01-01', end: '2025-12-31' },
    indicators: [{ id: 'dibao.jin', name: '低保金发放额', value, unit: '万元' }],
  })
  const findings = async (value: string) => {
    const text = `全年发放低保金${value}万元。`
    return { text, found: await historyFindings(set(value), checkText(text, set(value)), ports) }
  }

  it('is asked about, with both figures', async () => {
    const { text, found } = await findings('2985.00')
    expect(found).toHaveLength(1)
    const [start, end] = found[0]?.spans[0] ?? [0, 0]
    expect(text.slice(start, end)).toBe('2985.00万元')
    expect(found[0]).toMatchObject({ rule: 'history-scale', actual: '2985.00万元', expected: expect.stringContaining('298.50万元') })
  })

  it('is left alone when it grew as years do, and never becomes a source', async () => {
    expect((await findings('312.40')).found).toEqual([])
    const last = await lastYearOfSet(set('312.40'), ports)
    expect(last.get('dibao.jin')?.text).toBe('298.50万元')
    const claims: readonly Claim[] = checkText('全年发放低保金298.50万元。', set('312.40')).claims
    expect(claims.every(({ verdict }) => verdict !== 'traced')).toBe(true)
  })
})
