import { describe, expect, it } from 'vitest'
import { composingSet } from '#draft/plan/composing-set.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { drafted } from './drafted.ts'
import { SET } from './sample-set.ts'

type Row = readonly [id: string, name: string, value: string, unit: string, more?: Partial<Indicator>]

const FLOW = { kind: 'flow' } as const
const STOCK = { kind: 'stock' } as const

function setOf(rows: readonly Row[], changes: Partial<IndicatorSet> = {}): IndicatorSet {
  const indicators = rows.map(([id, name, value, unit, more]) => ({ id, name, value, unit, ...more }))
  return { ...SET, indicators, notes: [], ...changes }
}

async function textOf(rows: readonly Row[], changes?: Partial<IndicatorSet>): Promise<string> {
  const { text, coverage } = await drafted(setOf(rows, changes))
  expect(coverage.unstated).toEqual([])
  return text
}

describe('composingSet', () => {
  it.each([
    ['2025年上半年全县新增低保户数', '新增低保户数'],
    ['本期结婚登记对数', '结婚登记对数'],
    ['全县老年食堂数', '老年食堂数'],
    ['2024年上半年结婚登记对数', '2024年上半年结婚登记对数'],
    ['全县辖镇数', '全县辖镇数'],
    ['上半年目标完成率', '上半年目标完成率'],
    ['2025年下半年计划新建助餐点数', '2025年下半年计划新建助餐点数'],
  ])('speaks of %s as %s', (name, spoken) => {
    expect(composingSet(setOf([['a', name, '5', '个']])).indicators[0]?.name).toBe(spoken)
  })

  it('lets an untold topic be told by parts, by the stem of an id, and by neighbours on both sides', () => {
    const rows: readonly Row[] = [
      ['zhusu.zong', '提供住宿机构数', '30', '个'],
      ['zhusu.yl', '养老机构数', '25', '个', { partOf: 'zhusu.zong' }],
      ['huan.jie', '结婚登记对数', '80', '对'],
      ['huan.yu', '网上预约量', '60', '次'],
      ['m', '火化遗体数', '9', '具'],
      ['x', '预约专窗数', '2', '个'],
      ['y', '惠民殡葬减免人数', '8', '人'],
    ]
    expect(composingSet(setOf(rows)).indicators.map(({ topic }) => topic ?? '')).toEqual([
      '养老服务',
      '',
      '',
      '婚姻登记',
      '',
      '殡葬管理',
      '',
    ])
  })

  it('finds parts by an exact sum around 业务总量, by names that end alike, and by 中', () => {
    const rows: readonly Row[] = [
      ['j', '结婚登记对数', '390', '对', FLOW],
      ['l', '离婚登记对数', '171', '对', FLOW],
      ['z', '婚姻登记业务总量', '561', '件', FLOW],
      ['s', '养老机构', '16', '家'],
      ['c', '养老床位', '900', '张'],
      ['g', '公办养老机构', '4', '家'],
      ['m', '民办养老机构', '12', '家'],
      ['p', '等级评估社会组织数', '20', '家'],
      ['q', '等级评估中3A级及以上社会组织数', '15', '家'],
      ['n', '资助残疾中职学生人数', '3', '人'],
      ['o', '资助残疾大学生人数', '7', '人'],
    ]
    expect(composingSet(setOf(rows)).indicators.flatMap(({ id, partOf }) => (partOf ? [`${id}⊂${partOf}`] : []))).toEqual([
      'j⊂z',
      'l⊂z',
      'g⊂s',
      'm⊂s',
      'q⊂p',
    ])
  })
})

