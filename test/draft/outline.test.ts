import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editOutline, type OutlineEdit, outlineOfPlan } from '#draft/plan/edit-outline.ts'
import { outlineFaults } from '#draft/plan/outline-faults.ts'
import { parseOutline } from '#draft/plan/parse-outline.ts'
import type { Plan } from '#draft/plan/plan.ts'
import { planDraft } from '#draft/plan/plan-draft.ts'
import type { WantedOutline } from '#draft/plan/wanted-outline.ts'
import { scriptOf } from '#draft/script.ts'
import { SET } from './sample-set.ts'

const script = scriptOf(SET)

function placesIn({ sections }: Plan): Readonly<Record<string, number>> {
  return Object.fromEntries(
    sections.flatMap(({ clusters }, place) =>
      clusters.flatMap(({ indicators, notes }) => [...indicators, ...notes].map(({ id }) => [id, place])),
    ),
  )
}

function parsed(text: string): WantedOutline {
  const outline = parseOutline(text, SET)
  if (!outline.ok) throw new Error(outline.failure.join('\n'))
  return outline.value
}

describe('parseOutline', () => {
  const expected = {
    title: '云岭县民政局半年工作汇报',
    sections: [
      { level: 1, heading: '工作情况', indicators: [], notes: [] },
      { level: 2, heading: '社会救助', indicators: ['dibao.renshu', 'linshi.renci'], notes: [] },
      { level: 2, heading: '养老服务', indicators: [], notes: ['n1'] },
      { level: 1, heading: '下步打算', indicators: [], notes: [] },
    ],
  }

  it.each([
    [
      'Markdown',
      '# 云岭县民政局半年工作汇报\n\n## 工作情况\n### 社会救助\n- dibao.renshu\n- 临时救助人次\n### 养老服务\n* `n1`\n## 下步打算\n',
    ],
    [
      'plain headings',
      '云岭县民政局半年工作汇报\n一、工作情况\n（一）社会救助。\n- dibao.renshu、临时救助人次\n（二）养老服务\n- n1\n二、下步打算',
    ],
    [
      'plain headings of Windows',
      '\uFEFF云岭县民政局半年工作汇报\r\n一、工作情况\r\n（一）社会救助\r\n- dibao.renshu\r\n- linshi.renci\r\n(二)养老服务\r\n- n1\r\n二、下步打算\r\n',
    ],
  ])('reads %s', (_, text) => {
    expect(parseOutline(text, SET)).toEqual({ ok: true, value: expected })
  })

  it('names every line that is no heading', () => {
    const outline = parseOutline('一、工作情况\n今年以来开展了许多工作\n（一）社会救助\n大家辛苦了', SET)
    expect(outline.ok).toBe(false)
    if (!outline.ok) expect(outline.failure).toEqual([expect.stringContaining('第 2 行'), expect.stringContaining('第 4 行')])
  })

  it('refuses an outline without headings', () => {
    expect(parseOutline(' \n', SET)).toMatchObject({ ok: false })
  })
})

describe('outlineFaults', () => {
  it('lists every id that the set does not hold, and every id that stands twice', () => {
    const outline = parsed('# 救助\n- dibao.renshu\n- dibao.wu\n# 养老\n- dibao.renshu\n- 没有的指标')
    expect(outlineFaults(outline, SET).map(({ section, id }) => [section, id])).toEqual([
      [0, 'dibao.wu'],
      [1, 'dibao.renshu'],
      [1, '没有的指标'],
    ])
  })
})

