import { expect, test } from 'vitest'
import { checkText } from '#claim/check.ts'
import { believedExchanges, type Case, figuresOf, setOf, testExchangesAreCaught, testFiguresAreGiven } from './near-names.ts'

/** Figures told apart by what money was spent on, what was set as a task, of how many they are the average, and with what they are compared. */
const CASES: readonly Case[] = [
  [
    '多方筹措资金，安排31.2万元，为214名高龄老人发放生活补贴；划拨86.5万元，用于残疾人护理补贴；投入17.4万元，解决受灾群众的过冬救助。',
    [
      ['old', '高龄老人生活补贴发放额', '31.2', '万元'],
      ['old.people', '高龄老人生活补贴人数', '214', '名'],
      ['care', '残疾人护理补贴发放额', '86.5', '万元'],
      ['winter', '受灾群众过冬救助资金', '17.4', '万元'],
    ],
  ],
  [
    '城镇新增就业2416人，占全年目标任务2200人的109.8%；失业人员再就业936人，占全年目标任务800人的117%。',
    [
      ['jobs', '城镇新增就业人数', '2416', '人'],
      ['jobs.target', '城镇新增就业目标人数', '2200', '人'],
      ['jobs.rate', '城镇新增就业目标完成率', '109.8', '%'],
      ['again', '失业人员再就业人数', '936', '人'],
      ['again.target', '失业人员再就业目标人数', '800', '人'],
      ['again.rate', '失业人员再就业目标完成率', '117', '%'],
    ],
  ],
  [
    '住院救助3218人次，支出962.4万元，次均2991元；临时救助742户次，支出131.7万元，户均1775元。',
    [
      ['stays', '住院救助人次', '3218', '人次'],
      ['stays.paid', '住院救助支出', '962.4', '万元'],
      ['stays.each', '住院救助次均水平', '2991', '元'],
      ['help', '临时救助户次', '742', '户次'],
      ['help.paid', '临时救助支出', '131.7', '万元'],
      ['help.each', '临时救助户均水平', '1775', '元'],
    ],
  ],
  [
    '公墓启用率由年初48.2%（27个）提高到76.8%（43个），敬老院由12所整合为9所。',
    [
      ['rate.before', '上年末公墓启用率', '48.2', '%'],
      ['open.before', '上年末启用公墓数', '27', '个'],
      ['rate', '公墓启用率', '76.8', '%'],
      ['open', '启用公墓数', '43', '个'],
      ['homes.before', '上年敬老院数', '12', '所'],
      ['homes', '敬老院数', '9', '所'],
    ],
  ],
  [
    '低保标准调至每人每月735元（原690元），一至四季度分别发放低保金416万元、423万元、431万元和437万元。',
    [
      ['level', '低保月标准', '735', '元'],
      ['level.before', '提标前低保月标准', '690', '元'],
      ['q1', '一季度低保金发放额', '416', '万元'],
      ['q2', '二季度低保金发放额', '423', '万元'],
      ['q3', '三季度低保金发放额', '431', '万元'],
      ['q4', '四季度低保金发放额', '437', '万元'],
    ],
  ],
  [
    '城镇新增就业与去年同期相比增长18.3%，比2019年增长9.7%。',
    [
      ['year', '城镇新增就业同比增幅', '18.3', '%'],
      ['base', '城镇新增就业比2019年增幅', '9.7', '%'],
    ],
  ],
  [
    '累计为全县731户、1048名城市低保对象发放资金386.2万元，为3914户、6127名农村低保对象发放资金1487.6万元。',
    [
      ['city.households', '城市低保户数', '731', '户'],
      ['city.people', '城市低保人数', '1048', '名'],
      ['city.paid', '城市低保资金发放额', '386.2', '万元'],
      ['land.households', '农村低保户数', '3914', '户'],
      ['land.people', '农村低保人数', '6127', '名'],
      ['land.paid', '农村低保资金发放额', '1487.6', '万元'],
    ],
  ],
  [
    '下拨救灾资金612万元，其中中央350万元、省182万元、县80万元。',
    [
      ['all', '下拨救灾资金', '612', '万元'],
      ['centre', '中央救灾资金', '350', '万元'],
      ['province', '省级救灾资金', '182', '万元'],
      ['county', '县级救灾资金', '80', '万元'],
    ],
  ],
  [
    '集中供养312人，分散供养1648人。供养标准分别为每人每年9600元和7200元。',
    [
      ['kept', '集中供养人数', '312', '人'],
      ['apart', '分散供养人数', '1648', '人'],
      ['kept.level', '集中供养年标准', '9600', '元'],
      ['apart.level', '分散供养年标准', '7200', '元'],
    ],
  ],
  [
    '排查问题173个，完成整改161个，其余12个正在办理；选出村委会成员846名，其中妇女231名。',
    [
      ['found', '排查问题数', '173', '个'],
      ['mended', '完成整改问题数', '161', '个'],
      ['left', '未整改问题数', '12', '个'],
      ['members', '村委会成员人数', '846', '名'],
      ['women', '村委会女性成员人数', '231', '名'],
    ],
  ],
]

