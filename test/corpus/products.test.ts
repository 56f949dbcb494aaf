import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readReport } from '#adapters/files/read-report.ts'
import { readSetFile } from '#adapters/files/workbook-read.ts'
import { exact } from '#indicator/decimal.ts'
import { parseIndicatorSet } from '#indicator/parse-set.ts'
import type { Indicator } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { BUREAUS } from '../../scripts/corpus/bureaus.ts'
import { readBureau } from '../../scripts/corpus/catalogue.ts'
import { goldMentions, goldSet } from '../../scripts/corpus/gold.ts'
import { readMarkedText } from '../../scripts/corpus/marked-text.ts'
import { nameOfPeriod } from '../../scripts/corpus/period.ts'
import { corpusPath, corpusText, REPORTS } from './samples.ts'

const PAGE_NUMBER = /(?<=^|[\n\f])\s*—\s*\d+\s*—\s*(?=[\n\f]|$)/gu

function words(text: string): string {
  return text.replace(PAGE_NUMBER, '').replace(/\s/gu, '')
}

describe.each(REPORTS)('the products of $name', ({ folder, period, format }) => {
  it('say in the published report what the source says', async () => {
    const { text } = readMarkedText(await corpusText(folder, `${period}.marked.txt`))
    const read = await readReport(await readFile(corpusPath(folder, 'reports', `${period}.${format}`)), `${period}.${format}`)
    if (!read.ok) throw new Error(read.failure.message)
    expect(words(read.value.text)).toBe(words(text))
  })

  it('annotate the text as the marks do', async () => {
    const { text, marks } = readMarkedText(await corpusText(folder, `${period}.marked.txt`))
    const { catalogue, next } = await readBureau(corpusPath(folder))
    expect(await corpusText(folder, `${period}.txt`)).toBe(text)
    const lines = (await corpusText(folder, `${period}.mentions.jsonl`)).trim().split('\n')
    expect(lines.map(line => JSON.parse(line))).toEqual(goldMentions(marks, catalogue))
    const set: unknown = JSON.parse(await corpusText(folder, `${period}.indicators.json`))
    expect(set).toEqual(goldSet(marks, catalogue, next.bureau, period))
    expect(parseIndicatorSet(set)).toMatchObject({ ok: true })
  })
})

describe.each(BUREAUS)('the next period of $folder', ({ folder }) => {
  it('is a valid set of 60 to 110 indicators, with figures of last year, targets, parts and notes', async () => {
    const parsed = parseIndicatorSet(JSON.parse(await corpusText(folder, 'next.json')))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
    const { indicators, notes = [] } = parsed.value
    const withFields = (field: keyof Indicator) => indicators.filter(indicator => indicator[field] !== undefined).length
    expect(indicators.length).toBeGreaterThanOrEqual(60)
    expect(indicators.length).toBeLessThanOrEqual(110)
    expect(withFields('prior')).toBeGreaterThan(40)
    expect(withFields('target')).toBeGreaterThanOrEqual(6)
    expect(withFields('partOf')).toBeGreaterThan(15)
    expect(notes.length).toBeGreaterThanOrEqual(10)
  })

  it('states of last year what the report of that period states', async () => {
    const { next } = await readBureau(corpusPath(folder))
    const before = nameOfPeriod({ start: `${Number(next.period.start.slice(0, 4)) - 1}`, end: next.period.end })
    if (!REPORTS.some(report => report.folder === folder && report.period === before)) return
    const { marks } = readMarkedText(await corpusText(folder, `${before}.marked.txt`))
    const stated = new Map(marks.filter(mark => mark.kind === 'quantity' && mark.hedge === '').map(mark => [mark.id, mark]))
    const compared = next.indicators.flatMap(({ id, unit, prior }) => {
      const mark = stated.get(id)
      if (!prior || !mark || mark.value.includes('..') || prior.value.includes('..')) return []
      const digits = /\.(\d+)/u.exec(mark.text.normalize('NFKC'))?.[1]?.length ?? 0
      const scale = /[亿億]/u.test(mark.text) ? 1e8 : /[万萬]/u.test(mark.text) ? 1e4 : 1
      const step = exact(scale).div(exact(10).pow(digits))
      const gap = exact(prior.value).times(baseOf(unit).factor).minus(mark.value).abs()
      return [{ id, close: gap.lte(step.div(2)) }]
    })
    expect(compared.length).toBeGreaterThan(20)
    expect(compared.filter(({ close }) => !close)).toEqual([])
  })

  it('reads back from its workbook as the same set, each figure from a cell', async () => {
    const { next } = await readBureau(corpusPath(folder))
    const file = `${nameOfPeriod(next.period)}.xlsx`
    const read = await readSetFile(await readFile(corpusPath(folder, file)), file)
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    const { bureau, period, indicators, notes } = read.value
    expect({ bureau, period }).toEqual({ bureau: next.bureau, period: next.period })
    expect(byId(indicators.map(plain))).toEqual(byId(next.indicators.map(plain)))
    expect(notes?.map(({ id, text }) => ({ id, text }))).toEqual(next.notes?.map(({ id, text }) => ({ id, text })))
    expect(indicators.every(({ source }) => source && 'cell' in source)).toBe(true)
  })
})

/** An indicator without its source, its decimals without trailing zeros: a number cell keeps the value, not the zeros. */
function plain({ source: _, ...indicator }: Indicator): Indicator {
  const trimmed = (value: string) => (value.includes('..') ? value : exact(value).toFixed())
  return {
    ...indicator,
    value: trimmed(indicator.value),
    ...(indicator.prior ? { prior: { ...indicator.prior, value: trimmed(indicator.prior.value) } } : {}),
    ...(indicator.target ? { target: { ...indicator.target, value: trimmed(indicator.target.value) } } : {}),
  }
}

function byId(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
