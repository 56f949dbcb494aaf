import { expect, test } from 'vitest'
import { checkText } from '#claim/check.ts'
import { believedExchanges, type Case, figuresOf, setOf } from './near-names.ts'

/** Figures that a date, a comparison, 分别, 其中 or the noun behind them tells apart. */
const CASES: readonly Case[] = [
  [
    '2020年，全县农村户籍人口402815人，救助帮扶户1.96万户，困难发生率为8.7%。经过动态调整，截至2024年12月底，全县现有救助帮扶户18214户，困难发生率下降至0.94%。',
    [
      ['people', '2020年农村户籍人口', '402815', '人'],
      ['before.households', '2020年救助帮扶户数', '1.96', '万户'],
      ['before.rate', '2020年困难发生率', '8.7', '%'],
      ['households', '救助帮扶户数', '18214', '户'],
      ['rate', '困难发生率', '0.94', '%'],
    ],
  ],
  [
    '2021年、2022年分别脱困3146人、4271人，2023年脱困2038人。',
    [
      ['first', '2021年脱困人数', '3146', '人'],
      ['second', '2022年脱困人数', '4271', '人'],
      ['third', '2023年脱困人数', '2038', '人'],
    ],
  ],
  [
    '慈善组织共有64个，与2023年的58个相比增加6个；志愿服务队有271支。',
    [
      ['now', '慈善组织数', '64', '个'],
      ['before', '上年慈善组织数', '58', '个'],
      ['more', '慈善组织比上年增加数', '6', '个'],
      ['teams', '志愿服务队数', '271', '支'],
    ],
  ],
  [
    '五年来，全县登记的社会组织从163个发展到214个，养老床位从1820张增至2475张。',
    [
      ['before.groups', '五年前社会组织数', '163', '个'],
      ['groups', '社会组织数', '214', '个'],
      ['before.beds', '五年前养老床位数', '1820', '张'],
      ['beds', '养老床位数', '2475', '张'],
    ],
  ],
  [
    '全年发生养老机构安全事件86起、受伤71人，同比分别下降12.9%、17.8%；其中较大事件4起、受伤15人，同比分别下降20%、25.5%。',
    [
      ['events', '养老机构安全事件起数', '86', '起'],
      ['hurt', '养老机构安全事件受伤人数', '71', '人'],
      ['events.fall', '养老机构安全事件起数同比降幅', '12.9', '%'],
      ['hurt.fall', '养老机构安全事件受伤人数同比降幅', '17.8', '%'],
      ['greater', '较大事件起数', '4', '起'],
      ['greater.hurt', '较大事件受伤人数', '15', '人'],
      ['greater.fall', '较大事件起数同比降幅', '20', '%'],
      ['greater.hurt.fall', '较大事件受伤人数同比降幅', '25.5', '%'],
    ],
  ],
  [
    '新增就业1024人，完成全年900人目标的113.8%；失业人员再就业432人，完成全年500人目标的86.4%。',
    [
      ['jobs', '新增就业人数', '1024', '人'],
      ['jobs.task', '新增就业全年目标', '900', '人'],
      ['jobs.rate', '新增就业完成率', '113.8', '%'],
      ['again', '失业人员再就业人数', '432', '人'],
      ['again.task', '失业人员再就业全年目标', '500', '人'],
      ['again.rate', '失业人员再就业完成率', '86.4', '%'],
    ],
  ],
  [
    '洪涝共造成6个乡(镇)47个村受灾。',
    [
      ['towns', '洪涝受灾乡镇数', '6', '个'],
      ['villages', '洪涝受灾村数', '47', '个'],
    ],
  ],
  [
    '全镇有7.2万人，其中农业人口6.1万人。',
    [
      ['all', '全镇人口数', '7.2', '万人'],
      ['farmers', '农业人口数', '6.1', '万人'],
    ],
  ],
  [
    '初婚平均年龄为27.3岁，其中男性28.1岁、女性26.4岁。',
    [
      ['all', '初婚平均年龄', '27.3', '岁'],
      ['men', '男性初婚平均年龄', '28.1', '岁'],
      ['women', '女性初婚平均年龄', '26.4', '岁'],
    ],
  ],
  [
    '全县41个社会组织开展了63个帮扶项目。',
    [
      ['groups', '开展帮扶项目社会组织数', '41', '个'],
      ['projects', '社会组织帮扶项目数', '63', '个'],
    ],
  ],
  [
    '2022年，洪涝受灾1.26万人，因灾死亡3人，倒塌房屋412间。全年下拨救灾款860万元。2023年，风雹受灾0.87万人，因灾死亡1人，倒塌房屋235间。全年下拨救灾款540万元。',
    [
      ['hit.22', '2022年受灾人口', '1.26', '万人'],
      ['dead.22', '2022年因灾死亡人数', '3', '人'],
      ['fallen.22', '2022年倒塌房屋间数', '412', '间'],
      ['paid.22', '2022年下拨救灾款', '860', '万元'],
      ['hit.23', '2023年受灾人口', '0.87', '万人'],
      ['dead.23', '2023年因灾死亡人数', '1', '人'],
      ['fallen.23', '2023年倒塌房屋间数', '235', '间'],
      ['paid.23', '2023年下拨救灾款', '540', '万元'],
    ],
  ],
  [
    '上半年发放高龄津贴612.4万元，惠及老人10326人；下半年发放高龄津贴648.9万元，惠及老人10874人。',
    [
      ['first', '上半年高龄津贴发放额', '612.4', '万元'],
      ['first.persons', '上半年高龄津贴惠及人数', '10326', '人'],
      ['second', '下半年高龄津贴发放额', '648.9', '万元'],
      ['second.persons', '下半年高龄津贴惠及人数', '10874', '人'],
    ],
  ],
  [
    '办结人大建议14件、政协提案21件，其中主办件分别为9件和13件，协办件分别为5件和8件。',
    [
      ['advice', '人大建议件数', '14', '件'],
      ['motions', '政协提案件数', '21', '件'],
      ['advice.own', '主办人大建议件数', '9', '件'],
      ['motions.own', '主办政协提案件数', '13', '件'],
      ['advice.joint', '协办人大建议件数', '5', '件'],
      ['motions.joint', '协办政协提案件数', '8', '件'],
    ],
  ],
  [
    '2024年，福彩公益金投入养老设施4500万元，较2023年增加1160万元。',
    [
      ['paid', '2024年福彩公益金投入养老设施金额', '4500', '万元'],
      ['more', '2024年福彩公益金投入养老设施比2023年增加额', '1160', '万元'],
    ],
  ],
  [
    '选出居委会成员193名，其中男51人，女142人。',
    [
      ['all', '居委会成员人数', '193', '名'],
      ['men', '居委会男性成员人数', '51', '人'],
      ['women', '居委会女性成员人数', '142', '人'],
    ],
  ],
  [
    '全年火化率为84%，其中7月份火化率为76%。',
    [
      ['year', '全年火化率', '84', '%'],
      ['july', '7月份火化率', '76', '%'],
    ],
  ],
]

