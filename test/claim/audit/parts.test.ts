import { expect, test } from 'vitest'
import { auditText } from '#claim/audit.ts'

test.each([
  ['parts-and-total', '全县低保对象3438户5124人，其中城市低保3126户4690人、农村低保412户434人。', '3126户 + 412户 = 3538户'],
  ['parts-and-total', '全县低保对象3438户5124人，其中城市低保3126户4790人、农村低保312户434人。', '4790人 + 434人 = 5224人'],
  ['parts-and-total', '在册特困人员268人，集中供养131人、分散供养147人。', '131人 + 147人 = 278人'],
  ['parts-and-total', '养老机构24家，公办13家、民办18家；核定床位2100张。', '13家 + 18家 = 31家'],
  ['parts-and-total', '养老机构26家，比上年增加2家，其中公办6家、民办24家。', '6家 + 24家 = 30家'],
  ['parts-and-total', '共救助生活无着人员168人次，站内41人次、街面138人次，护送返乡36人。', '41人次 + 138人次'],
  ['parts-and-total', '发放低保金6548.76万元，同比增长3.1%，其中城市1449.27万元、农村5299.49万元。', '6748.76万元'],
  ['parts-and-total', '發放殘疾人兩項補貼826.44萬元，其中生活補貼370.74萬元、護理補貼532.28萬元。', '903.02万元'],
  ['parts-and-total', '登记社会组织268家，其中社会团体121家、民办非企业单位161家。', '282家'],
  ['parts-and-total', '全县村(社区)共219个，其中村188个、社区34个。', '222个'],
  ['parts-and-total', '全县14个乡镇中，镇10个、乡10个。', '20个'],
  ['parts-and-total', '办理婚姻登记2548对，其中结婚1946对、离婚702对。', '2648对'],
  ['parts-and-total', '城乡低保对象11237人，城市、农村分别为1218人和10119人。', '11337人'],
  ['parts-and-total', '支出救助资金9831万元，其中低保6030.05万元、特困供养3416.93万元、临时救助984.8万元。', '10431.78万元'],
  ['parts-and-total', '承办建议提案11件，其中人大代表建议6件、政协提案7件。', '6件 + 7件'],
  ['open-list', '节地生态安葬402例，其中海葬130例、树葬等284例。', '414例'],
  ['rest-of-total', '列入计划的9项重点工作，已完成5项，其余9项达到序时进度。', '4项'],
  ['rest-of-total', '排查隐患64处，整改58处，其余9处限期整改。', '6处'],
  ['part-above-total', '在册孤儿41人，其中集中养育50人。', '50人'],
])('auditText finds %s in %s', (rule, text, sum) => {
  const findings = auditText(text)
  expect(findings.map(finding => finding.rule)).toEqual([rule])
  expect(findings[0]?.message).toContain(sum)
})

test.each([
  ['right sums', '低保对象11237人，其中城市1218人、农村10019人。特困人员278人，集中供养131人、分散供养147人。'],
  ['an increase before the parts', '养老机构26家，比上年增加2家，其中公办6家、民办20家。'],
  ['a kind that the list leaves out', '登记社会组织271家，其中社会团体121家、民办非企业单位147家。'],
  ['a right rest', '检查机构24家，发现隐患36处，整改30处，其余6处限期整改。'],
  ['parts of another whole', '全镇60岁以上老年人5859人，其中农村分散供养五保户217人，敬老院集中供养14人。'],
  ['standards', '城市低保标准694元/人·月，农村低保标准521元/人·月。供养标准为每人每年6240元，其中集中供养3500元、分散供养2300元。'],
  ['those who joined and left', '复核低保对象74户，取消城市低保对象320户，新增农村低保对象237户。'],
  ['members of other wholes', '农村低保34100人，农村特困3885人，城市特困512人。'],
  ['one registration beside others', '批准成立登记3个，办理变更登记6个、注销登记5个。'],
  ['overlapping groups', '低保对象5000人，其中老年人3100人、残疾人2200人。'],
  ['equipment beside homes', '建成养老机构24家，其中新建助餐点36家。'],
  ['money of homes run by both', '养老机构17家，其中公办6家、民办9家、公建民营5家。'],
])('auditText is silent on %s', (_, text) => {
  expect(auditText(text)).toEqual([])
})
