import { expect, test } from 'vitest'
import { checkText } from '#claim/check.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'

/** The set of a fictional county in 2024 with levels before and after a change, and figures that stand in rows. */
const SET: IndicatorSet = {
  bureau: { name: '岚溪县民政局', level: 'county' },
  period: { label: '2024年', start: '2024-01-01', end: '2024-12-31' },
  indicators: (
    [
      ['before.city', '提标前城市低保月标准', '735', '元'],
      ['city', '城市低保月标准', '780', '元'],
      ['before.country', '2021年农村低保年标准', '5340', '元'],
      ['country', '农村低保年标准', '6240', '元'],
      ['before.illness', '扩大前救助病种数', '9', '种'],
      ['illness', '救助病种数', '34', '种'],
      ['before.poverty', '枫渡村年初低保发生率', '3.8', '%'],
      ['poverty', '枫渡村年末低保发生率', '2.1', '%'],
      ['raised.households', '提高补助标准低保户数', '613', '户'],
      ['raised.persons', '提高补助标准低保人数', '947', '人'],
      ['ended.households', '取消低保待遇户数', '208', '户'],
      ['ended.persons', '取消低保待遇人数', '351', '人'],
      ['home', '福利院改造工程投资额', '2300', '万元'],
      ['cemetery', '公益性公墓新建工程投资额', '1650', '万元'],
      ['hall', '殡仪馆迁建及配套工程投资额', '4100', '万元'],
      ['help.city', '城市低保月人均补助水平', '512', '元'],
      ['help.country', '农村低保月人均补助水平', '347', '元'],
      ['task', '市下达危房改造任务户数', '260', '户'],
      ['found.first', '上半年新识别困难户数', '49', '户'],
      ['found.second', '下半年新识别困难户数', '12', '户'],
      ['aspects', '巡察反馈问题方面数', '11', '个'],
      ['problems', '巡察反馈问题数', '33', '个'],
      ['grant.all', '2022—2023年救助资金下达额', '3.43', '亿元'],
      ['grant.2022', '2022年救助资金下达额', '1.16', '亿元'],
      ['grant.2023', '2023年救助资金下达额', '2.27', '亿元'],
    ] as const
  ).map(([id, name, value, unit]): Indicator => ({ id, name, value, unit })),
}

const ROWS: readonly (readonly [text: string, ids: readonly string[]])[] = [
  ['城市低保标准由735元提高到780元。', ['before.city', 'city']],
  ['城市低保标准每人每月735元提高到每人每月780元。', ['before.city', 'city']],
  ['农村低保标准从每年5340元，提高到6240元。', ['before.country', 'country']],
  ['城乡低保标准由每人每月735元、每人每年5340元分别提高到每月780元、每年6240元。', ['before.city', 'before.country', 'city', 'country']],
  ['救助病种由9种扩大到34种。', ['before.illness', 'illness']],
  ['枫渡村低保发生率由年初的3.8%降至2.1%。', ['before.poverty', 'poverty']],
  ['取消208户351人低保待遇，对613户947人提高补助标准。', ['ended.households', 'ended.persons', 'raised.households', 'raised.persons']],
  [
    '推进福利院改造工程、公益性公墓新建工程和殡仪馆迁建及配套工程，投资额分别为2300万元、1650万元、4100万元。',
    ['home', 'cemetery', 'hall'],
  ],
  ['城乡低保标准分别达到780元和6240元，月人均补助512元和347元。', ['city', 'country', 'help.city', 'help.country']],
  ['年初市下达危房改造任务260户。', ['task']],
  ['对照巡察反馈，共梳理归纳11个方面33个问题。', ['aspects', 'problems']],
  ['2024年上半年新识别困难户49户，下半年新识别困难户12户。', ['found.first', 'found.second']],
  ['2022—2023年下达救助资金3.43亿元，其中2022年1.16亿元、2023年2.27亿元。', ['grant.all', 'grant.2022', 'grant.2023']],
]

/** The figures of a text. */
function figuresOf(text: string) {
  return checkText(text, SET).claims.filter(({ kind }) => kind === 'quantity')
}

test.each(ROWS)('checkText tells the figures of %s apart', (text, ids) => {
  expect(figuresOf(text).map(({ verdict, indicator }) => [verdict, indicator])).toEqual(ids.map(id => ['traced', id]))
})

test.each([
  ['城市低保标准由735元提高到780元。', '735元', '780元'],
  ['城市低保标准每人每月735元提高到每人每月780元。', '735元', '780元'],
  ['农村低保标准从每年5340元，提高到6240元。', '5340元', '6240元'],
  ['救助病种由9种扩大到34种。', '9种', '34种'],
  ['枫渡村低保发生率由年初的3.8%降至2.1%。', '3.8%', '2.1%'],
  ['推进福利院改造工程、公益性公墓新建工程和殡仪馆迁建及配套工程，投资额分别为2300万元、1650万元、4100万元。', '2300万元', '4100万元'],
  ['城乡低保标准分别达到780元和6240元，月人均补助512元和347元。', '512元', '347元'],
  ['2024年上半年新识别困难户49户，下半年新识别困难户12户。', '49户', '12户'],
  ['2022—2023年下达救助资金3.43亿元，其中2022年1.16亿元、2023年2.27亿元。', '1.16亿元', '2.27亿元'],
])('checkText opens both when %s has %s and %s exchanged', (text, first, second) => {
  const exchanged = text.replace(first, '\u0000').replace(second, first).replace('\u0000', second)
  const opened = figuresOf(exchanged).filter(({ verdict }) => verdict !== 'traced')
  expect(opened.map(claim => claim.text)).toEqual([second, first])
})

test('checkText calls no unit wrong that is the unit of the indicator', () => {
  const [claim] = figuresOf('青岩镇下达危房改造任务260户。')
  expect(claim?.verdict).not.toBe('traced')
  expect(claim?.reason).not.toContain('单位应为')
})
