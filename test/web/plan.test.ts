import { expect, test } from 'vitest'
import { editOutline } from '#draft/plan/edit-outline.ts'
import type { WantedOutline } from '#draft/plan/wanted-outline.ts'
import { dropEdit, numbersOf, sameOutline, stepEdit, unplacedIn } from '../../src/web/plan/outline-edits.ts'

/** 甲 with 乙 and 丙 under it, 丁 with 戊, 己. */
const OUTLINE: WantedOutline = {
  sections: [
    { level: 1, heading: '甲', indicators: [] },
    { level: 2, heading: '乙', indicators: ['a', 'b'] },
    { level: 2, heading: '丙', notes: ['n'] },
    { level: 1, heading: '丁' },
    { level: 2, heading: '戊' },
    { level: 1, heading: '己' },
  ],
}
const { sections } = OUTLINE

function after(edit: ReturnType<typeof dropEdit>): string {
  const edited = edit && editOutline(OUTLINE, edit)
  return (edited?.ok ? edited.value : OUTLINE).sections.map(({ heading }) => heading).join('')
}

test('sections are numbered as the draft will number them', () => {
  expect(numbersOf(sections)).toEqual(['一、', '（一）', '（二）', '二、', '（一）', '三、'])
})

test.each([
  ['down, behind the one it lands on with those under it', 0, 3, '丁戊甲乙丙己'],
  ['down to the end', 0, 5, '丁戊己甲乙丙'],
  ['up, before the one it lands on', 3, 0, '丁戊甲乙丙己'],
  ['down into another part, as the first under it', 1, 3, '甲丙丁乙戊己'],
  ['nowhere, on itself', 3, 3, '甲乙丙丁戊己'],
  ['nowhere, on one under it', 0, 2, '甲乙丙丁戊己'],
])('a section that is dropped moves %s', (_, from, on, headings) => {
  expect(after(dropEdit(sections, from, on))).toBe(headings)
})

test.each([
  ['up past the part before it', 3, 'up', '丁戊甲乙丙己'],
  ['down past the part after it', 0, 'down', '丁戊甲乙丙己'],
  ['up past its neighbour', 2, 'up', '甲丙乙丁戊己'],
  ['nowhere from the top', 0, 'up', '甲乙丙丁戊己'],
  ['nowhere from the bottom', 5, 'down', '甲乙丙丁戊己'],
] as const)('a section steps %s', (_, from, direction, headings) => {
  expect(after(stepEdit(sections, from, direction))).toBe(headings)
})

test('what no section names is found', () => {
  const indicators = ['a', 'b', 'c'].map(id => ({ id, name: id, value: '1', unit: '人' }))
  const set = { indicators, notes: ['n', 'm'].map(id => ({ id, text: id })) }
  expect(unplacedIn(OUTLINE, set)).toEqual([
    { kind: 'indicator', id: 'c' },
    { kind: 'note', id: 'm' },
  ])
})

test('outlines are the same whatever the order of ids in a section', () => {
  const turned = { sections: sections.with(1, { level: 2, heading: '乙', indicators: ['b', 'a'] }) }
  expect(sameOutline(OUTLINE, turned)).toBe(true)
  expect(sameOutline(OUTLINE, { sections: sections.with(1, { level: 2, heading: '乙', indicators: ['b'] }) })).toBe(false)
})
