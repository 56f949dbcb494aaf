import type { IndicatorSet } from '#indicator/set.ts'
import type { Role } from '#report/report.ts'
import { canonicalTopic, topicOf } from '#report/topic.ts'
import type { Script } from '../script.ts'
import { assign } from './assign.ts'
import { chooseOutline, numbersParagraphs, type PastPlan } from './choose-outline.ts'
import { clustersOf } from './clusters.ts'
import { comingPeriod } from './heading.ts'
import { isCore, narrowedHeading, topicsOfHeading } from './heading-topics.ts'
import { outlineFaults } from './outline-faults.ts'
import type { OutlineSection, Plan, PlannedSection } from './plan.ts'
import type { WantedOutline } from './wanted-outline.ts'

/** A report of the whole work treats so many topics, and so many of those that none may lack. */
const FEWEST_TOPICS = 4
const FEWEST_CORE = 2

/**
 * Plans a draft: sections in the bureau's own order (from its past outlines, or as the writer asks), every indicator and note in exactly one.
 * `set` is Simplified (see simplifiedSet); headings that past outlines give may be in the bureau's script.
 */
export function planDraft(set: IndicatorSet, past: readonly PastPlan[], script: Script, wanted?: WantedOutline): Plan {
  const read = past.map(plan => ({
    ...plan,
    bureau: script.read(plan.bureau),
    nodes: plan.nodes.map(node => ({ ...node, heading: script.read(node.heading) })),
  }))
  const outline = wanted ? wantedSections(wanted, script) : chooseOutline(set, read)
  const assigned = assign(set, outline)
  const sections = assigned.sections.map((section, place): PlannedSection => {
    const indicators = set.indicators.filter(item => assigned.indicators.get(item.id) === place)
    const notes = (set.notes ?? []).filter(note => assigned.notes.get(note.id) === place)
    const clusters = clustersOf(section, indicators, notes, script)
    const { level, role, topics } = section
    const text = [...indicators.map(({ name }) => name), ...notes.map(note => script.read(note.text))].join(' ')
    const isOurs = wanted === undefined && role === 'achievement' && text !== ''
    const heading = isOurs ? narrowedHeading(section.heading, text) : section.heading
    return { level, heading, role, topics, clusters, gap: section.isParent ? null : gapOf(section) }
  })
  return {
    title: wanted?.title ?? titleOf(set),
    sections: wanted || isBare(set) ? sections : withoutEmpty(sections),
    enumeration: numbersParagraphs(set, read) && !isNumberedDeep(wanted) ? 'arabic' : 'yishi',
    faults: wanted ? unknownIds(wanted, set) : [],
  }
}

/** Headings of the third level are numbered 1. themselves. */
function isNumberedDeep(wanted: WantedOutline | undefined): boolean {
  return wanted?.sections.some(({ level }) => level > 2) ?? false
}

function titleOf(set: IndicatorSet): string {
  const coming = comingPeriod(set) === '下半年' ? '和下半年工作安排' : ''
  return `${set.bureau.name}${set.period.label}工作总结${coming}`
}

/** Nothing supplied: the outline itself is what there is to say. */
function isBare({ indicators, notes = [] }: IndicatorSet): boolean {
  return indicators.length + notes.length === 0
}

/**
 * A section for which nothing was supplied stands as a gap only where no report may lack it: a report of the whole work, not one of marriages alone. A
 * part whose sections all went goes with them.
 */
function withoutEmpty(sections: readonly PlannedSection[]): readonly PlannedSection[] {
  const told = new Set(sections.flatMap(({ clusters }) => clusters.map(({ topic }) => topic)))
  const isWhole = told.size >= FEWEST_TOPICS && [...told].filter(isCore).length >= FEWEST_CORE
  const kept = sections.filter(
    ({ role, topics, clusters, gap }) => gap === null || role !== 'achievement' || clusters.length > 0 || (isWhole && topics.some(isCore)),
  )
  return kept.filter(({ gap, level }, place) => gap !== null || (kept[place + 1]?.level ?? 0) > level)
}

function gapOf({ role, topics, heading }: OutlineSection): string {
  if (role === 'problem') return '本期存在的主要问题'
  if (role === 'plan') return '下一步工作打算'
  return topics.length > 0 ? `${topics.join('、')}方面的指标和工作要点` : `“${heading}”的工作要点`
}

function wantedSections(wanted: WantedOutline, script: Script): readonly OutlineSection[] {
  return wanted.sections.map((section, place) => {
    const heading = script.read(section.heading)
    const role = section.role ?? roleOfHeading(heading)
    const given = section.topic === undefined ? topicOf(heading) : canonicalTopic(section.topic)
    const isParent = (wanted.sections[place + 1]?.level ?? 0) > section.level
    const named = topicsOfHeading(section.topic === undefined ? heading : '', given)
    const topics = isParent || role !== 'achievement' ? [] : named.length === 0 && heading.includes('其他') ? ['综合'] : named
    return { level: section.level, heading, role, topics, wanted: section.indicators ?? [], wantedNotes: section.notes ?? [], isParent }
  })
}

function roleOfHeading(heading: string): Role {
  if (/问题|不足|短板/u.test(heading) && heading.length < 16) return 'problem'
  return /打算|计划|安排|思路|下一步/u.test(heading) && heading.length < 20 ? 'plan' : 'achievement'
}

function unknownIds(wanted: WantedOutline, set: IndicatorSet): readonly string[] {
  return outlineFaults(wanted, set).map(({ message }) => message)
}
