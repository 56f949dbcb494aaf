import { expect, test } from 'vitest'
import { estimatedTokens } from '#workflow/token-estimate.ts'
import { tokensIn } from '../../scripts/bench/draft-tokens.ts'
import { corpusText, REPORTS } from '../corpus/samples.ts'

test.each(REPORTS.map(({ folder, period, name }) => ({ folder, period, name })))(
  'the tokens of $name are estimated within a fifth',
  async ({ folder, period }) => {
    const text = await corpusText(folder, `${period}.txt`)
    expect(estimatedTokens(text) / tokensIn(text)).toBeGreaterThan(0.8)
    expect(estimatedTokens(text) / tokensIn(text)).toBeLessThan(1.2)
  },
)
