import { describe, expect, test } from 'vitest'
import { type Figure, figureLines, meetsBar } from '../../scripts/bench/figure.ts'
import { growth } from '../../scripts/bench/growth.ts'
import { reportTexts, textOfSize } from '../../scripts/bench/sample-text.ts'
import { timeInTurns } from '../../scripts/bench/stopwatch.ts'

describe('the text of a bench', () => {
  test('holds every report once before any stands in it again, without marks', async () => {
    const reports = await reportTexts()
    const texts = reports.map(report => report.replace(/\n+/gu, '\n').trim())
    const whole = textOfSize(reports, Buffer.byteLength(texts.join('\n')))
    expect(whole).not.toMatch(/[⟦⟧@]/u)
    for (const text of texts) expect(whole.split(text)).toHaveLength(2)
  })

  test('is as long as asked, to a paragraph', async () => {
    const reports = await reportTexts()
    const longest = Math.max(...reports.flatMap(report => report.split('\n')).map(line => Buffer.byteLength(line) + 1))
    for (const size of [1, 5_000, 300_000]) {
      const bytes = Buffer.byteLength(textOfSize(reports, size))
      expect(bytes).toBeGreaterThanOrEqual(size)
      expect(bytes).toBeLessThan(size + longest)
    }
  })
})

describe('a figure of a bench', () => {
  const rows: readonly [Figure['bar'], number, boolean][] = [
    [{ atLeast: 5 }, 5, true],
    [{ atLeast: 5 }, 4.99, false],
    [{ atMost: 2 }, 2, true],
    [{ atMost: 2 }, 2.01, false],
    [{ atLeast: 5 }, Number.NaN, false],
    [{ atMost: 2 }, Number.NaN, false],
  ]
  test.each(rows)('held to %o, %d', (bar, value, isMet) => {
    const figure = { name: 'speed', value, bar }
    expect(meetsBar(figure)).toBe(isMet)
    expect(figureLines([figure])[0]).toMatch(isMet ? /met$/u : /MISSED$/u)
  })
})

test('growth compares the longest text with the shorter one that is read fastest', () => {
  const timings = [3, 1, 2, 4].map((time, place) => ({ size: 10 ** place, perKilobyte: { reading: time } }))
  expect(growth(timings, 'reading')).toBe(4)
})

test('rounds take every subject in turn and do not count the warm-up', () => {
  const done: string[] = []
  const subject = (name: string) => ({ name, turns: 2, run: () => void done.push(name) })
  const timings = timeInTurns([subject('a'), subject('b')], { rounds: 2, warmUp: 1 })
  expect(done.join('')).toBe('aabbaabbaabb')
  expect(timings.map(({ name }) => name)).toEqual(['a', 'b'])
})
