import { expect, test } from 'vitest'
import { identify } from '#report/identify.ts'
import { parseReport } from '#report/parse-report.ts'
import { HALF_YEAR, TRADITIONAL } from './sample-reports.ts'

test.for([
  ['溪亭县民政局2024年上半年工作总结及下半年工作打算', 'half-year', '2024年上半年', '2024-01-01', '2024-06-30'],
  ['溪亭县民政局2023年工作总结', 'annual', '2023年', '2023-01-01', '2023-12-31'],
  ['溪亭县民政局2023年度工作总结和2024年工作计划', 'annual', '2023年', '2023-01-01', '2023-12-31'],
  ['2024年民政事业发展统计公报', 'bulletin', '2024年', '2024-01-01', '2024-12-31'],
  ['溪亭县民政局2025年工作要点', 'plan', '2025年', '2025-01-01', '2025-12-31'],
  ['溪亭县民政局2024年1—9月工作情况汇报', 'other', '2024年1—9月', '2024-01-01', '2024-09-30'],
  ['溪亭县民政局二〇二四年上半年工作总结', 'half-year', '2024年上半年', '2024-01-01', '2024-06-30'],
  ['溪亭县民政局2024年第一季度工作小结', 'other', '2024年一季度', '2024-01-01', '2024-03-31'],
] as const)('identify() reads kind and period of "%s"', ([title, kind, label, start, end]) => {
  expect(identify(`${title}\n各项工作平稳推进。`).identity).toMatchObject({ title, kind, period: { label, start, end } })
})

test.for([
  [HALF_YEAR, '溪亭县民政局', 'county'],
  [TRADITIONAL, '汐灣區民政局', 'district'],
  ['四川省民政厅2023年工作总结\n全省工作平稳。', '四川省民政厅', 'province'],
  ['芜湖市民政局2023年工作总结\n全市工作平稳。', '芜湖市民政局', 'city'],
  ['2023年工作总结\n岚川县出台办法。县民政局在岚川县开展核查。', '岚川县民政局', 'county'],
  ['工作总结\n2023年桐溪县民政局救助312人次。', '桐溪县民政局', 'county'],
] as const)('identify() finds the bureau and its level: %#', ([text, bureau, level]) => {
  expect(identify(text).identity).toMatchObject({ bureau, level })
})

test('identify() joins a title over two lines, and takes gaps from the file name', () => {
  expect(identify('溪亭县民政局\n2024年工作总结\n全县工作平稳。').identity.title).toBe('溪亭县民政局2024年工作总结')
  const { identity } = identify('全县工作平稳，各项任务推进有序。', { fileName: 'C:\\upload\\03 溪亭县民政局2022年工作总结.docx' })
  expect(identity).toMatchObject({ title: '溪亭县民政局2022年工作总结', bureau: '溪亭县民政局', period: { start: '2022-01-01' } })
})

test.for([
  ['2023年云岫市民政事业发展统计公报', 'bulletin', '2023-01-01', '2023-12-31'],
  ['岚溪县民政局2024年度半年工作总结', 'half-year', '2024-01-01', '2024-06-30'],
  ['2024 年 工 作 总 结', 'annual', '2024-01-01', '2024-12-31'],
  ['岚溪县民政局24年上半年工作总结', 'half-year', '2024-01-01', '2024-06-30'],
  ['岚溪县民政局上半年工作总结（2024年）', 'half-year', '2024-01-01', '2024-06-30'],
  ['在2025年全县民政工作会议上的报告', 'other', '2025-01-01', '2025-12-31'],
  ['岚溪县民政局2020—2024年工作总结', 'other', '2020-01-01', '2024-12-31'],
  ['岚溪县民政局“十三五”工作总结', 'other', '2016-01-01', '2020-12-31'],
  ['岚溪县2025年民政重点工作任务清单', 'plan', '2025-01-01', '2025-12-31'],
  ['岚溪县民政局2024年12月20日在全县民政工作会议上的讲话', 'other', undefined, undefined],
] as const)('identify() reads what only a title says so briefly: "%s"', ([title, kind, start, end]) => {
  const { identity } = identify(`${title}\n各项工作平稳推进。`)
  expect([identity.kind, identity.period?.start, identity.period?.end]).toEqual([kind, start, end])
})

