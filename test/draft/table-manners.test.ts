import { describe, expect, it } from 'vitest'
import { FLOW, STOCK, textOf } from './rows.ts'

describe('a table’s way of naming', () => {
  it('tells the end of the period, the indent of a row and the month in words that prose leaves out', async () => {
    const text = await textOf([
      ['a', '期末孤儿', '11', '人', STOCK],
      ['b', '本期结婚登记', '1022', '对', FLOW],
      ['c', '其中：跨省通办结婚登记', '188', '对', { ...FLOW, partOf: 'b' }],
      ['d', '低保标准（月）', '1080', '元', { ...STOCK, prior: { value: '1040' } }],
    ])
    expect(text).toContain('孤儿11人')
    expect(text).toContain('办理结婚登记1022对，其中跨省通办188对')
    expect(text).toContain('月低保标准由1040元提高到1080元')
    expect(text.split('二、')[0]).not.toMatch(/期末|本期|其中：/u)
  })

  it.each([
    ['城乡居民最低生活保障人数', '人', STOCK, '城乡居民最低生活保障对象320人'],
    ['特困人员集中供养人数', '人', STOCK, '集中供养特困人员320人'],
    ['殡仪馆火化量', '具', FLOW, '殡仪馆火化遗体320具'],
    ['乡村公益性公墓新建数', '座', FLOW, '新建乡村公益性公墓320座'],
    ['救助热线接听量', '通', FLOW, '救助热线接听320通'],
    ['独居老人探访', '人次', FLOW, '探访独居老人320人次'],
    ['村（社区）“两委”换届完成数', '个', FLOW, '完成320个村（社区）“两委”换届'],
    ['居民议事会', '场', FLOW, '组织居民议事会320场'],
  ])('%s becomes a sentence', async (name, unit, kind, sentence) => {
    expect(await textOf([['x', name, '320', unit, kind]])).toContain(sentence)
  })

  it('of people who were paid and of the money does not say the subsidy twice', async () => {
    const text = await textOf([
      ['r', '残疾人两项补贴发放人数', '6203', '人', STOCK],
      ['j', '残疾人两项补贴发放资金', '511.4', '万元', FLOW],
    ])
    expect(text).toContain('为6203名残疾人发放两项补贴511.4万元')
  })

  it('that leaves out the unit leaves a gap to be filled, not a note in brackets', async () => {
    expect(await textOf([['x', '宣传视频制作数', '10', '', FLOW]])).toContain('宣传视频10【待补充：计量单位】')
  })
})

describe('a count that two decimals tell in full', () => {
  it('is told in 万', async () => {
    expect(await textOf([['x', '特困供养人员人数', '28500', '人', STOCK]])).toContain('2.85万人')
  })

  it('is told in full beside what is not, and beside its parts', async () => {
    const odd = await textOf([['x', '特困供养人员人数', '28512', '人', STOCK]])
    expect(odd).toContain('28512人')
    const whole = await textOf([
      ['w', '婚姻登记业务办理件数', '61200', '件', FLOW],
      ['p', '结婚登记对数', '31200', '对', { ...FLOW, partOf: 'w' }],
    ])
    expect(whole).toMatch(/61200件，其中结婚登记31200对/u)
  })
})

describe('the lead', () => {
  it('names the district on the way', async () => {
    const text = await textOf([
      ['a', '乡镇数', '14', '个', STOCK],
      ['b', '行政村数', '186', '个', STOCK],
      ['c', '结婚登记对数', '1022', '对', FLOW],
    ])
    expect(text.split('\n')[1]).toContain('立足全县14个乡镇、186个行政村实际，')
  })

  it.each([
    ['city', '澜陵市民政局', '支出社会救助资金4.57亿元'],
    ['county', '云岭县民政局', '支出社会救助资金45693.23万元'],
  ] as const)('of a %s tells the money of the whole in its own scale', async (level, name, words) => {
    const text = await textOf(
      [
        ['z', '社会救助资金支出', '45693.23', '万元', FLOW],
        ['b', '城乡低保户数', '3400', '户', STOCK],
      ],
      { bureau: { name, level } },
    )
    expect(text.split('\n')[1]).toContain(words)
  })

  it('puts no government under itself', async () => {
    const text = await textOf([['c', '城乡低保户数', '88', '户', STOCK]], { bureau: { name: '枫桥镇人民政府', level: 'town' } })
    expect(text.split('\n')[1]).toContain('在镇党委的坚强领导')
  })
})