/** A task in brackets, of which a share is told: exchanged with that share it is still believed to be one. */
const IN_BRACKETS: Case = [
  '全县集中供养率达到61.4%，完成目标任务（60%）的102.3%；火化率仅21.6%，离市里下达的25%还差3.4个百分点。',
  [
    ['kept', '集中供养率', '61.4', '%'],
    ['kept.target', '集中供养率目标', '60', '%'],
    ['kept.rate', '集中供养率目标完成率', '102.3', '%'],
    ['burnt', '火化率', '21.6', '%'],
    ['burnt.target', '火化率市定目标', '25', '%'],
    ['burnt.gap', '火化率与目标差距', '3.4', '个百分点'],
  ],
]

testFiguresAreGiven([...CASES, IN_BRACKETS])
testExchangesAreCaught(CASES)

test('checkText holds a place in an order for no number of persons', () => {
  const set = setOf([
    ['people', '岚河镇低保人数', '1', '人'],
    ['rank', '低保规范管理全市排名', '1', '位'],
  ])
  const [rank] = figuresOf('低保规范管理列全市第一位。', set)
  expect(rank).toMatchObject({ verdict: 'traced', indicator: 'rank' })
  expect(
    checkText('岚河镇低保列全市第一位。', { ...set, indicators: set.indicators.slice(0, 1) }).claims.map(({ verdict }) => verdict),
  ).toEqual(['untraced'])
})

test('checkText takes a date to which something was put off, and one of long ago, for no result', () => {
  const set = setOf([['left', '未完工项目数', '5', '个']])
  for (const text of ['剩余5个项目2025年4月底前完工。', '其余5个项目列入2025年一季度台账。', '根据改革部署，2016年1月全县组建了工作专班。'])
    expect(checkText(text, set).claims.find(({ kind }) => kind === 'date')).toMatchObject({ verdict: 'exempt' })
})

test('checkText gives each of several classes that are counted its own figure', () => {
  const set = setOf([
    ['a', '农村低保A类月补助标准', '380', '元'],
    ['b', '农村低保B类月补助标准', '290', '元'],
    ['c', '农村低保C类月补助标准', '210', '元'],
  ])
  const money = (text: string) =>
    figuresOf(text, set).flatMap(({ unit, verdict, indicator }) => (unit === '元' ? [`${verdict} ${indicator}`] : []))
  expect(money('农村低保按A、B、C三类分别每人每月发放380元、290元、210元。')).toEqual(['traced a', 'traced b', 'traced c'])
  expect(money('农村低保按A、B、C三类分别每人每月发放290元、380元、210元。')).toEqual(['mismatch a', 'mismatch b', 'traced c'])
})

test('checkText takes no growth on the month before for one on the year before, though no name says 环比', () => {
  const set = setOf([['growth', '低保金支出同比增幅', '4.7', '%']])
  expect(figuresOf('低保金支出同比增长4.7%。', set)).toMatchObject([{ verdict: 'traced' }])
  expect(figuresOf('低保金支出环比增长4.7%。', set)).toMatchObject([{ verdict: 'untraced' }])
})

test('checkText asks for the start of the year only where names tell from when', () => {
  const fewer = ['fewer', '低保净减户数', '412', '户'] as const
  expect(figuresOf('低保户数较年初减少412户。', setOf([fewer]))).toMatchObject([{ verdict: 'traced', indicator: 'fewer' }])
})

test('checkText reads 比上年多 and 少 as a change', () => {
  const set = setOf([
    ['burnt', '火化遗体数', '2134', '具'],
    ['more', '火化遗体比上年增加数', '41', '具'],
    ['letters', '来信来访批次', '61', '批次'],
    ['fewer', '来信来访批次比上年减少数', '15', '批次'],
  ])
  const text = '火化遗体2134具，比上年多41具；来信来访61批次，较上年少15批次。'
  expect(figuresOf(text, set).map(({ verdict, indicator }) => `${verdict} ${indicator}`)).toEqual(
    ['burnt', 'more', 'letters', 'fewer'].map(id => `traced ${id}`),
  )
  for (const [, believed] of believedExchanges(text, set)) expect(believed).toEqual([])
})
