import { describe, expect, it } from 'vitest'
import type { Indicator } from '#indicator/set.ts'
import { FLOW, type Row, STOCK, textOf } from './rows.ts'

function ofTopic(topic: string, rows: readonly Row[]): readonly Row[] {
  return rows.map(([id, name, value, unit, more]): Row => [id, name, value, unit, { topic, ...more } satisfies Partial<Indicator>])
}

describe('what was done to one kind of organisation', () => {
  it('is told behind whom it was done to, and names them once', async () => {
    const text = await textOf(
      ofTopic('社会组织', [
        ['a', '完成信用评价社会组织数', '90', '家', FLOW],
        ['b', '完成等级评估社会组织数', '18', '家', FLOW],
      ]),
    )
    expect(text).toContain('完成社会组织信用评价90家，等级评估18家')
  })

  it('tells its deeds in one breath and a verb once', async () => {
    const text = await textOf(
      ofTopic('社会组织', [
        ['a', '社会组织实施乡村振兴项目数', '12', '个', FLOW],
        ['b', '社会组织开展社区服务项目数', '44', '个', FLOW],
        ['c', '社会组织开展公益慈善活动场次', '61', '场次', FLOW],
        ['d', '社会组织帮扶困难群众人次', '8300', '人次', FLOW],
      ]),
    )
    expect(text).toContain('社会组织实施乡村振兴项目12个，开展社区服务项目44个、公益慈善活动61场次，帮扶困难群众8300人次')
  })
})

describe('two figures of one thing', () => {
  it.each<[string, readonly Row[], string]>([
    [
      '基层治理',
      [
        ['a', '打造和美社区批数', '1', '批', FLOW],
        ['b', '“和美社区”首批创建社区数', '8', '个', FLOW],
      ],
      '打造和美社区1批8个',
    ],
    [
      '基层治理',
      [
        ['a', '村（社区）“两委”成员培训场次', '6', '场次', FLOW],
        ['b', '村（社区）“两委”成员培训人次', '420', '人次', FLOW],
      ],
      '培训6场次420人次',
    ],
    [
      '党建队伍',
      [
        ['a', '“我为群众办实事”实事项目涉及方面数', '4', '个', FLOW],
        ['b', '“我为群众办实事”实事项目数', '15', '项', FLOW],
      ],
      '实事项目15项，涉及4个方面',
    ],
    [
      '养老服务',
      [
        ['a', '敬老院数', '9', '所', STOCK],
        ['b', '敬老院床位数', '720', '张', STOCK],
        ['c', '敬老院入住人数', '301', '人', STOCK],
      ],
      '敬老院9所，床位720张，入住301人',
    ],
    [
      '养老服务',
      [
        ['r', '80周岁以上高龄津贴发放人数', '3302', '人', STOCK],
        ['j', '80周岁以上高龄津贴发放金额', '402.6', '万元', FLOW],
      ],
      '为3302名80周岁以上老年人发放高龄津贴402.6万元',
    ],
  ])('%s: %j', async (topic, rows, sentence) => {
    expect(await textOf(ofTopic(topic, rows))).toContain(sentence)
  })

  it('of a place and of whom it served stand in one breath', async () => {
    const text = await textOf(
      ofTopic('养老服务', [
        ['a', '长者饭堂数', '2', '个', STOCK],
        ['b', '长者饭堂就餐人次', '21312', '人次', FLOW],
      ]),
    )
    expect(text).toContain('长者饭堂2个，就餐21312人次')
  })

  it('keep apart what is qualified alike', async () => {
    const text = await textOf(
      ofTopic('婚姻登记', [
        ['a', '跨省通办结婚登记对数', '52', '对', FLOW],
        ['b', '跨省通办离婚登记对数', '11', '对', FLOW],
      ]),
    )
    expect(text).toContain('跨省通办离婚登记11对')
  })
})

