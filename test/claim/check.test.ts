import { expect, test } from 'vitest'
import { checkText } from '#claim/check.ts'
import { LANXI } from './lanxi.ts'

/** The claim on the last figure of a text. */
function last(text: string) {
  return checkText(text, LANXI).claims.findLast(({ kind }) => kind === 'quantity')
}

test.each([
  ['全县共有城乡低保对象6842户11237人。', 'dibao.renshu', null],
  ['全县城乡最低生活保障对象1.12万人。', 'dibao.renshu', null],
  ['累计发放低保金2634.55万元。', 'dibao.jin', null],
  ['全縣城鄉低保對象11237人。', 'dibao.renshu', null],
  ['享受高龄津贴12614人，累计支出548.09万元。', 'gaoling.jin', null],
  ['实施临时救助1932人次，支出286.4万元。', 'linshi.jin', null],
  ['特困人员8126人，其中集中供养1907人、分散供养6219人。', 'tekun.fensan', null],
  ['登记社会团体108个、民非141个。', 'shezu.minfei', null],
  ['集中养育、社会散居孤儿基本生活费标准分别为每人每月1900元、1400元。', 'guer.biaozhun.sanju', null],
  ['城乡低保对象11237人，比上年同期增加252人。', 'dibao.renshu', 'diff(dibao.renshu)'],
  ['发放低保金2634.55万元，同比增长4.9%。', 'dibao.jin', 'yoy(dibao.jin)'],
  ['城乡低保对象11237人，其中城市1218人，占10.8%。', 'dibao.chengshi', 'share(dibao.chengshi)'],
  ['完成适老化改造218户，完成率109%。', 'shilaohua', 'completion(shilaohua)'],
  ['护理型床位占比由58.3%提高到62.1%，提高3.8个百分点。', 'chuangwei.lv', 'diff(chuangwei.lv)'],
  ['护理型床位占比由58.3%提高到62.1%。', 'chuangwei.lv', null],
])('checkText binds the last figure of %s', (text, indicator, expression) => {
  expect(last(text)).toMatchObject({ verdict: expression === null ? 'traced' : 'derived', indicator, expression })
})

test.each([
  ['全县共有城乡低保对象6842户11273人。', 'dibao.renshu', '11237人'],
  ['累计发放低保金2643.55万元。', 'dibao.jin', '2634.55万元'],
  ['累计发放低保金2634.55亿元。', 'dibao.jin', '2634.55万元'],
  ['实施临时救助1932户。', 'linshi.renci', '1932人次'],
  ['上半年办理结婚登记702对。', 'jiehun', '1844对'],
  ['全县城市低保10019人。', 'dibao.chengshi', '1218人'],
  ['护理型床位占比由58.3%提高到68.1%。', 'chuangwei.lv', '62.1%'],
  ['办理结婚登记1844对，同比增长10.4%。', 'jiehun', '10.4%'],
])('checkText says what %s should say', (text, indicator, expected) => {
  expect(last(text)).toMatchObject({ verdict: 'mismatch', indicator, expected })
})

test.each([
  ['新增低保688人，退出591人。', ['688人', '591人']],
  ['城市低保1218人、农村低保10019人。', ['1218人', '10019人']],
  ['办理结婚登记1844对、离婚登记702对。', ['1844对', '702对']],
  ['特困人员集中供养1907人、分散供养6219人。', ['1907人', '6219人']],
])('checkText opens both figures when those of %s are exchanged', (text, [first = '', second = '']) => {
  const exchanged = text.replace(first, '\u0000').replace(second, first).replace('\u0000', second)
  const verdicts = (checked: string) => checkText(checked, LANXI).claims.map(({ verdict }) => verdict)
  expect(verdicts(text)).toEqual(['traced', 'traced'])
  expect(verdicts(exchanged)).toEqual(['mismatch', 'mismatch'])
})

test('checkText does not trace a figure to another subject that happens to have it', () => {
  const without = { ...LANXI, indicators: LANXI.indicators.filter(({ id }) => id !== 'dibao.tuichu') }
  const set = { ...without, indicators: [...without.indicators, { id: 'shouyang', name: '收养登记件数', value: '591', unit: '人' }] }
  const [, exit] = checkText('新增低保688人，退出591人。办理收养登记591人。', set).claims
  expect(['traced', 'derived']).not.toContain(exit?.verdict)
})

test('checkText opens a figure without a source, however small', () => {
  expect(last('新建敬老院7所。')).toMatchObject({ verdict: 'untraced', indicator: null, subject: '新建敬老院' })
})