test.each(CASES)('checkText gives each figure of %s to its indicator', (text, rows) => {
  expect(figuresOf(text, setOf(rows)).map(({ verdict, indicator }) => [verdict, indicator])).toEqual(rows.map(([id]) => ['traced', id]))
})

test.each(CASES)('checkText believes none of two exchanged figures of %s', (text, rows) => {
  const exchanges = believedExchanges(text, setOf(rows))
  expect(exchanges.length).toBeGreaterThan(0)
  for (const exchange of exchanges) expect(exchange).toEqual([exchange[0], []])
})

test('checkText does not believe the whole where the words name the part, though the part stands rightly elsewhere', () => {
  const set = setOf([
    ['all', '农村特困供养人数', '3644', '人'],
    ['part', '集中供养特困人数', '1329', '人'],
  ])
  const claims = figuresOf('农村特困供养3644人，其中集中供养3644人。年末集中供养特困对象1329人。', set)
  expect(claims.map(({ verdict }) => verdict)).toEqual(['traced', 'mismatch', 'traced'])
})

const TOLD: readonly (readonly [text: string, date: string])[] = [
  ['10月25日电，岚溪县全年救助312人。', '10月25日'],
  ['本报讯 11月7日，记者从县民政局获悉，全县救助312人。', '11月7日'],
  ['10月12日，县民政局召开新闻发布会，全县救助312人。', '10月12日'],
  ['发布时间:2024-11-06 10:01\n全县救助312人。', '2024-11-06'],
  ['全县救助312人，10月份启动复核工作。', '10月份'],
]
const UNTIL_JUNE = {
  ...setOf([['helped', '救助人数', '312', '人']]),
  period: { label: '2024年上半年', start: '2024-01-01', end: '2024-06-30' },
}

test.each(TOLD)('checkText takes the day on which %s was told for no result', (text, date) => {
  const told = checkText(text, UNTIL_JUNE).claims.find(claim => claim.text.startsWith(date))
  expect(told).toMatchObject({ kind: 'date', verdict: 'exempt' })
})

test('checkText asks about a result that is dated behind the period', () => {
  const [date] = checkText('10月12日，县民政局救助312人。', UNTIL_JUNE).claims
  expect(date).toMatchObject({ kind: 'date', verdict: 'untraced' })
})