describe('figures that speak of others', () => {
  it.each<readonly [string, readonly Row[]]>([
    [
      '结婚登记1212对，较上年增加113对、增长10.3%，其中内地居民1200对、涉外12对',
      [
        ['j', '结婚登记对数', '1212', '对', FLOW],
        ['n', '内地居民结婚登记对数', '1200', '对', { ...FLOW, partOf: 'j' }],
        ['w', '涉外结婚登记对数', '12', '对', { ...FLOW, partOf: 'j' }],
        ['z', '结婚登记较上年增加数', '113', '对'],
        ['f', '结婚登记同比增幅', '10.3', '%'],
      ],
    ],
    [
      '完成适老化改造156户，年度任务150户，完成率104%',
      [
        ['g', '适老化改造户数', '156', '户', FLOW],
        ['r', '适老化改造任务数', '150', '户'],
        ['w', '适老化改造完成率', '104', '%'],
      ],
    ],
    [
      '低保标准由565元/月提高到600元/月',
      [
        ['b', '上年农村低保标准', '565', '元/月'],
        ['c', '农村低保标准', '600', '元/月'],
      ],
    ],
    [
      '发放残疾人两项补贴936.53万元，其中困难残疾人生活补贴387.60万元、惠及3408人，重度残疾人护理补贴548.93万元、惠及4786人',
      [
        ['l', '残疾人两项补贴发放额', '936.53', '万元', FLOW],
        ['s', '困难残疾人生活补贴发放额', '387.60', '万元', { ...FLOW, partOf: 'l' }],
        ['sr', '享受困难残疾人生活补贴人数', '3408', '人', STOCK],
        ['h', '重度残疾人护理补贴发放额', '548.93', '万元', { ...FLOW, partOf: 'l' }],
        ['hr', '享受重度残疾人护理补贴人数', '4786', '人', STOCK],
      ],
    ],
    [
      '特困供养人员1900人，其中城市100人、农村1800人，集中供养500人、分散供养1400人',
      [
        ['t', '特困人员救助供养人数', '1900', '人', STOCK],
        ['c', '城市特困人数', '100', '人', { ...STOCK, partOf: 't' }],
        ['n', '农村特困人数', '1800', '人', { ...STOCK, partOf: 't' }],
        ['j', '集中供养人数', '500', '人', { ...STOCK, partOf: 't' }],
        ['f', '分散供养人数', '1400', '人', { ...STOCK, partOf: 't' }],
      ],
    ],
    [
      '低保家庭2033户3218人',
      [
        ['h', '低保家庭', '2033', '户'],
        ['r', '低保人口', '3218', '人'],
      ],
    ],
    [
      '举办民政干部培训班4期360人次',
      [
        ['q', '民政干部培训班期数', '4', '期', FLOW],
        ['r', '民政干部培训班人次', '360', '人次', FLOW],
      ],
    ],
    ['为611名80岁以上老人发放高龄补贴', [['g', '80岁以上老人高龄补贴发放人数', '611', '人', FLOW]]],
  ])('are said as %s', async (words, rows) => {
    expect(await textOf(rows)).toContain(words)
  })

  it('tell what a building took behind the note that names it', async () => {
    const rows: readonly Row[] = [
      ['z', '县中心敬老院改扩建总投资', '3600', '万元', { ...STOCK, topic: '养老服务' }],
      ['y', '养老机构数', '12', '家', STOCK],
    ]
    const notes = [{ id: 'n', topic: '养老服务', text: '县中心敬老院改扩建工程主体完工，计划年底前投用。' }]
    expect(await textOf(rows, { notes })).toContain('计划年底前投用。项目总投资3600万元')
  })

  it('say another bureau’s duties of none but civil affairs', async () => {
    const text = await textOf([['x', '志愿服务活动场次', '4', '场次']], { bureau: { name: '石溪县教育局', level: 'county' } })
    expect(text).not.toMatch(/民政部门|基本民生保障/u)
  })
})

describe('a standard', () => {
  it('that was raised is told before what was paid by it', async () => {
    const text = await textOf([
      ['b', '困难残疾人生活补贴标准', '95', '元/人/月', { prior: { value: '90' }, topic: '残疾人福利' }],
      ['r', '享受困难残疾人生活补贴人数', '2942', '人', { ...STOCK, topic: '残疾人福利' }],
      ['j', '残疾人两项补贴支出', '1502.38', '万元', { ...FLOW, topic: '残疾人福利', prior: { value: '1369.5' } }],
    ])
    expect(text).toMatch(/2942人.*标准由90元\/人\/月提高到95元\/人\/月.*1502\.38万元/u)
  })
})
