import { expect, test } from 'vitest'
import { type Case, figuresOf, setOf, testExchangesAreCaught, testFiguresAreGiven } from './near-names.ts'

/** Names that differ only in whose part, which grade or level, or how much of a whole or plan is meant. */
const CASES: readonly Case[] = [
  [
    '全年新登记民办非企业单位146家（市本级23家），注销38家（市本级9家）。',
    [
      ['new', '全市新登记民办非企业单位数', '146', '家'],
      ['new.own', '市本级新登记民办非企业单位数', '23', '家'],
      ['gone', '全市注销民办非企业单位数', '38', '家'],
      ['gone.own', '市本级注销民办非企业单位数', '9', '家'],
    ],
  ],
  [
    '参评社会组织中，申报5A级的有6家，4A级的有14家，3A级的有31家。',
    [
      ['five', '申报5A级的社会组织数', '6', '家'],
      ['four', '申报4A级的社会组织数', '14', '家'],
      ['three', '申报3A级的社会组织数', '31', '家'],
    ],
  ],
  [
    '全县现有优抚对象1.9万余人，其中重点优抚对象3200多人。',
    [
      ['all', '全县优抚对象人数', '19350', '人'],
      ['chief', '全县重点优抚对象人数', '3241', '人'],
    ],
  ],
  [
    '全年共支出社会救助资金9214.6万元。其中：社会救助资金支出7380.2万元。',
    [
      ['all', '社会救助资金支出总额（含专项帮扶）', '9214.6', '万元'],
      ['part', '社会救助资金支出额（不含专项帮扶）', '7380.2', '万元'],
    ],
  ],
  [
    '“十四五”以来新建敬老院19所，床位由1520张增至2960张，城乡标准比由1.31倍缩小到1.26倍。',
    [
      ['homes', '“十四五”以来新建敬老院数', '19', '所'],
      ['beds.before', '“十三五”末敬老院床位数', '1520', '张'],
      ['beds', '敬老院床位数', '2960', '张'],
      ['ratio.before', '城乡低保标准比（提标前）', '1.31', '倍'],
      ['ratio', '城乡低保标准比（提标后）', '1.26', '倍'],
    ],
  ],
  [
    '城市公益性公墓2处、墓穴9600个，已售3874个，剩余5726个；农村公益性公墓83处、墓穴3.1万个，已用1.7万个。',
    [
      ['city', '城市公益性公墓数', '2', '处'],
      ['city.graves', '城市公益性公墓墓穴数', '9600', '个'],
      ['city.sold', '城市公益性公墓已售墓穴数', '3874', '个'],
      ['city.left', '城市公益性公墓剩余墓穴数', '5726', '个'],
      ['country', '农村公益性公墓数', '83', '处'],
      ['country.graves', '农村公益性公墓墓穴数', '31000', '个'],
      ['country.used', '农村公益性公墓已用墓穴数', '17000', '个'],
    ],
  ],
  [
    '全年办理婚姻登记3916件，其中结婚登记2107对，上年为2384对。2023年以来，实施居家适老化改造620户，其中2023年260户、2024年360户。',
    [
      ['all', '婚姻登记办理件数', '3916', '件'],
      ['wed', '结婚登记对数', '2107', '对'],
      ['wed.before', '上年结婚登记对数', '2384', '对'],
      ['homes', '2023年以来居家适老化改造户数合计', '620', '户'],
      ['homes.first', '2023年居家适老化改造户数', '260', '户'],
      ['homes.second', '2024年居家适老化改造户数', '360', '户'],
    ],
  ],
  [
    '预算执行2.84亿元；政府采购预算740万元、实际618万元，节约122万元。',
    [
      ['spent', '民政资金预算执行额', '28400', '万元'],
      ['planned', '政府采购预算', '740', '万元'],
      ['bought', '政府采购实际支出', '618', '万元'],
      ['saved', '政府采购节约资金', '122', '万元'],
    ],
  ],
]

testFiguresAreGiven(CASES)
testExchangesAreCaught(CASES)