test.for([
  ['2024年度岚溪县民政局工作总结', '岚溪县民政局', 'county'],
  ['桑里藏族自治县民政局2024年工作总结', '桑里藏族自治县民政局', 'county'],
  ['乌兰左旗民政局2024年工作总结', '乌兰左旗民政局', 'county'],
  ['云岫高新技术产业开发区民政局2024年工作总结', '云岫高新技术产业开发区民政局', 'district'],
  ['云岫市民政和社会保障局2018年工作总结', '云岫市民政和社会保障局', 'city'],
  ['太平川区民政局2024年工作总结', '太平川区民政局', 'district'],
  ['中共云岫市民政局党组2024年工作总结', '云岫市民政局', 'city'],
  ['白石桥街道办事处2024年民政工作总结', '白石桥街道办事处', 'town'],
  ['2024年岚溪县社会福利院工作总结', '岚溪县社会福利院', 'county'],
  ['在岚溪县社会福利院揭牌仪式上的讲话', '', null],
  ['凝心聚力谋发展 砥砺前行谱新篇\n岚溪县民政局2024年工作总结', '岚溪县民政局', 'county'],
  ['关于云岫市2024年民政工作情况的报告', '', 'city'],
  ['中共平川区民政局党组2024年工作总结', '平川区民政局', 'district'],
  ['江浦新区民政事业局2024年工作总结', '江浦新区民政事业局', 'district'],
  ['枫渡镇人民政府关于2024年民政工作的总结', '枫渡镇人民政府', 'town'],
  ['枫渡镇2024年民政工作总结', '', 'town'],
  ['全县各乡镇民政办公室2024年工作总结', '', null],
] as const)('identify() takes what stands before the office in a title for its place: "%s"', ([title, bureau, level]) => {
  expect(identify(`${title}\n各项工作平稳推进。`).identity).toMatchObject({ bureau, level })
})

test.for([
  [
    '岚溪县民政局文件\n岚民〔2024〕18号\n岚溪县民政局\n关于报送2024年上半年工作总结的报告',
    '岚溪县民政局关于报送2024年上半年工作总结的报告',
  ],
  ['岚溪县民政局文件\n岚民〔2024〕18号\t签发人：周某\n岚溪县民政局\n关于2024年工作总结的报告', '岚溪县民政局关于2024年工作总结的报告'],
  ['用心用情办好民生实事\n——岚溪县民政局2024年工作总结', '用心用情办好民生实事——岚溪县民政局2024年工作总结'],
  ['守住底线 办好实事\n——岚溪县民政局2024年工作总结', '守住底线 办好实事——岚溪县民政局2024年工作总结'],
  ['岚溪县民政局\n岚溪县民政局2024年重点工作完成情况', '岚溪县民政局2024年重点工作完成情况'],
  ['附件1\n岚溪县民政局2024年工作总结', '岚溪县民政局2024年工作总结'],
  ['（征求意见稿）\n岚溪县民政局2024年工作总结', '岚溪县民政局2024年工作总结'],
  ['岚溪县民政局\n2024年上半年工作总结\n及下半年工作安排', '岚溪县民政局2024年上半年工作总结及下半年工作安排'],
  ['岚溪县民政局2024年\n工 作 总 结', '岚溪县民政局2024年工作总结'],
  ['岚 溪 县 民 政 局\n2024 年 度 工 作 总 结', '岚溪县民政局2024年度工作总结'],
  ['来源：办公室\n标题：岚溪县民政局2024年工作总结', '岚溪县民政局2024年工作总结'],
  ['在全市民政工作会议上的讲话\n（2024年2月20日）', '在全市民政工作会议上的讲话'],
  ['情 况 专 报\n（第21期）\n岚溪县民政局\u3000\u30002025年8月19日\n百名楼长敲开千户门', '百名楼长敲开千户门'],
  ['民政工作简报\n第3期\n三个“一点”破难题\n——岚溪县互助养老的调查', '三个“一点”破难题——岚溪县互助养老的调查'],
  ['000012\n机密★一年\n特急\n岚民函〔2025〕52号\tA类\n岚溪县民政局关于第47号建议的答复', '岚溪县民政局关于第47号建议的答复'],
  ['发件人: 办公室\n主题: 报送小结\n岚溪县民政局2025年8月份小结', '岚溪县民政局2025年8月份小结'],
  ['岚溪县民政事业这五年', '岚溪县民政事业这五年'],
  ['岚溪县养老服务设施实施评估（2021—2023年）\n1 总体情况', '岚溪县养老服务设施实施评估（2021—2023年）'],
] as const)('parseReport() reads the title of %j', ([head, title]) => {
  expect(parseReport(`${head}\n一年来，各项工作平稳推进，群众满意。\n`).identity.title).toBe(title)
})