test('checkText traces a figure inside a note to the note', () => {
  expect(last('枫渡镇养老服务中心建成投用，新增床位86张。')).toMatchObject({ verdict: 'traced', note: 'n1', indicator: null })
})

test('checkText leaves terms, ordinals and list numbers alone', () => {
  const { claims } = checkText('一、深入学习二十届三中全会精神。一是落实“两项补贴”。', LANXI)
  expect(claims.map(({ verdict }) => verdict)).toEqual(claims.map(() => 'exempt'))
})

test.each([
  ['人口自然增长率为-1.52‰。', { id: 'zengzhang', name: '人口自然增长率', value: '-1.52', unit: '‰' }],
  ['共拨出救助物资14车/次。', { id: 'wuzi', name: '救助物资拨出车次', value: '14', unit: '车/次' }],
  ['一是完成326名残疾儿童康复任务。', { id: 'kangfu', name: '残疾儿童康复人数', value: '326', unit: '名' }],
  ['截至6月底累计完成投资4128万元，占总投资的48%。', { id: 'touzi.lv', name: '福利院项目投资完成比例', value: '48', unit: '%' }],
])('checkText traces the last figure of %s', (text, item) => {
  const set = { ...LANXI, indicators: [...LANXI.indicators, item, { ...item, id: 'renwu', name: '康复任务数', value: '9876' }] }
  expect(checkText(text, set).claims.findLast(({ kind }) => kind === 'quantity')).toMatchObject({ verdict: 'traced', indicator: item.id })
})

test('checkText gives a figure to the indicator that has it before one that would have to be computed', () => {
  const growth = { id: 'jiehun.zengfu', name: '结婚登记同比增幅', value: '-10.4', unit: '%' }
  const set = { ...LANXI, indicators: [...LANXI.indicators, growth] }
  expect(checkText('办理结婚登记1844对，同比下降10.4%。', set).claims[1]).toMatchObject({ indicator: 'jiehun.zengfu', expression: null })
})

test('checkText takes a figure in a section on plans for what is planned, however like its result it is named', () => {
  const result = { id: 'touzi.wancheng', name: '福利院改扩建年内完成投资', value: '1876', unit: '万元' }
  const plan = { id: 'touzi.jihua', name: '福利院改扩建年度计划投资', value: '4350', unit: '万元' }
  const set = { ...LANXI, indicators: [...LANXI.indicators, result, plan] }
  const text =
    '一、项目建设\n福利院改扩建年度计划投资4350万元，已完成1876万元。\n二、下半年工作打算\n加快福利院施工，年内完成投资4350万元。'
  expect(checkText(text, set).claims.findLast(({ kind }) => kind === 'quantity')).toMatchObject({
    verdict: 'traced',
    indicator: 'touzi.jihua',
  })
})

test('checkText keeps a true figure to its name beside one that is wrong only in its unit', () => {
  const [, second] = checkText('护理补贴惠及5362户、生活补贴惠及2913人。', {
    ...LANXI,
    indicators: [
      ...LANXI.indicators,
      { id: 'huli', name: '重度残疾人护理补贴人数', value: '5362', unit: '人' },
      { id: 'shenghuo', name: '困难残疾人生活补贴人数', value: '2913', unit: '人' },
    ],
  }).claims
  expect(second).toMatchObject({ verdict: 'traced', indicator: 'shenghuo' })
})

test('checkText dates figures of last year by last year', () => {
  const past = { id: 'lihun.2023', name: '2023年离婚登记对数', value: '655', unit: '对' }
  const dated = (text: string) => checkText(text, { ...LANXI, indicators: [...LANXI.indicators, past] }).claims[0]?.verdict
  expect(dated('2023年，全县办理离婚登记655对。2024年办理离婚登记702对。')).toBe('traced')
  expect(dated('2023年，全县办理离婚登记702对。2024年办理离婚登记655对。')).toBe('untraced')
})

test('checkText does not let 99.9% be rounded to all', () => {
  const set = { ...LANXI, indicators: [...LANXI.indicators, { id: 'huohua', name: '火化率', value: '99.9', unit: '%' }] }
  expect(checkText('火化率达到100%。', set).claims[0]).toMatchObject({ verdict: 'mismatch', indicator: 'huohua' })
})

test('checkText calls a figure ambiguous when two indicators of one name have it', () => {
  const twin = { id: 'hecha', name: '入户核查次数', value: '350', unit: '次' }
  const set = { ...LANXI, indicators: [...LANXI.indicators, twin, { ...twin, id: 'hecha.er' }] }
  expect(checkText('开展入户核查350次。', set).claims[0]).toMatchObject({ verdict: 'ambiguous', indicator: null })
})
