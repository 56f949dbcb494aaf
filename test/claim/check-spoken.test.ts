import { expect, test } from 'vitest'
import { checkText } from '#claim/check.ts'
import { type Case, figuresOf, setOf, testExchangesAreCaught, testFiguresAreGiven } from './near-names.ts'

/** Figures told as people tell them: changes by plain verbs, a part behind its whole, money of one and of all, totals by their sum. */
const CASES: readonly Case[] = [
  [
    '全年新办低保46户，退了71户；城里312户，乡下1904户。',
    [
      ['in', '新增低保户数', '46', '户'],
      ['out', '退出低保户数', '71', '户'],
      ['city', '城市低保户数', '312', '户'],
      ['land', '农村低保户数', '1904', '户'],
    ],
  ],
  [
    '兑现优抚抚恤补助518.6万元，比2023年多发42.7万元；办理结婚登记1436对，少了208对。',
    [
      ['paid', '优抚对象抚恤补助金', '518.6', '万元'],
      ['paid.more', '优抚对象抚恤补助金同比增加额', '42.7', '万元'],
      ['pairs', '结婚登记对数', '1436', '对'],
      ['pairs.less', '结婚登记同比减少对数', '208', '对'],
    ],
  ],
  [
    '适老化改造户均花费4800元，一共用了153.6万元；危房改造每户补2万元，总共84万元。',
    [
      ['old.each', '适老化改造户均费用', '4800', '元'],
      ['old.all', '适老化改造支出', '153.6', '万元'],
      ['house.each', '危房改造户均补助标准', '2', '万元'],
      ['house.all', '危房改造补助支出', '84', '万元'],
    ],
  ],
  [
    '助餐服务覆盖96个社区中的83个。',
    [
      ['all', '社区数', '96', '个'],
      ['covered', '助餐服务覆盖社区数', '83', '个'],
    ],
  ],
  [
    '争取省、市救灾资金640万元，县财政配套120万元，合计760万元。',
    [
      ['above', '上级救灾资金', '640', '万元'],
      ['own', '县级救灾配套资金', '120', '万元'],
      ['sum', '救灾资金总额', '760', '万元'],
    ],
  ],
  [
    '养老机构由14家增至19家，护理型床位占比由33%提升到61.5%。',
    [
      ['homes.before', '十三五末养老机构数', '14', '家'],
      ['homes', '十四五末养老机构数', '19', '家'],
      ['share.before', '十三五末护理型床位占比', '33', '%'],
      ['share', '十四五末护理型床位占比', '61.5', '%'],
    ],
  ],
  [
    '上半年结婚登记986对，其中跨省跨市142对。',
    [
      ['all', '结婚登记对数', '986', '对'],
      ['far', '跨区域结婚登记对数', '142', '对'],
    ],
  ],
  [
    '取得证书的有助理社会工作师416人、高级社会工作师3人；办事窗口受理业务3127件，按时办结3094件。',
    [
      ['aide', '助理社会工作师人数', '416', '人'],
      ['high', '高级社会工作师人数', '3', '人'],
      ['taken', '民政窗口受理业务件数', '3127', '件'],
      ['done', '民政窗口办结业务件数', '3094', '件'],
    ],
  ],
  [
    '整合撤并6所规模小、设施差的敬老院；全县敬老院11所。临时救助人均1380元，比去年同期高出90元。',
    [
      ['closed', '撤并敬老院数', '6', '所'],
      ['homes', '敬老院数', '11', '所'],
      ['help.each', '临时救助人均水平', '1380', '元'],
      ['help.more', '临时救助人均水平较上年同期增加额', '90', '元'],
    ],
  ],
  [
    '特困人员2146人，其中全自理1393人、半护理508人、全护理245人，照料护理补贴标准分别为每月160元、340元、1020元。',
    [
      ['all', '特困人员人数', '2146', '人'],
      ['self', '全自理特困人员人数', '1393', '人'],
      ['half', '半护理特困人员人数', '508', '人'],
      ['full', '全护理特困人员人数', '245', '人'],
      ['self.level', '全自理特困人员照料护理补贴标准', '160', '元'],
      ['half.level', '半护理特困人员照料护理补贴标准', '340', '元'],
      ['full.level', '全护理特困人员照料护理补贴标准', '1020', '元'],
    ],
  ],
  [
    '建立农村低保制度，首批纳入9800人，到年底共发186.4万元。城市低保4260人，发放613.44万元。',
    [
      ['land', '农村低保首批纳入人数', '9800', '人'],
      ['land.paid', '农村低保金发放额', '186.4', '万元'],
      ['city', '城市低保人数', '4260', '人'],
      ['city.paid', '城市低保金发放额', '613.44', '万元'],
    ],
  ],
]