describe('planDraft with an outline', () => {
  it('puts indicators and notes where the writer wants them', () => {
    const plan = planDraft(SET, [], script, parsed('# 其他\n- dibao.renshu\n- n2\n# 社会救助\n# 养老服务\n# 下一步打算'))
    const headingOf = (id: string) => plan.sections[placesIn(plan)[id] ?? -1]?.heading
    expect(['dibao.renshu', 'n2', 'linshi.renci', 'jigou', 'n3'].map(headingOf)).toEqual([
      '其他',
      '其他',
      '社会救助',
      '养老服务',
      '下一步打算',
    ])
  })

  it('makes the same plan of its own outline', () => {
    const plan = planDraft(SET, [], script)
    expect(placesIn(planDraft(SET, [], script, outlineOfPlan(plan)))).toEqual(placesIn(plan))
  })

  it('adds no section for a topic whose indicators the writer has placed elsewhere', () => {
    const ids = SET.indicators.map(({ id }) => id)
    const notes = (SET.notes ?? []).map(({ id }) => id)
    const wanted = { sections: [{ level: 1, heading: '民生保障', indicators: ids, notes }] }
    expect(planDraft(SET, [], script, wanted).sections.map(({ heading }) => heading)).toEqual(['民生保障'])
  })

  it('keeps what a section is for when its heading is changed', () => {
    const outline = outlineOfPlan(planDraft(SET, [], script))
    const at = outline.sections.findIndex(({ role }) => role === 'problem')
    const renamed = editOutline(outline, { type: 'rename', section: at, heading: '仍需用力之处' })
    expect(renamed.ok && planDraft(SET, [], script, renamed.value).sections[at]).toMatchObject({ heading: '仍需用力之处', role: 'problem' })
  })
})

describe('editOutline', () => {
  const outline = outlineOfPlan(planDraft(SET, [], script))
  const count = outline.sections.length

  function edited(edit: OutlineEdit): WantedOutline {
    const result = editOutline(outline, edit)
    if (!result.ok) throw new Error(result.failure)
    return result.value
  }

  it('moves a section with those under it', () => {
    const small = parsed('# 甲情况\n## 乙\n## 丙\n# 丁打算')
    const result = editOutline(small, { type: 'move-section', section: 0, to: 1 })
    expect(result.ok && result.value.sections.map(({ heading }) => heading)).toEqual(['丁打算', '甲情况', '乙', '丙'])
  })

  it('moves a section to another level with those under it, and none out of bounds', () => {
    const small = parsed('# 甲情况\n## 乙\n## 丙\n# 丁打算')
    const deeper = editOutline(small, { type: 'change-level', section: 0, level: 2 })
    expect(deeper.ok && deeper.value.sections.map(({ level }) => level)).toEqual([2, 3, 3, 1])
    expect(editOutline(small, { type: 'change-level', section: 0, level: 4 })).toMatchObject({ ok: false })
    expect(editOutline(small, { type: 'change-level', section: 1, level: 0 })).toMatchObject({ ok: false })
  })

  it('moves an indicator out of where it stands', () => {
    const { sections } = edited({ type: 'move-indicator', id: 'jigou', section: 0 })
    expect(sections.flatMap(({ indicators = [] }, place) => (indicators.includes('jigou') ? [place] : []))).toEqual([0])
  })

  it.each<[OutlineEdit, string]>([
    [{ type: 'rename', section: 99, heading: '甲' }, '没有第 100 节'],
    [{ type: 'rename', section: 0, heading: ' ' }, '不能为空'],
    [{ type: 'move-section', section: 0, to: 99 }, '不能移到'],
    [{ type: 'add-section', at: 0, level: 7, heading: '甲' }, '层级'],
  ])('refuses %o', (edit, words) => {
    const result = editOutline(outline, edit)
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.failure).toContain(words)
  })

  it('loses no id and doubles none, whatever is edited', () => {
    const section = fc.integer({ min: -1, max: count })
    const id = fc.constantFrom(...SET.indicators.map(item => item.id))
    const edit: fc.Arbitrary<OutlineEdit> = fc.oneof(
      fc.record({ type: fc.constant('move-section' as const), section, to: section }),
      fc.record({ type: fc.constant('move-indicator' as const), id, section }),
      fc.record({ type: fc.constant('change-level' as const), section, level: fc.integer({ min: 0, max: 5 }) }),
      fc.record({ type: fc.constant('rename' as const), section, heading: fc.constantFrom('养老', '') }),
      fc.record({
        type: fc.constant('add-section' as const),
        at: section,
        level: fc.integer({ min: 0, max: 5 }),
        heading: fc.constant('新节'),
      }),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), edits => {
        const last = edits.reduce((now, next) => {
          const result = editOutline(now, next)
          return result.ok ? result.value : now
        }, outline)
        const ids = last.sections.flatMap(({ indicators = [] }) => indicators)
        expect(ids.toSorted()).toEqual(SET.indicators.map(item => item.id).toSorted())
      }),
    )
  })
})
