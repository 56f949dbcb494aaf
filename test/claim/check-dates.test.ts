import { expect, test } from 'vitest'
import { checkText } from '#claim/check.ts'
import { LANXI } from './lanxi.ts'

test.each([
  ['截至6月底，全县平稳。', 'traced'],
  ['2024年上半年，全县平稳。', 'traced'],
  ['4月召开推进会。', 'traced'],
  ['截至2024年6月30日，全县平稳。', 'traced'],
  ['项目预计9月投用。', 'exempt'],
  ['力争到2025年底完成。', 'exempt'],
  ['落实《养老服务三年行动方案（2023—2025年）》。', 'exempt'],
  ['自2019年以来连续增长。', 'exempt'],
  ['在2020年度评比中获优秀。', 'exempt'],
  ['截至2023年6月底，全县平稳。', 'untraced'],
  ['2023年上半年，全县平稳。', 'untraced'],
  ['11月31日召开会议。', 'mismatch'],
  ['2月30日召开会议。', 'mismatch'],
])('checkText judges the date of %s as %s', (text, verdict) => {
  expect(checkText(text, LANXI).claims.find(({ kind }) => kind === 'date')?.verdict).toBe(verdict)
})