testFiguresAreGiven(CASES)
testExchangesAreCaught(CASES)

test('checkText takes a band of age by its lower end where no other name has it open', () => {
  const band = ['band', '80至89岁高龄津贴享受人数', '1684', '人'] as const
  const text = '80岁以上高龄津贴1684人，90岁以上237人。'
  const rows = [band, ['old', '90岁以上高龄津贴享受人数', '237', '人']] as const
  const people = (...names: Parameters<typeof setOf>[0]) => figuresOf(text, setOf(names)).filter(({ unit }) => unit === '人')
  expect(people(...rows).map(({ indicator }) => indicator)).toEqual(['band', 'old'])
  const open = ['open', '80岁以上高龄津贴享受人数', '1921', '人'] as const
  expect(people(...rows, open).map(({ verdict }) => verdict)).toEqual(['mismatch', 'traced'])
})

test('checkText takes for the rest just what the figures before leave', () => {
  const rows = [
    ['found', '养老机构消防隐患排查数', '143', '处'],
    ['mended', '养老机构消防隐患整改数', '141', '处'],
  ] as const
  const judged = (left: string) =>
    figuresOf(
      `检查养老机构，查出隐患143处，已整改141处，余下${left}处限期明年2月底前销号。`,
      setOf([...rows, ['left', '养老机构未整改消防隐患数', left, '处']]),
    )
  expect(judged('2').map(({ verdict, indicator }) => [verdict, indicator])).toEqual(['found', 'mended', 'left'].map(id => ['traced', id]))
  expect(judged('3').at(-1)?.verdict).not.toBe('traced')
})

test('checkText reads a rise of points behind the level of last year', () => {
  const set = setOf([
    ['rate', '节地生态安葬率', '72', '%'],
    ['rate.before', '上年节地生态安葬率', '68', '%'],
    ['rate.more', '节地生态安葬率提高百分点', '4', '百分点'],
  ])
  const claims = figuresOf('节地生态安葬率72%，较上年68%提升4个百分点。', set)
  expect(claims.map(({ verdict, indicator }) => [verdict, indicator])).toEqual(
    ['rate', 'rate.before', 'rate.more'].map(id => ['traced', id]),
  )
})

test('checkText finds no whole in a change, a rate or an age before its 其中', () => {
  const set = setOf([
    ['homes', '养老机构数', '39', '家'],
    ['homes.more', '养老机构比上年增加数', '2', '家'],
    ['homes.own', '区属养老机构数', '3', '家'],
  ])
  expect(figuresOf('养老机构39家，比上年增加2家，其中区属3家。', set).map(({ verdict }) => verdict)).toEqual(['traced', 'traced', 'traced'])
})

test('checkText takes what is said of the second half of the year with a colon or a request for a plan', () => {
  const set = { ...setOf([['a', '低保户数', '312', '户']]), period: { label: '2024年上半年', start: '2024-01-01', end: '2024-06-30' } }
  const dates = (text: string) => checkText(text, set).claims.filter(({ kind }) => kind === 'date')
  for (const text of ['下半年的打算：把低保户数核实清楚。', '下半年请各村再走访一遍。'])
    expect(dates(text).map(({ verdict }) => verdict)).toEqual(['exempt'])
  expect(dates('下半年走访了低保户。').map(({ verdict }) => verdict)).toEqual(['untraced'])
})
