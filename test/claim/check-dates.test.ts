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
  ['全县7月1日起执行新标准。', 'exempt'],
  ['下半年要把名册再核一遍。', 'exempt'],
  ['三、下半年重点工作\n（一）抓救助', 'exempt'],
  ['将于9月12日召开推进会。', 'exempt'],
  ['去年10月起试点。', 'exempt'],
  ['敬老院2021年3月开工建设。', 'exempt'],
  ['2025年全县民政工作会议精神已经传达。', 'exempt'],
  ['岚溪县民政局\n2024年7月8日\n', 'exempt'],
  ['XX年12月28日，全县遭遇冻雨。', 'exempt'],
  ['截至2023年6月底，全县平稳。', 'untraced'],
  ['2023年上半年，全县平稳。', 'untraced'],
  ['9月12日，召开了现场推进会。', 'untraced'],
  ['培训如期举行。10月15日举办了开放日活动。', 'untraced'],
  ['下半年，新增低保415户。', 'untraced'],
  ['三季度成立登记社会团体5个。', 'untraced'],
  ['我局2022年5月18日召开了推进会。', 'untraced'],
  ['全县2023年发放低保金。', 'untraced'],
  ['2025年3月6日，组织干部外出考察。', 'untraced'],
  ['11月31日召开会议。', 'mismatch'],
  ['2月30日召开会议。', 'mismatch'],
])('checkText judges the date of %s as %s', (text, verdict) => {
  expect(checkText(text, LANXI).claims.find(({ kind }) => kind === 'date')?.verdict).toBe(verdict)
})

test('checkText binds no date of the period to an indicator', () => {
  const { claims } = checkText('截至6月底，全县平稳。', LANXI)
  expect(claims.map(({ indicator, verdict }) => [indicator, verdict])).toEqual([[null, 'traced']])
})