test.for([
  ['岚溪县民政局2024年工作总结', '岚溪县'],
  ['青川市江东区民政局2024年工作总结', '青川市江东区'],
  ['中共青川市江东区民政局党组2024年工作总结', '青川市江东区'],
  ['桑里藏族自治县民政局2024年工作总结', '桑里藏族自治县'],
  ['岚溪县枫渡镇人民政府2024年民政工作总结', '岚溪县枫渡镇'],
  ['白石桥街道办事处2024年民政工作总结', '白石桥街道'],
  ['2024年岚溪县社会福利院工作总结', '岚溪县'],
  ['汐灣區民政局2024年工作總結', '汐灣區'],
  ['和县民政局2024年工作总结', '和县'],
  ['本溪市民政局2024年工作总结', '本溪市'],
  ['四川省民政厅2024年工作总结', '四川省'],
  ['关于云岫市2024年民政工作情况的报告', '云岫市'],
  ['枫渡镇2024年民政工作总结', '枫渡镇'],
  ['县民政局2024年工作总结', ''],
  ['全县各乡镇民政办公室2024年工作总结', ''],
  ['在岚溪县社会福利院揭牌仪式上的讲话', ''],
] as const)('identify() reads the place whose report it is: "%s"', ([title, region]) => {
  expect(identify(`${title}\n各项工作平稳推进。`).identity.region).toBe(region)
})

test.for([
  ['岚溪县民政局', '岚溪县'],
  ['岚溪县人民政府办公室', '岚溪县'],
  ['岚溪县乡村振兴局', '岚溪县'],
  ['城关镇人民政府', '城关镇'],
  ['岚溪县城关镇人民政府', '岚溪县城关镇'],
  ['区民政局', ''],
  ['民政局', ''],
  ['XX县民政局', ''],
] as const)('identify() takes the region from a bureau that is given, before any title: "%s"', ([bureau, region]) => {
  expect(identify('青川市2024年民政工作总结\n各项工作平稳推进。', { bureau }).identity.region).toBe(region)
})

test.for([
  ['岚溪县退役军人事务局2024年工作总结', '岚溪县退役军人事务局', 'county', '岚溪县'],
  ['青川市江东区人力资源和社会保障局2024年工作总结', '青川市江东区人力资源和社会保障局', 'district', '青川市江东区'],
  ['岚溪县枫渡镇党群服务中心关于2024年工作情况的报告', '岚溪县枫渡镇党群服务中心', 'town', '岚溪县枫渡镇'],
  ['岚溪县民政局婚姻登记处2024年工作总结', '岚溪县民政局婚姻登记处', 'county', '岚溪县'],
  ['岚溪县城关镇人民政府', '岚溪县城关镇人民政府', 'town', '岚溪县城关镇'],
  ['蓝州市医疗保障局2024年工作总结', '蓝州市医疗保障局', 'city', '蓝州市'],
  ['岚溪县市场监督管理局2024年工作总结', '岚溪县市场监督管理局', 'county', '岚溪县'],
  ['岚溪县乡村振兴局2024年工作总结', '岚溪县乡村振兴局', 'county', '岚溪县'],
  ['汐灣區公所民政課111年度工作成果報告', '汐灣區公所民政課', 'district', '汐灣區'],
  ['岚溪县围绕中心工作促进民生改善情况报告', '', 'county', '岚溪县'],
  ['2025年沙河县民政工作要点', '', 'county', '沙河县'],
  ['示范区2025年民政工作要点', '', null, ''],
] as const)('identify() tells an institution of any field by its place and kind: "%s"', ([title, bureau, level, region]) => {
  expect(identify(`${title}\n各项工作平稳推进。`).identity).toMatchObject({ bureau, level, region })
})