describe('the order of a paragraph', () => {
  it('has people before the money, and how well the work was done behind both', async () => {
    const text = await textOf(
      ofTopic('社会救助', [
        ['p', '低保审批按时办结率', '98', '%', FLOW],
        ['m', '低保金发放额', '320.5', '万元', FLOW],
        ['x', '新增低保人数', '61', '人', FLOW],
      ]),
    )
    expect(text).toMatch(/新增低保61人.*低保金320\.5万元.*办结率/su)
  })

  it('has what is being built behind the work of every day, with its money', async () => {
    const text = await textOf(
      ofTopic('殡葬管理', [
        ['b', '青桐镇在建公墓数', '2', '座', STOCK],
        ['h', '火化遗体数', '954', '具', FLOW],
        ['z', '公墓建设专项债资金', '3000', '万元', FLOW],
      ]),
    )
    expect(text).toMatch(/火化遗体954具.*在建公墓2座.*专项债资金3000万元/su)
  })

  it('tells one scheme to its end before the next that shares the paragraph', async () => {
    const text = await textOf(
      ofTopic('社会救助', [
        ['d', '低保家庭户数', '2033', '户', STOCK],
        ['t', '特困供养对象数', '188', '人', STOCK],
        ['m', '低保资金支出', '2966.3', '万元', FLOW],
        ['l', '临时救助人次', '388', '人次', FLOW],
        ['j', '临时救助金额', '92.6', '万元', FLOW],
      ]),
    )
    expect(text).toMatch(/低保家庭2033户。.*低保资金2966\.3万元。全县共有特困供养对象188人。/u)
  })
})

describe('what was checked of what was due', () => {
  it('is told with its share where the table’s short names bear no rate', async () => {
    const text = await textOf(
      ofTopic('社会组织', [
        ['a', '应检社会组织', '371', '家', FLOW],
        ['b', '已检社会组织', '322', '家', { ...FLOW, partOf: 'a' }],
      ]),
    )
    expect(text).toContain('应参加年检的社会组织371家，已检322家，占比86.8%')
  })

  it('and put right is told without naming again whom', async () => {
    const text = await textOf(
      ofTopic('社会组织', [
        ['a', '社会组织“双随机”检查次数', '9', '次', FLOW],
        ['b', '“双随机”检查社会组织数', '41', '家', FLOW],
        ['c', '责令限期整改社会组织数', '7', '家', FLOW],
        ['d', '备案社区社会组织数', '912', '个', STOCK],
      ]),
    )
    expect(text).toContain('检查社会组织41家，责令限期整改7家')
    expect(text).toContain('备案社区社会组织912个')
  })
})

describe('the head of a paragraph', () => {
  const rest: Row = ['g', '孤儿人数', '12', '人', { ...STOCK, topic: '儿童福利' }]
  const also: Row = ['f', '孤儿基本生活费发放额', '20.5', '万元', { ...FLOW, topic: '儿童福利' }]

  it('promises no more than it holds', async () => {
    const rows = ofTopic('儿童福利', [
      ['a', '困境儿童人数', '133', '人', STOCK],
      ['b', '走访困境儿童人次', '210', '人次', FLOW],
    ])
    expect(await textOf([rest, also, ...rows])).toContain('做好困境儿童关爱服务。')
    const left: Row = ['c', '农村留守儿童人数', '640', '人', { ...STOCK, topic: '儿童福利' }]
    expect(await textOf([rest, also, ...rows, left])).toContain('做好困境儿童和留守儿童关爱服务。')
  })

  it('takes in a neighbour that has one figure', async () => {
    const text = await textOf([
      ...ofTopic('婚姻登记', [
        ['j', '结婚登记对数', '812', '对', FLOW],
        ['l', '离婚登记对数', '377', '对', FLOW],
      ]),
      ...ofTopic('流浪救助', [['s', '流浪乞讨人员救助人次', '41', '人次', FLOW]]),
      ...ofTopic('殡葬管理', [['c', '惠民殡葬补贴发放额', '88.5', '万元', FLOW]]),
    ])
    expect(text).toContain('做好殡葬管理、流浪乞讨救助工作。')
  })
})
