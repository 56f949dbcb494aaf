import { failure, type Result, success } from '#result.ts'
import type { Plan } from './plan.ts'
import type { WantedOutline } from './wanted-outline.ts'

/** One change that a writer makes to a plan before drafting. Sections are named by their place, from 0. */
export type OutlineEdit =
  | { readonly type: 'title'; readonly title: string }
  | { readonly type: 'rename'; readonly section: number; readonly heading: string }
  /** The section moves with those under it; `to` is the place that it has afterwards. */
  | { readonly type: 'move-section'; readonly section: number; readonly to: number }
  /** The section and those under it stand deeper or higher by as much. */
  | { readonly type: 'change-level'; readonly section: number; readonly level: number }
  | { readonly type: 'add-section'; readonly at: number; readonly level: number; readonly heading: string }
  /** What the section held goes where its topic does. */
  | { readonly type: 'remove-section'; readonly section: number }
  | { readonly type: 'move-indicator'; readonly id: string; readonly section: number }
  | { readonly type: 'move-note'; readonly id: string; readonly section: number }

const DEEPEST = 4

type Section = WantedOutline['sections'][number]

/** A plan as the outline that asks for it again: every heading, and in it the ids that the plan put there. */
export function outlineOfPlan({ title, sections }: Pick<Plan, 'title' | 'sections'>): WantedOutline {
  return {
    title,
    sections: sections.map(({ level, heading, role, clusters }) => ({
      level,
      heading,
      ...(role === 'problem' || role === 'plan' ? { role } : {}),
      indicators: clusters.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
      notes: clusters.flatMap(({ notes }) => notes.map(({ id }) => id)),
    })),
  }
}

/** An outline with one change made. The failure says in one sentence why it cannot be; the outline itself never changes. */
export function editOutline(outline: WantedOutline, edit: OutlineEdit): Result<WantedOutline, string> {
  const { sections } = outline
  if (edit.type === 'title') return edit.title.trim() === '' ? failure('标题不能为空。') : success({ ...outline, title: edit.title.trim() })
  if (edit.type === 'add-section') return added(outline, edit)
  const chosen = sections[edit.section]
  if (chosen === undefined) return failure(`提纲没有第 ${edit.section + 1} 节，共 ${sections.length} 节。`)
  switch (edit.type) {
    case 'rename':
      if (edit.heading.trim() === '') return failure('标题不能为空。')
      return withSections(outline, sections.with(edit.section, { ...chosen, heading: edit.heading.trim() }))
    case 'remove-section':
      if (sections.length === 1) return failure('提纲至少有一节。')
      return withSections(outline, sections.toSpliced(edit.section, 1))
    case 'change-level':
      return releveled(outline, edit.section, edit.level)
    case 'move-section':
      return moved(outline, edit.section, edit.to)
    case 'move-indicator':
      return withSections(outline, placed(sections, edit, 'indicators'))
    case 'move-note':
      return withSections(outline, placed(sections, edit, 'notes'))
  }
}

function withSections(outline: WantedOutline, sections: readonly Section[]): Result<WantedOutline, string> {
  return success({ ...outline, sections })
}

function added(
  outline: WantedOutline,
  { at, level, heading }: Extract<OutlineEdit, { type: 'add-section' }>,
): Result<WantedOutline, string> {
  if (heading.trim() === '') return failure('标题不能为空。')
  if (at < 0 || at > outline.sections.length) return failure(`不能加在第 ${at + 1} 节：提纲共 ${outline.sections.length} 节。`)
  if (level < 1 || level > DEEPEST) return failure(levelFault(level))
  return withSections(outline, outline.sections.toSpliced(at, 0, { level, heading: heading.trim() }))
}

function releveled(outline: WantedOutline, at: number, level: number): Result<WantedOutline, string> {
  const { sections } = outline
  const block = blockAt(sections, at)
  const by = level - (sections[at]?.level ?? 0)
  const levels = block.map(section => section.level + by)
  const wrong = levels.find(other => other < 1 || other > DEEPEST)
  if (wrong !== undefined) return failure(levelFault(wrong))
  const changed = block.map((section, place) => ({ ...section, level: levels[place] ?? level }))
  return withSections(outline, sections.toSpliced(at, block.length, ...changed))
}

function levelFault(level: number): string {
  return `标题层级应为 1 到 ${DEEPEST}，不能是 ${level}。`
}

function moved(outline: WantedOutline, from: number, to: number): Result<WantedOutline, string> {
  const { sections } = outline
  const block = blockAt(sections, from)
  const rest = sections.toSpliced(from, block.length)
  if (to < 0 || to > rest.length) return failure(`不能移到第 ${to + 1} 节：其余部分共 ${rest.length} 节。`)
  return withSections(outline, rest.toSpliced(to, 0, ...block))
}

/** A section and those under it. */
export function blockAt(sections: readonly Section[], at: number): readonly Section[] {
  const level = sections[at]?.level ?? 0
  const end = sections.findIndex((section, place) => place > at && section.level <= level)
  return sections.slice(at, end < 0 ? sections.length : end)
}

/** An id out of wherever it stands, into the section that was asked for. */
function placed(
  sections: readonly Section[],
  { id, section }: { readonly id: string; readonly section: number },
  key: 'indicators' | 'notes',
) {
  return sections.map((other, place) => {
    const ids = (other[key] ?? []).filter(held => held !== id)
    return { ...other, [key]: place === section ? [...ids, id] : ids }
  })
}