test('checkText gives a share of an earlier year’s whole to the indicator of the year that it speaks of', () => {
  const set = setOf([['share', '2023年投入的福彩公益金占2022年筹集额比重', '30.9', '%']])
  const [share] = figuresOf('2023年，福彩公益金用于福利院改造，占2022年筹集的福彩公益金的30.9%。', set)
  expect(share).toMatchObject({ verdict: 'traced', indicator: 'share' })
})

test('checkText does not take money that was raised for the same sum that was spent', () => {
  const set = setOf([['spent', '福彩公益金分配总额', '500', '万元']])
  expect(figuresOf('全年共筹集福彩公益金500万元。', set)).toMatchObject([{ verdict: 'untraced' }])
  expect(figuresOf('全年共分配福彩公益金500万元。', set)).toMatchObject([{ verdict: 'traced' }])
})

test.each([
  ['3.6万余块', 'traced'],
  ['3万余块', 'traced'],
  ['3.0万余块', 'mismatch'],
])('checkText holds %s against 36080: a zero that is written leaves no more open than another digit', (figure, verdict) => {
  const set = setOf([['signs', '街路巷牌设置块数', figure === '3万余块' ? '33080' : '36080', '块']])
  expect(figuresOf(`全市共设置街路巷牌${figure}。`, set)).toMatchObject([{ verdict }])
})

test('checkText reads a figure behind 上述 as the one of before', () => {
  const set = setOf([
    ['kinds', '大病集中救助病种数', '4', '种'],
    ['people', '大病集中救助人数', '391', '人'],
  ])
  const text = (again: string) =>
    `对困难家庭的肾衰、血友病等四种大病患者实施救助。据统计，在对上述${again}种大病的集中救助中，共救助391名患者。`
  expect(figuresOf(text('四'), set).map(({ verdict }) => verdict)).toEqual(['traced', 'traced', 'traced'])
  expect(figuresOf(text('五'), set).map(({ verdict }) => verdict)).toContain('mismatch')
})

test('checkText reads a count of the whole area that is said again in the same words as the one of before', () => {
  const set = setOf([
    ['towns', '完成换届选举的乡镇数', '14', '个'],
    ['villages', '村委会数', '207', '个'],
  ])
  const text = (again: string) => `到3月底，全县14个乡镇全部完成换届选举。\n一、基本情况\n全县${again}个乡镇，共有207个村委会。`
  expect(figuresOf(text('14'), set).map(({ verdict }) => verdict)).toEqual(['traced', 'traced', 'traced'])
  expect(figuresOf(text('15'), set)[1]?.verdict).not.toBe('traced')
})

test('checkText takes several figures of a list for the whole of a part behind them', () => {
  const set = setOf([
    ['clerks', '行政编制实有人数', '26', '人'],
    ['staff', '事业编制实有人数', '53', '人'],
    ['members', '党员人数', '58', '人'],
  ])
  const verdicts = (members: string) =>
    figuresOf(`实有行政编制26人、事业编制53人，其中党员${members}人。`, set).map(({ verdict }) => verdict)
  expect(verdicts('58')).toEqual(['traced', 'traced', 'traced'])
})

test('checkText reads ages that names spell out as those that a text has in digits', () => {
  const set = setOf([
    ['eighty', '第一档（八十至八十九周岁）高龄津贴领取人数', '1147', '人'],
    ['ninety', '第二档（九十至九十九周岁）高龄津贴领取人数', '168', '人'],
    ['small', '低龄组（六岁以下）残疾儿童康复救助人数', '92', '人'],
    ['big', '大龄组（七至十七岁）残疾儿童康复救助人数', '57', '人'],
  ])
  const told = (...[a, b, c, d]: readonly number[]) =>
    figuresOf(`80—89周岁的${a}人，90—99周岁的${b}人；救助0—6岁残疾儿童${c}人、7—17岁残疾儿童${d}人。`, set)
      .filter(({ verdict, unit }) => verdict !== 'exempt' && unit === '人')
      .map(({ verdict, indicator }) => (verdict === 'traced' ? indicator : null))
  expect(told(1147, 168, 92, 57)).toEqual(['eighty', 'ninety', 'small', 'big'])
  expect(told(168, 1147, 57, 92)).toEqual([null, null, null, null])
})
