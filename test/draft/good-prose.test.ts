import { describe, expect, it } from 'vitest'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { drafted } from './drafted.ts'
import { SET } from './sample-set.ts'

type Row = readonly [id: string, name: string, value: string, unit: string, more?: Partial<Indicator>]

const STOCK = { kind: 'stock' } as const
const FLOW = { kind: 'flow' } as const

function setOf(topic: string, rows: readonly Row[], changes: Partial<IndicatorSet> = {}): IndicatorSet {
  const indicators = rows.map(([id, name, value, unit, more]) => ({ id, name, value, unit, topic, ...more }))
  return { ...SET, indicators, notes: [], ...changes }
}

async function textOf(topic: string, rows: readonly Row[], changes?: Partial<IndicatorSet>): Promise<string> {
  const { text, coverage } = await drafted(setOf(topic, rows, changes))
  expect(coverage.unstated).toEqual([])
  return text
}

const YEAR = { period: { label: '2025年', start: '2025-01-01', end: '2025-12-31' } }

describe('a comparison', () => {
  it('is said of the chief figure of a paragraph, not of every figure that has one', async () => {
    const text = await textOf('殡葬管理', [
      ['huohua', '火化遗体数', '1500', '具', { ...FLOW, prior: { value: '1400' } }],
      ['jiedi', '节地生态安葬数', '480', '例', { ...FLOW, prior: { value: '400' } }],
    ])
    expect(text).toContain('节地生态安葬480例，同比增长20.0%')
    expect(text.match(/同比/gu)).toHaveLength(1)
  })

  it('gives way to the target where there is one', async () => {
    const text = await textOf('养老服务', [
      ['s', '家庭适老化改造户数', '120', '户', { ...FLOW, prior: { value: '100' }, target: { value: '200' } }],
    ])
    expect(text).toContain('完成家庭适老化改造120户，完成年度目标200户的60.0%')
    expect(text).not.toContain('同比')
  })

  it('of less than one per cent, and of what only grows, is not said', async () => {
    const text = await textOf('养老服务', [
      ['t', '区福利中心总投资', '9000', '万元', STOCK],
      ['w', '区福利中心累计完成投资', '8000', '万元', { ...STOCK, prior: { value: '5000' }, partOf: 't' }],
      ['c', '养老机构床位数', '24000', '张', { ...STOCK, prior: { value: '23900' } }],
    ])
    expect(text).not.toMatch(/同比|增长|增加/u)
  })

  it('of more than twice as much counts in times, of few in pieces, at a year’s end against its end', async () => {
    const half = await textOf('婚姻登记', [['j', '结婚登记对数', '2600', '对', { ...FLOW, prior: { value: '1000' } }]])
    expect(half).toContain('同比增长1.6倍')
    const year = await textOf('养老服务', [['y', '养老机构数', '27', '家', { ...STOCK, prior: { value: '25' } }]], YEAR)
    expect(year).toContain('养老机构27家，比上年末增加2家')
  })

  it('names its base behind households and heads', async () => {
    const rows: readonly Row[] = [
      ['h', '城乡低保户数', '3400', '户', STOCK],
      ['r', '城乡低保人数', '5150', '人', { ...STOCK, prior: { value: '5000' } }],
    ]
    expect(await textOf('社会救助', rows)).toContain('3400户5150人，总人数同比增长3.0%')
  })

  it('unwelcome and taken up by no problem is left out', async () => {
    const text = await textOf('慈善社工', [['c', '慈善捐款额', '960', '万元', { ...FLOW, prior: { value: '990' } }]])
    expect(text).not.toMatch(/下降|减少/u)
  })
})

