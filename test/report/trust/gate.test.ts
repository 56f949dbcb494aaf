import { describe, expect, test } from 'vitest'
import { parseReport } from '#report/parse-report.ts'
import { PLANTED_IN_COPIES } from './planted-copies.ts'
import { AROUND, PLANTED_IN_WORDS } from './planted-damage.ts'
import { PLANTED_IN_FIGURES } from './planted-figures.ts'

const PLANTED = [...PLANTED_IN_WORDS, ...PLANTED_IN_COPIES, ...PLANTED_IN_FIGURES]
const HEAD = '岚溪县民政局2025年工作总结'

/** The rules that speak of a planted text inside a report. A cut-off end must stay at the end, a row of a table is followed by text. */
function rulesOf(text: string): readonly string[] {
  const behind = text.includes('\t') ? `\n${AROUND}` : ''
  return parseReport(`${HEAD}\n${AROUND}\n${text}${behind}`).doubts.map(doubt => doubt.rule)
}

describe.each(PLANTED)('the trust gate on $kind', ({ rules, damaged, clean }) => {
  test.each(damaged.map(text => [text]))('reports %j', text => {
    expect(rules.filter(rule => rulesOf(text).includes(rule))).not.toEqual([])
  })

  test.each(clean.map(text => [text]))('lets %j pass', text => {
    expect(rulesOf(text).filter(rule => rule.startsWith('trust.') || rules.includes(rule))).toEqual([])
  })
})

test('each kind has at least two planted texts and two that only look like it', () => {
  expect(PLANTED.filter(({ damaged, clean }) => damaged.length < 2 || clean.length < 2)).toEqual([])
})
