import { expect, test } from 'vitest'
import { auditText } from '#claim/audit.ts'

test.each([
  ['same-subject', '截至6月底，全县在册孤儿37人。工作扎实。目前，全县在册孤儿39人。', '相差2人'],
  ['same-subject', '全县共有养老机构24家，运行平稳。\n二、养老服务\n现有养老机构26家，床位2100张。', '相差2家'],
  ['same-subject', '今年以来累计发放临时救助金286.4万元。\n（二）救助\n累计发放临时救助金268.4万元。', '相差18.0万元'],
  ['same-subject', '目前，在保城乡低保对象6842户11237人。\n（一）兜底\n全县在保城乡低保对象6842户11327人。', '相差90人'],
  ['unit-slip', '为600人发放救助金386.42元。', '0.64元'],
  ['unit-slip', '城市低保标准为735万元/人/月。', '7350000元/人/月'],
  ['unit-slip', '区域养老服务中心总投资3600元，床位200张。', '3600元'],
  ['unit-slip', '上半年福利彩票销量4860元。', '4860元'],
  ['unmet-target', '年度任务200户，已完成180户，圆满完成任务。', '20'],
  ['unmet-target', '全面完成200户改造任务，实际改造180户。', '20'],
  ['unmet-target', '已完成适老化改造180户，年度目标200户，任务全部完成。', '20'],
  ['unmet-target', '适老化改造完成率90%，全面完成年度目标任务。', '10'],
  ['named-count', '枫渡镇、云岭镇、石桥镇两个镇开展试点。', '共3个'],
  ['named-count', '新建枫渡、云岭、石桥4所敬老院。', '共3个'],
  ['named-count', '确定5个试点镇（枫渡镇、云岭镇、石桥镇、柏林镇）。', '共4个'],
  ['named-count', '建成3个服务站：枫渡站、云岭站。', '共2个'],
  ['impossible-date', '11月31日召开会议。', '30天'],
  ['impossible-date', '2023年2月29日召开会议。', '28天'],
  ['date-order', '落实2026—2024年行动方案。', '早于'],
  ['date-order', '6月15日至12日开展检查。', '早于'],
])('auditText finds %s in %s', (rule, text, sum) => {
  const findings = auditText(text)
  expect(findings.map(finding => finding.rule)).toEqual([rule])
  expect(findings[0]?.message).toContain(sum)
})

test.each([
  ['a flow and a stock', '新增孤儿3人。目前全县在册孤儿37人。'],
  ['one stock of two regions', '枫渡镇在册孤儿7人。全县在册孤儿37人。'],
  ['one stock at two times', '年初在册孤儿39人。目前全县在册孤儿37人。'],
  ['a stock and its part', '全县共有养老机构24家。其中，农村共有养老机构15家。'],
  ['a plan', '全县共有养老机构24家。\n三、下半年工作打算\n到年底，全县共有养老机构26家。'],
  ['an ordinary payment', '为600人发放救助金386.42万元。高龄津贴每人每月50元，惠及3200人。'],
  ['ordinary sizes', '总投资3600万元。标准为735元/人/月。福利彩票销量4860万元。维修总投资8600元。'],
  ['a list that 等 leaves open', '枫渡镇、云岭镇等5个镇开展试点。确定5个试点镇（枫渡镇、云岭镇等）。'],
  ['a list of the right length', '枫渡镇、云岭镇、石桥镇3个镇开展试点。建成2个服务站：枫渡站、云岭站。'],
  ['names of another kind', '民政、财政、公安3个部门联合检查12家机构（养老院、福利院）。'],
  ['a target of the next period', '计划改造200户，完成180户，力争全部完成。'],
  ['a target that is met', '年度任务200户，完成218户，超额完成。完成率100%，全面完成年度任务。'],
  ['a target not said to be met', '年度任务200户，已完成180户。'],
  ['a range over the new year', '2023年9月至2024年3月开展整治。9月至次年3月供暖。11月至3月开展冬春救助。'],
  ['a leap day', '2024年2月29日召开会议。'],
])('auditText is silent on %s', (_, text) => {
  expect(auditText(text)).toEqual([])
})
