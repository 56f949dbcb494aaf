import { describe, expect, it } from 'vitest'
import type { PastPlan } from '#draft/plan/choose-outline.ts'
import { planDraft } from '#draft/plan/plan-draft.ts'
import { scriptOf } from '#draft/script.ts'
import type { Role } from '#report/report.ts'
import { SET } from './sample-set.ts'

/** The half-year report of some bureau: its headings carry what is its own. */
function pastOf(bureau: string): PastPlan {
  const nodes: readonly (readonly [number, string, string, Role])[] = [
    [1, '一、上半年工作开展情况', '综合', 'achievement'],
    [2, '（一）聚焦兜底保障，社会救助更加有力', '社会救助', 'achievement'],
    [2, '（二）聚焦普惠均等，养老服务更加可及', '养老服务', 'achievement'],
    [2, '（三）聚焦便民利民，社会事务更加规范', '婚姻登记', 'achievement'],
    [2, '（四）聚焦向上向善，慈善事业更有温度', '慈善社工', 'achievement'],
    [2, '（五）聚焦赋能增效，社会组织更有作为', '社会组织', 'achievement'],
    [2, '（六）临河镇敬老院改造，儿童福利更有保障', '儿童福利', 'achievement'],
    [2, '（七）做响暖心沐川，残疾人福利更有质量', '残疾人福利', 'achievement'],
    [2, '（八）建成37个驿站，流浪救助更有力度', '流浪乞讨救助', 'achievement'],
    [2, '（九）聚焦移风易俗，殡葬服务更加文明', '殡葬', 'achievement'],
    [2, '（十）聚焦规范管理，区划地名更加有序', '区划地名', 'achievement'],
    [1, '二、存在的问题', '综合', 'problem'],
    [1, '三、下半年工作打算', '综合', 'plan'],
  ]
  return {
    bureau,
    kind: 'half-year',
    periodStart: '2024-01-01',
    nodes: nodes.map(([level, heading, topic, role]) => ({ level, heading, topic, role })),
  }
}

const headingsFrom = (bureau: string) => planDraft(SET, [pastOf(bureau)], scriptOf(SET)).sections.map(section => section.heading)

describe('headings of a past report in a new plan', () => {
  it('hold no figure, place, organisation or name of another bureau', () => {
    expect(headingsFrom('沐川县民政局').join('\n')).not.toMatch(/临河|沐川|敬老院|37|驿站|〔/)
  })

  it('keep the fixed titles of the other bureau, whose order is followed', () => {
    expect(headingsFrom('沐川县民政局')).toEqual(
      expect.arrayContaining(['上半年工作开展情况', '聚焦兜底保障，社会救助更加有力', '存在的问题']),
    )
  })

  it('stay as they are when they are the bureau’s own and tell nothing of a period', () => {
    expect(headingsFrom(SET.bureau.name)).toEqual(
      expect.arrayContaining(['聚焦普惠均等，养老服务更加可及', '聚焦便民利民，社会事务更加规范']),
    )
  })
})
