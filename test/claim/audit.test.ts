import { expect, test } from 'vitest'
import { auditText } from '#claim/audit.ts'

test.each([
  ['parts-and-total', '低保对象11237人，其中城市1218人、农村10119人。', '1218人 + 10119人 = 11337人'],
  ['parts-and-total', '特困人员8126人（集中供养1907人、分散供养6119人）。', '1907人 + 6119人 = 8026人'],
  ['part-above-total', '在册孤儿41人，其中集中养育50人。', '50人'],
  ['listed-total', '发放孤儿生活费65.40万元、助学金437.64万元，合计513.04万元。', '503.04万元'],
  ['share', '床位5380张，其中护理型3336张，占72%。', '62%'],
  ['share', '完成投资2340万元，占总投资3600万元的75%。', '65%'],
  ['growth', '低保标准由690元提高至735元，增长8.5%。', '6.5%'],
  ['growth', '结婚登记1844对，较上年同期的2058对减少314对。', '214对'],
  ['growth', '救助人次由200人次提高到180人次，增长10%。', '下降10%'],
  ['rate-over-hundred', '工单满意率108%。', '108%'],
  ['unit-slip', '为600人发放救助金386.42元。', '0.64元'],
  ['unmet-target', '年度任务200户，已完成180户，圆满完成任务。', '20'],
  ['named-count', '枫渡镇、云岭镇、石桥镇两个镇开展试点。', '共3个'],
  ['same-subject', '截至6月底，全县在册孤儿37人。工作扎实。目前，全县在册孤儿39人。', '相差2人'],
  ['implied-whole', '低保对象1000人，占户籍人口的1.6%。老年人3000人，占户籍人口的1.7%。', '62500'],
  ['impossible-date', '11月31日召开会议。', '30天'],
  ['date-order', '落实2026—2024年行动方案。', '早于'],
])('auditText finds %s in %s and does the sum', (rule, text, sum) => {
  const [finding, ...others] = auditText(text)
  expect(others).toEqual([])
  expect(finding).toMatchObject({ rule })
  expect(finding?.message).toContain(sum)
  for (const [start, end] of finding?.spans ?? []) expect(text.slice(start, end)).not.toBe('')
})

test.each([
  ['a rest that rounding leaves', '养老床位4.1万张，其中机构2.6万张、社区1.4万张。低保4.1万人，其中城市2.6万人、农村1.4万人。'],
  ['parts that leave a rest', '低保对象11237人，其中老年人3100人、残疾人2200人。'],
  ['a pair of units', '低保6842户11237人，其中城市820户1218人、农村6022户10019人。'],
  ['a share of something else', '床位5380张，其中护理型3336张，占62%。'],
  ['a truncated share', '共3000人，其中老年人2000人，占66.6%。'],
  ['a completion above 100 %', '适老化改造完成率109%。'],
  ['growth that is right', '低保标准由690元提高至735元，增长6.5%。结婚登记1844对，较上年同期的2058对减少214对。'],
  ['a list that 等 leaves open', '枫渡镇、云岭镇等5个镇开展试点。'],
  ['a target of the next period', '计划改造200户，完成180户，力争全部完成。'],
  ['a flow and a stock', '新增孤儿3人。目前全县在册孤儿37人。'],
  ['a total that sums the last two of three', '检查12家、发放3份、救助5份，合计8份。'],
  ['an ordinary payment', '为600人发放救助金386.42万元。'],
])('auditText is silent on %s', (_, text) => {
  expect(auditText(text)).toEqual([])
})