test.for([
  ['2024年度工作总结\n各项工作平稳推进。\n岚溪县医疗保障局\n2025年1月6日', '岚溪县医疗保障局'],
  ['2024年度工作总结\n（岚溪县医疗保障局，2025年1月）\n县民政局牵头的工作平稳推进。', '岚溪县医疗保障局'],
  ['2024年度部门工作总结表\n单位名称\t岚溪县残疾人联合会\t填报时间\t2025年1月10日', '岚溪县残疾人联合会'],
  ['岚溪县枫渡镇2024年民政工作总结\n各项工作平稳推进。\n枫渡镇民政办', '枫渡镇民政办'],
  ['政府工作报告\n岚溪县人民政府县长\u3000韦某某\n各位代表：', '岚溪县人民政府'],
  ['关于救助工作情况的调研报告\n岚溪县人大常委会调研组\n（2024年10月）', '岚溪县人大常委会调研组'],
] as const)('identify() finds who wrote a report in its signature or form: %j', ([text, bureau]) => {
  expect(identify(text).identity.bureau).toBe(bureau)
})

test.for([
  ['工作情况报告\n今年1至9月，民生支出增长。\n岚溪县民政局\n2025年10月11日', '2025-01-01', '2025-09-30'],
  ['四季度工作小结\n各项工作平稳推进。\n岚溪县民政局\n2025年1月6日', '2024-10-01', '2024-12-31'],
  ['一年来的民政工作\n一年来，各项工作平稳推进。\n岚溪县民政局\n2025年1月6日', '2024-01-01', '2024-12-31'],
  ['民政信息\n第9期\n岚溪县民政局  2025年5月30日\n百名楼长敲开千户门\n5月以来，走访老人1426户。', '2025-05-01', '2025-05-31'],
  ['岚溪县2025年为民实事进展情况（截至6月底）\n各项工作平稳推进。', '2025-01-01', '2025-06-30'],
  ['數說民政：111年度成果報告\n各項工作平穩。', '2022-01-01', '2022-12-31'],
  ['岚溪年鉴·民政（2024）\n各项工作平稳推进。', '2024-01-01', '2024-12-31'],
  ['在推进会上的讲话\n各位同志，项目三季度必须开工。\n2025年3月21日', undefined, undefined],
  ['关于第47号建议的答复\n2024年全年安排资金3120万元。', undefined, undefined],
] as const)('identify() tells the period by the day of signing, or by what a title adds: %j', ([text, start, end]) => {
  const { period } = identify(text).identity
  expect([period?.start, period?.end]).toEqual([start, end])
})

test('identify() says what it could not find', () => {
  expect(identify('各项工作平稳推进。').doubts.map(doubt => doubt.rule)).toEqual(['identity.title', 'identity.bureau', 'identity.period'])
})

test.for([
  ['云顶山风景区管理委员会2023年工作总结', '云顶山风景区管理委员会'],
  ['香樟街道综合行政执法大队2025年第一季度工作小结', '香樟街道综合行政执法大队'],
] as const)('identify(%s) finds the institution', ([title, bureau]) => {
  expect(identify(`${title}\n一、主要工作\n全年巡查86次。`).identity.bureau).toBe(bureau)
})

test('identify() takes the bureau from the site where the text names none, with a doubt; never a government site', () => {
  const text = '2023年年终工作总结\n一、主要工作\n全年巡查86次。'
  const found = identify(text, { site: '2023年年终工作总结-凤岭县自然资源局' })
  expect(found.identity.bureau).toBe('凤岭县自然资源局')
  expect(found.doubts.map(({ rule }) => rule)).toContain('identity.bureau')
  expect(identify(text, { site: '2023年年终工作总结_部门总结_凤岭县人民政府' }).identity.bureau).toBe('')
  expect(identify(`岚溪县林业局${text}`, { site: '总结-凤岭县自然资源局' }).identity.bureau).toBe('岚溪县林业局')
})

test('identify() reads titles over two lines and passes a running head without a year over', () => {
  const above = identify('岚溪县农业局年度工作总结\n岚溪县农业局2023年工作总结和2024年工作计划\n一、主要工作\n巡查86次。')
  expect(above.identity.title).toBe('岚溪县农业局2023年工作总结和2024年工作计划')
  expect(above.identity.bureau).toBe('岚溪县农业局')
})
