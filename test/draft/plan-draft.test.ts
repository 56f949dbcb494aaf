import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PastPlan } from '#draft/plan/choose-outline.ts'
import { renewedHeading } from '#draft/plan/heading.ts'
import { planDraft } from '#draft/plan/plan-draft.ts'
import { scriptOf } from '#draft/script.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Role } from '#report/report.ts'
import { SET } from './sample-set.ts'

const script = scriptOf(SET)

function past(periodStart: string, headings: readonly (readonly [number, string, string, Role])[], bureau = SET.bureau.name): PastPlan {
  const nodes = headings.map(([level, heading, topic, role]) => ({ level, heading, topic, role }))
  return { bureau, kind: 'half-year', periodStart, nodes }
}

const NEWER = past('2024-01-01', [
  [1, '一、2024年上半年工作情况', '综合', 'achievement'],
  [2, '（一）突出扩容提质，养老服务更优', '养老服务', 'achievement'],
  [2, '（二）突出分层分类，救助保障更牢。', '社会救助', 'achievement'],
  [2, '（三）突出便民利民，社会事务更规范', '综合', 'achievement'],
  [1, '二、特色亮点', '综合', 'achievement'],
  [2, '（一）“幸福食堂”全省推广', '养老服务', 'achievement'],
  [1, '三、存在的困难', '综合', 'problem'],
  [1, '四、下半年工作安排', '综合', 'plan'],
])
const OLDER = past('2023-01-01', [
  [1, '一、工作情况', '综合', 'achievement'],
  [2, '（一）救助', '社会救助', 'achievement'],
  [2, '（二）养老', '养老服务', 'achievement'],
  [2, '（三）婚姻登记', '婚姻登记', 'achievement'],
])

describe('planDraft', () => {
  it('takes the sections of the bureau’s newest report of the kind, in their order', () => {
    const plan = planDraft(SET, [OLDER, NEWER], script)
    expect(plan.sections.map(section => section.heading)).toEqual([
      '上半年工作情况',
      '突出扩容提质，养老服务更优',
      '突出分层分类，救助保障更牢',
      '突出便民利民，社会事务更规范',
      '存在的困难',
      '下半年工作安排',
    ])
  })

  it('takes no other bureau’s name over with its headings, in either script', () => {
    const foreign = past(
      '2024-01-01',
      [
        [1, '一、工作情况', '综合', 'achievement'],
        [2, '（一）以頤養鷺汀為品牌，養老服務更優', '养老服务', 'achievement'],
        [2, '（二）以精准为要，救助保障更牢', '社会救助', 'achievement'],
        [2, '（三）以便民为念，社会事务更规范', '婚姻登记', 'achievement'],
        [2, '（四）以规范为基，社会组织更有活力', '社会组织', 'achievement'],
      ],
      '鷺汀區民政局',
    )
    const headings = planDraft(SET, [foreign], script).sections.map(section => section.heading)
    expect(headings).toContain('以精准为要，救助保障更牢')
    expect(headings.join()).not.toMatch(/鹭汀|鷺汀|〔/u)
  })

  it('keeps no section for which nothing was supplied, but those that no report may lack', () => {
    const others = ['儿童福利', '婚姻登记', '殡葬管理'].map((topic, place) => ({
      id: `o${place}`,
      name: '走访人次',
      value: '9',
      unit: '人次',
      topic,
    }))
    const care = { ...SET, indicators: [...SET.indicators.filter(({ topic }) => topic !== '养老服务'), ...others], notes: [] }
    const sections = planDraft(care, [NEWER], script).sections
    expect(sections.map(section => section.heading)).not.toContain('特色亮点')
    expect(sections.find(section => section.topics.includes('养老服务'))?.gap).toContain('养老服务')
  })

  it('asks a report of one matter alone for no other', () => {
    const indicators = SET.indicators.filter(({ topic }) => topic === '社会救助')
    const sections = planDraft({ ...SET, indicators, notes: [] }, [NEWER], script).sections
    expect(sections.filter(({ role, gap, clusters }) => role === 'achievement' && gap !== null && clusters.length === 0)).toEqual([])
  })

  it('heads a new section in the manner of its neighbours', () => {
    const party = ['党员培训人次', '主题党日场次', '调研报告篇数', '培训民政干部人次'].map((name, place) => ({
      id: `dang${place}`,
      name,
      value: '30',
      unit: '次',
      topic: '党建队伍',
    }))
    const headings = planDraft({ ...SET, indicators: [...SET.indicators, ...party] }, [NEWER], script).sections.map(
      section => section.heading,
    )
    expect(headings).toContain('突出党建引领，队伍建设更过硬')
  })

  it('keeps what is planned, what is a problem and what is done apart', () => {
    const plan = planDraft(SET, [NEWER], script)
    const idsOf = (role: Role) =>
      plan.sections
        .filter(section => section.role === role)
        .flatMap(section => section.clusters.flatMap(cluster => [...cluster.indicators, ...cluster.notes].map(item => item.id)))
    expect(idsOf('plan')).toEqual(['jihua.zhucan', 'n3'])
    expect(idsOf('problem')).toEqual(['n2'])
    expect(idsOf('achievement')).toHaveLength(SET.indicators.length + (SET.notes?.length ?? 0) - 3)
  })

  it('puts every indicator into exactly one paragraph, whatever the names, topics and outlines', () => {
    const name = fc.stringMatching(/^[一-龥]{2,10}(?:数|额|率|标准)$/u)
    const topic = fc.option(fc.constantFrom('社会救助', '低保', '养老', '婚姻登记', '殡葬', '无人知道的主题'), { nil: undefined })
    const item = fc.record({ name, topic, unit: fc.constantFrom('人', '万元', '%', '家', '') })
    const outlines = fc.constantFrom([], [NEWER], [OLDER, NEWER], [past('2024-01-01', [], '别的局')])
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), outlines, (items, plans) => {
        const indicators = items.map(({ topic: given, ...rest }, place) => ({
          id: `i${place}`,
          value: '5',
          ...rest,
          ...(given ? { topic: given } : {}),
        }))
        const set: IndicatorSet = { ...SET, indicators, notes: [] }
        const placed = planDraft(set, plans, script).sections.flatMap(section =>
          section.clusters.flatMap(cluster => cluster.indicators.map(({ id }) => id)),
        )
        expect(placed.toSorted()).toEqual(indicators.map(({ id }) => id).toSorted())
      }),
      { numRuns: 60 },
    )
  })
})

describe('renewedHeading', () => {
  it.each([
    ['一、2023年主要工作情况', 'achievement', '上半年主要工作情况'],
    ['四、〔时〕工作打算', 'plan', '下半年工作打算'],
    ['（二）聚焦精准救助,兜底保障更有力度。', 'achievement', '聚焦精准救助，兜底保障更有力度'],
    ['12.残疾人两项补贴精准发放。', 'achievement', '残疾人两项补贴精准发放'],
  ] as const)('%s becomes %s', (heading, role, expected) => {
    expect(renewedHeading(heading, role, SET)).toBe(expected)
  })

  it.each([
    ['5.为400户老年人家庭实施改造'],
    ['（一）“幸福食堂”成为样板'],
    ['（三）落实《婚姻登记条例》'],
    ['（二）新建助餐点，让老人吃上热饭'],
    ['（四）推进枫渡镇敬老院改造'],
    ['（一）提高低保标准'],
  ])('%s is a fact of its own year', heading => {
    expect(renewedHeading(heading, 'achievement', SET)).toBeNull()
  })
})