describe('parts and wholes', () => {
  it('close 其中 before another matter, and keep what was done out of 截至', async () => {
    const text = await textOf('儿童福利', [
      ['g', '孤儿人数', '12', '人', STOCK],
      ['g1', '集中养育孤儿人数', '4', '人', { ...STOCK, partOf: 'g' }],
      ['g2', '社会散居孤儿人数', '8', '人', { ...STOCK, partOf: 'g' }],
      ['s', '事实无人抚养儿童人数', '54', '人', STOCK],
      ['j', '孤儿和事实无人抚养儿童基本生活费发放额', '145.36', '万元', FLOW],
    ])
    expect(text).toMatch(/集中养育4人、社会散居8人；[^。]*事实无人抚养儿童54人。上半年发放/u)
  })

  it('are found where the table does not mark them but the sum is exact', async () => {
    const text = await textOf('社会组织', [
      ['z', '登记社会组织总数', '249', '个', STOCK],
      ['t', '登记社会团体数', '108', '个', STOCK],
      ['m', '登记民办非企业单位数', '141', '个', STOCK],
    ])
    expect(text).toContain('登记社会组织249个，其中社会团体108个、民办非企业单位141个')
  })

  it('carry a qualifier to each member', async () => {
    const text = await textOf('婚姻登记', [
      ['j', '结婚登记对数', '880', '对', FLOW],
      ['jk', '跨区域通办结婚登记对数', '7', '对', FLOW],
      ['l', '离婚登记对数', '499', '对', FLOW],
      ['lk', '跨区域通办离婚登记对数', '9', '对', FLOW],
    ])
    expect(text).toContain('结婚登记880对（含跨区域通办7对）')
    expect(text).toContain('离婚登记499对（含跨区域通办9对）')
  })

  it('have the rate that the field names', async () => {
    const text = await textOf('社会组织', [
      ['y', '应参加年检社会组织数', '437', '家', STOCK],
      ['j', '参加年检社会组织数', '396', '家', { ...FLOW, partOf: 'y' }],
    ])
    expect(text).toContain('应参加年检的社会组织437家，参检396家，参检率90.6%')
  })
})

describe('stocks, flows and names', () => {
  it.each<readonly [string, string, readonly Row[]]>([
    [
      '上半年新建老年助餐点6个，完成年度目标12个的50.0%，总数达到67个',
      '养老服务',
      [
        ['z', '老年助餐点数', '67', '个', STOCK],
        ['x', '新建老年助餐点数', '6', '个', { ...FLOW, target: { value: '12' } }],
      ],
    ],
    [
      '为134380名老年人发放高龄津贴5138.90万元',
      '养老服务',
      [
        ['r', '享受高龄津贴人数', '134380', '人', STOCK],
        ['j', '高龄津贴发放额', '5138.90', '万元', FLOW],
      ],
    ],
    ['为1000名农村留守儿童落实监护责任人', '儿童福利', [['l', '落实监护责任人的农村留守儿童人数', '1000', '名', FLOW]]],
    ['5所敬老院正在推进改造提升', '养老服务', [['z', '在推进改造提升的敬老院数', '5', '所']]],
    ['4条地名通过市级地名文化遗产认定', '区划地名', [['d', '通过市级地名文化遗产认定地名数', '4', '条']]],
    [
      '集中供养率达69.47%，高于省定下限67%',
      '社会救助',
      [
        ['a', '失能特困人员集中供养率', '69.47', '%', { asOf: '2025-06-30' }],
        ['b', '失能特困人员集中供养率省定下限', '67', '%'],
      ],
    ],
    [
      '局属事业单位由6个减少到5个',
      '党建队伍',
      [
        ['q', '改革前局属事业单位数', '6', '个'],
        ['h', '改革后局属事业单位数', '5', '个'],
      ],
    ],
  ])('are said as %s', async (words, topic, rows) => {
    expect(await textOf(topic, rows)).toContain(words)
  })

  it('leave no period inside a sentence', async () => {
    expect((await drafted(SET)).text).not.toMatch(/[；，](?:今年以来|上半年)[，\p{Script=Han}]/u)
  })
})

describe('the ends of a report', () => {
  it('tell the money of the whole and the district in the lead', async () => {
    const text = await textOf('社会救助', [
      ['jd', '街道数', '11', '个', { ...STOCK, topic: '区划地名' }],
      ['zj', '社会救助资金支出', '4620.44', '万元', FLOW],
      ['dj', '城乡低保资金支出', '3192.30', '万元', { ...FLOW, partOf: 'zj' }],
    ])
    const lead = text.split('\n')[1] ?? ''
    expect(lead).toContain('立足全县11个街道实际')
    expect(lead).toContain('支出社会救助资金4620.44万元')
  })

  it('name the worst laggards with their rates, and take up exactly those', async () => {
    const { sections } = await drafted(
      setOf('养老服务', [
        ['a', '新建区域性养老服务中心数', '6', '个', { ...FLOW, target: { value: '15' } }],
        ['b', '新增老年助餐点数', '35', '个', { ...FLOW, target: { value: '80' } }],
        ['c', '新增家庭养老床位数', '345', '张', { ...FLOW, target: { value: '700' } }],
      ]),
    )
    const textOfRole = (words: string) => sections.find(({ heading }) => heading.includes(words))?.text ?? ''
    expect(textOfRole('问题')).toContain('新建区域性养老服务中心、新增老年助餐点分别仅完成年度目标的40.0%、43.8%')
    expect(textOfRole('安排')).toMatch(/区域性养老服务中心建设，新建剩余9个.*老年助餐点建设，新建剩余45个/u)
    expect(textOfRole('安排')).not.toContain('床位')
  })
})
