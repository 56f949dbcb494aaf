import { describe, expect, it } from 'vitest'
import { checkText } from '#claim/check.ts'
import { type Case, setOf } from './near-names.ts'

const CASES: readonly Case[] = [
  [
    '城市低保支出1240万元，农村低保支出3560万元，两项合计4800万元。',
    [
      ['city', '城市低保支出', '1240', '万元'],
      ['country', '农村低保支出', '3560', '万元'],
      ['both', '低保支出合计', '4800', '万元'],
    ],
  ],
  [
    '加装电梯立项46个，其中完工19个、在建15个、未开工12个，三项分别占41.3%、32.6%、26.1%。',
    [
      ['all', '电梯加装立项数', '46', '个'],
      ['done', '电梯加装完工数', '19', '个'],
      ['going', '电梯加装在建数', '15', '个'],
      ['not', '电梯加装未开工数', '12', '个'],
      ['done.share', '电梯加装完工占比', '41.3', '%'],
      ['going.share', '电梯加装在建占比', '32.6', '%'],
      ['not.share', '电梯加装未开工占比', '26.1', '%'],
    ],
  ],
]

const opened = (text: string, rows: Case[1]) =>
  checkText(text, setOf(rows))
    .claims.filter(({ verdict }) => verdict === 'untraced' || verdict === 'mismatch' || verdict === 'ambiguous')
    .map(claim => claim.text)

describe('a count of the items just told', () => {
  it.each(CASES)('is checked by counting them: %s', (text, rows) => {
    expect(opened(text, rows)).toEqual([])
  })
  it.each(CASES)('is open when they are not so many: %s', (text, rows) => {
    expect(opened(text.replace(/[两三]项/u, '五项'), rows)).toEqual(['五项'])
  })
  it('is open where no items stand in its sentence', () => {
    const [text, rows] = CASES[0] ?? ['', []]
    expect(opened(text.replace('，两项', '。全年，两项'), rows)).toEqual(['两项'])
  })
})
