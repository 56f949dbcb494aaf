import { describe, expect, it } from 'vitest'
import type { Indicator, Note } from '#indicator/set.ts'
import { drafted } from './drafted.ts'
import { SET } from './sample-set.ts'

type Row = readonly [id: string, name: string, value: string, unit: string, more?: Partial<Indicator>]

const STOCK = { kind: 'stock' } as const
const FLOW = { kind: 'flow' } as const

async function textOf(topic: string, rows: readonly Row[], notes: readonly Note[] = []): Promise<string> {
  const indicators = rows.map(([id, name, value, unit, more]) => ({ id, name, value, unit, topic, ...more }))
  const { text, coverage } = await drafted({ ...SET, indicators, notes: [...notes] })
  expect(coverage.unstated).toEqual([])
  return text
}

describe('the growth of a chief figure', () => {
  it('is said of a part, and of a second one in its paragraph, where it is a tenth', async () => {
    const text = await textOf('婚姻登记', [
      ['all', '婚姻登记业务总量', '3200', '件', FLOW],
      ['j', '结婚登记对数', '1200', '对', { ...FLOW, prior: { value: '1000' }, partOf: 'all' }],
      ['l', '离婚登记对数', '700', '对', { ...FLOW, prior: { value: '500' }, partOf: 'all' }],
      ['t', '异地通办婚姻登记对数', '900', '对', { ...FLOW, prior: { value: '500' } }],
    ])
    expect(text).toContain('结婚登记1200对，同比增长20.0%；离婚登记700对')
    expect(text).toContain('异地通办婚姻登记900对，同比增长80.0%')
    expect(text.match(/同比/gu)).toHaveLength(2)
  })
})

describe('a target', () => {
  it('stands in running words, never in brackets', async () => {
    const text = await textOf('社会救助', [['x', '服务类救助试点乡镇数', '8', '个', { ...STOCK, target: { value: '9' } }]])
    expect(text).toContain('8个，完成年度目标9个的88.9%')
    expect(text).not.toContain('（年度目标')
  })

  it('of what was due is told', async () => {
    const text = await textOf('社会组织', [
      ['due', '应参加年检社会组织数', '530', '家', STOCK],
      ['done', '社会组织年检完成数', '516', '家', { ...FLOW, target: { value: '514' }, partOf: 'due' }],
    ])
    expect(text).toContain('参检516家，完成年度目标514家的100.4%')
  })
})

describe('a figure', () => {
  it('has no decimals that are all zeros, and keeps the others', async () => {
    const text = await textOf('慈善社工', [
      ['a', '接收慈善捐款', '12600.00', '万元', FLOW],
      ['b', '福利彩票销量', '387.60', '万元', FLOW],
    ])
    expect(text).toContain('12600万元')
    expect(text).toContain('387.60万元')
  })

  it('of levels and of places is a word', async () => {
    const text = await textOf('养老服务', [
      ['n', '养老服务网络层级数', '3', '级'],
      ['r', '养老机构满意度全市位次', '2', '位'],
    ])
    expect(text).toContain('健全三级养老服务网络')
    expect(text).toMatch(/列全市第二位/u)
  })

  it('of all that is on the register stands there', async () => {
    const text = await textOf('社会组织', [['a', '登记社会组织总数', '249', '个']])
    expect(text).toMatch(/目前，全.共有登记社会组织249个/u)
  })
})

describe('what a note promises for a later date', () => {
  const ROWS: readonly Row[] = [['t', '枫渡区社会福利中心二期项目总投资', '8600', '万元', STOCK]]

  it('is a task of the next period', async () => {
    const text = await textOf('养老服务', ROWS, [
      { id: 'n1', topic: '养老服务', text: '枫渡区社会福利中心二期室内装修基本完工，计划9月底前竣工交付。' },
    ])
    expect(text).toContain('确保枫渡区社会福利中心二期9月底前竣工交付。')
  })

  it('is none where nothing is promised', async () => {
    const text = await textOf('养老服务', ROWS, [
      { id: 'n1', topic: '养老服务', text: '枫渡区社会福利中心二期室内装修基本完工，5月竣工交付。' },
    ])
    expect(text).not.toContain('确保')
  })
})
