import type { IndicatorSet } from '#indicator/set.ts'
import { MARKS } from '#report/marks.ts'
import { maskHeading } from '#report/mask-heading.ts'
import { recurringNames } from '#report/names.ts'
import type { ReportKind, Role } from '#report/report.ts'
import { simplified } from '#report/simplified.ts'
import { topicOf } from '#report/topic.ts'
import { monthsOf } from '../date-words.ts'
import { regionWord } from '../frames/region.ts'
import { comingPeriod, passedPeriod, renewedHeading } from './heading.ts'
import { defaultHeading, defaultTopics, smallOutline, topicsOfHeading } from './heading-topics.ts'
import type { OutlineSection } from './plan.ts'

/** A heading of a past report with what is known of it. */
interface PastNode {
  readonly level: number
  readonly heading: string
  readonly topic: string
  readonly role: Role
}

/** The outline of a past report; PastOutline of the workflow is one. */
export interface PastPlan {
  readonly bureau: string
  readonly kind: ReportKind
  readonly periodStart: string | null
  readonly nodes: readonly PastNode[]
}

/** What a past report was proud of is its own: the section stays, to be filled. */
const SHOWCASE = /亮点|特色|荣誉|创新/u

/** So few figures would leave every section of a large report with a line; a town's report has fewer sections than a county's. */
const FEW = 12
const FEW_OF_TOWN = 30

/** Less than this share of headings that may be used again, and an outline teaches nothing. */
const LEAST_USABLE = 0.7

/**
 * The sections of a new report in the order of the bureau's newest past one of the same kind; else of another report of the bureau, else of
 * others of the kind where there is much to tell; else the default. Headings are renewed, sections of one topic appear once.
 */
export function chooseOutline(set: IndicatorSet, past: readonly PastPlan[]): readonly OutlineSection[] {
  const isSmall = isFew(set)
  for (const candidate of byPreference(set, past)) {
    if (isSmall && candidate.bureau !== set.bureau.name) continue
    const sections = sectionsOf(candidate, set)
    if (sections !== null) return sections
  }
  return isSmall
    ? outlineOf(smallOutline(), set)
    : outlineOf(
        defaultTopics().map(topics => ({ topics, heading: defaultHeading(topics) })),
        set,
      )
}

function isFew({ bureau, indicators, notes = [] }: IndicatorSet): boolean {
  const count = indicators.length + notes.length
  return count > 0 && count <= (bureau.level === 'town' ? FEW_OF_TOWN : FEW)
}

/** The kind of report that a set's period makes. */
function kindOf(set: Pick<IndicatorSet, 'period'>): ReportKind {
  const months = monthsOf(set.period)
  return months === 12 ? 'annual' : months === 6 ? 'half-year' : 'other'
}

/** Whether the outline that was chosen numbers its paragraphs 1. 2. instead of 一是, 二是. */
export function numbersParagraphs(set: IndicatorSet, past: readonly PastPlan[]): boolean {
  const [own] = byPreference(set, past).filter(plan => plan.bureau === set.bureau.name)
  return own !== undefined && own.nodes.filter(node => node.level === 3).length >= 3
}

function byPreference(set: IndicatorSet, past: readonly PastPlan[]): readonly PastPlan[] {
  const kind = kindOf(set)
  const newest = (a: PastPlan, b: PastPlan) => (b.periodStart ?? '').localeCompare(a.periodStart ?? '')
  const own = past.filter(plan => plan.bureau === set.bureau.name).toSorted(newest)
  const others = past.filter(plan => plan.bureau !== set.bureau.name && plan.kind === kind).toSorted((a, b) => nearer(a, b, set))
  return [...own.filter(plan => plan.kind === kind), ...own.filter(plan => plan.kind !== kind && plan.kind !== 'plan'), ...others]
}

/** Other bureaus' outlines: of a bureau of the same level first, then the newest, then by name, so that one library gives one outline. */
function nearer(a: PastPlan, b: PastPlan, set: IndicatorSet): number {
  const isLike = ({ bureau }: PastPlan) => (regionWord({ name: simplified(bureau) }) === regionWord(set.bureau) ? 0 : 1)
  return (
    isLike(a) - isLike(b) ||
    (b.periodStart ?? '').localeCompare(a.periodStart ?? '') ||
    (a.bureau < b.bureau ? -1 : a.bureau > b.bureau ? 1 : 0)
  )
}

function sectionsOf(past: PastPlan, set: IndicatorSet): readonly OutlineSection[] | null {
  const shallow = asLeavingLibrary(past, set).filter(node => node.role !== 'lead' && node.role !== 'closing')
  const kept = byDepth(shallow).filter(node => node.level <= 2)
  const isFlat = !kept.some(node => node.level === 2)
  const sections = isFlat ? flatSections(kept, set) : nestedSections(kept, set)
  const achievements = sections.filter(section => section.role === 'achievement' && !section.isParent && section.topics.length > 0)
  const usable = kept.filter(node => node.role === 'achievement' && renewedHeading(node.heading, node.role, set) !== null)
  const asked = kept.filter(node => node.role === 'achievement')
  if (achievements.length < 3 || usable.length < asked.length * LEAST_USABLE) return null
  return withEnds(sections, set)
}

/** The part of a bureau's name that is its own: 鹭汀 of 鹭汀区民政局. */
const OWN_PART = /^(.{2,}?)(?:自治[州县旗]|[省市区县旗盟州镇乡])?民政[局厅办所科]/u

