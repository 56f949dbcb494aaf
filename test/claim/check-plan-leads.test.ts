import { describe, expect, it } from 'vitest'
import { plannedStretches } from '#claim/plan-lead.ts'
import { type Case, testExchangesAreCaught, testFiguresAreGiven } from './near-names.ts'

const EXCHANGED: readonly Case[] = [
  [
    '举办专场招聘会14场，参会企业418家。下一步，专场招聘会不少于16场。',
    [
      ['done', '退役军人专场招聘会场次', '14', '场'],
      ['firms', '参会企业数', '418', '家'],
      ['plan', '下年专场招聘会计划最少场次', '16', '场'],
    ],
  ],
  [
    '来信办结率99.3%。下半年，来信办结率保持在99%以上。',
    [
      ['done', '来信办结率', '99.3', '%'],
      ['plan', '下半年来信办结率目标', '99', '%'],
    ],
  ],
  [
    '下一年度，将把平均公开时长由8天压到5天以内。',
    [
      ['done', '信息平均公开时长', '8', '天'],
      ['plan', '下年度信息平均公开时长目标', '5', '天'],
    ],
  ],
]

testFiguresAreGiven(EXCHANGED)
testExchangesAreCaught(EXCHANGED)

describe('stretches of plans', () => {
  it.each([
    ['今年新建3处。明年，新建5处。再建6处。\n累计10处。', ['明年，新建5处。再建6处。']],
    ['下半年，全区将新建5处。累计10处。', ['下半年，全区将新建5处']],
    ['下半年，全区新建5处。', []],
    ['明年的预算已经批准；次年1月建成。', []],
  ])('%s', (text, stretches) => {
    expect(plannedStretches(text).map(({ start, end }) => text.slice(start, end))).toEqual(stretches)
  })
})