/**
 * The headings of another bureau as they may leave the library: figures, places, organisations, persons and its own name masked (颐养鹭汀), and
 * a heading that lost words so is not used again. A bureau's own headings stay its own.
 */
function asLeavingLibrary({ bureau, nodes }: PastPlan, set: IndicatorSet): readonly PastNode[] {
  if (simplified(bureau) === simplified(set.bureau.name)) return nodes
  const stem = OWN_PART.exec(simplified(bureau))?.[1]
  const names = new Map(recurringNames([bureau, ...nodes.map(node => node.heading)].join('\n')))
  if (stem !== undefined) names.set(stem, MARKS.place)
  for (const word of names.keys()) if (simplified(set.bureau.name).includes(simplified(word))) names.delete(word)
  return nodes.map(node => ({ ...node, heading: maskHeading(simplified(node.heading), names) }))
}

/** Levels counted by what stands above, so that 1. right under 一、 is of the second level as （一） would be. */
function byDepth(nodes: readonly PastNode[]): readonly PastNode[] {
  const open: number[] = []
  return nodes.map(node => {
    while ((open.at(-1) ?? 0) >= node.level) open.pop()
    open.push(node.level)
    return { ...node, level: open.length }
  })
}

function nestedSections(nodes: readonly PastNode[], set: IndicatorSet): readonly OutlineSection[] {
  const sections: OutlineSection[] = []
  const seen = new Set<string>()
  let isShowcase = false
  for (const [place, node] of nodes.entries()) {
    if (node.level === 1) {
      isShowcase = SHOWCASE.test(node.heading)
      const isParent = node.role === 'achievement' && !isShowcase && nodes[place + 1]?.level === 2
      sections.push({ ...sectionOf(node, set, topicsOfHeading(node.heading, '')), level: 1, isParent })
      continue
    }
    const section = sectionOf(node, set, topicsOfHeading(node.heading, node.topic))
    const fresh = section.topics.filter(topic => !seen.has(topic))
    if (isShowcase || node.role !== 'achievement' || fresh.length === 0) continue
    for (const topic of fresh) seen.add(topic)
    sections.push({ ...section, topics: fresh, level: 2 })
  }
  return withoutEmptyParents(sections)
}

/** A report without 一、二、: each heading is a section of the one part that there is. */
function flatSections(nodes: readonly PastNode[], set: IndicatorSet): readonly OutlineSection[] {
  const parent: OutlineSection = { level: 1, heading: '主要工作情况', role: 'achievement', topics: [], wanted: [], isParent: true }
  const below = nestedSections(
    nodes.filter(node => node.role === 'achievement').map(node => ({ ...node, level: 2 })),
    set,
  )
  const after = nodes.filter(node => node.role !== 'achievement').map(node => sectionOf(node, set, []))
  return [parent, ...below, ...after]
}

function sectionOf(node: PastNode, set: IndicatorSet, topics: readonly string[]): OutlineSection {
  const known = topics.length > 0 || node.level === 1 ? topics : [topicOf(node.heading)]
  const heading = renewedHeading(node.heading, node.role, set)
  const fallback = node.level === 1 ? endHeading(node.role, set) : defaultHeading(known)
  return { level: node.level, heading: heading ?? fallback, role: node.role, topics: known, wanted: [], isParent: false }
}

/** 工作亮点 stays as a section to be filled; a parent whose sections all went elsewhere does not. */
function withoutEmptyParents(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  const seen = new Set<string>()
  return sections.flatMap((section, place) => {
    const isEmpty = section.isParent && sections[place + 1]?.level !== 2
    if (section.level === 1 && seen.has(section.heading)) return []
    if (section.level === 1) seen.add(section.heading)
    return [isEmpty ? { ...section, isParent: false } : section]
  })
}

function withEnds(sections: readonly OutlineSection[], set: IndicatorSet): readonly OutlineSection[] {
  const end = (role: Role): readonly OutlineSection[] =>
    sections.some(section => section.role === role)
      ? []
      : [{ level: 1, heading: endHeading(role, set), role, topics: [], wanted: [], isParent: false }]
  const problem = sections.some(section => section.role === 'plan') && !sections.some(section => section.role === 'problem')
  if (!problem) return [...sections, ...end('problem'), ...end('plan')]
  const place = sections.findIndex(section => section.role === 'plan')
  return [...sections.slice(0, place), ...end('problem'), ...sections.slice(place)]
}

function endHeading(role: Role, set: IndicatorSet): string {
  if (role === 'problem') return '存在的问题'
  if (role === 'plan') return comingPeriod(set) === '下半年' ? '下半年工作安排' : '下一步工作打算'
  const passed = passedPeriod(set)
  return passed === '' ? '工作开展情况' : `${passed}工作开展情况`
}

function outlineOf(
  sections: readonly { readonly topics: readonly string[]; readonly heading: string }[],
  set: IndicatorSet,
): readonly OutlineSection[] {
  const parent: OutlineSection = {
    level: 1,
    heading: endHeading('achievement', set),
    role: 'achievement',
    topics: [],
    wanted: [],
    isParent: true,
  }
  const below = sections.map(({ topics, heading }) => ({ ...parent, level: 2, heading, topics, isParent: false }))
  return withEnds([parent, ...below], set)
}
