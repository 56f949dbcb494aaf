import type { Indicator, IndicatorSet, Note } from '#indicator/set.ts'
import type { Role } from '#report/report.ts'

/** What one paragraph treats: the indicators and notes of a part of a topic, in the order of the set. */
export interface Cluster {
  readonly topic: string
  readonly key: string
  /** How an enumeration takes it up: 落实最低生活保障制度. */
  readonly title: string
  readonly indicators: readonly Indicator[]
  readonly notes: readonly Note[]
  /** Ids of what is told only after the rest: a matter of its own that one figure made join. */
  readonly later?: readonly string[]
}

/** One section of the draft to be written. Headings carry no number yet and no figure of a past report. */
export interface PlannedSection {
  readonly level: number
  readonly heading: string
  readonly role: Role
  readonly topics: readonly string[]
  readonly clusters: readonly Cluster[]
  /** What the writer must still supply should nothing be said here; null where deeper sections follow. */
  readonly gap: string | null
}

/** The draft's shape before a word is written. Every indicator of the set stands in exactly one cluster. */
export interface Plan {
  readonly title: string
  readonly sections: readonly PlannedSection[]
  /** How paragraphs of one section are told apart: 一是… or 1.…, as the bureau does. */
  readonly enumeration: 'yishi' | 'arabic'
  /** Faults of a requested outline, such as ids that the set does not hold. */
  readonly faults: readonly string[]
}

/** What a section is made for, before indicators are assigned. */
export interface OutlineSection {
  readonly level: number
  readonly heading: string
  readonly role: Role
  readonly topics: readonly string[]
  /** Ids that a requested outline puts here. */
  readonly wanted: readonly string[]
  /** Ids of notes that it puts here. */
  readonly wantedNotes?: readonly string[]
  /** Whether deeper sections stand under it. */
  readonly isParent: boolean
}

/** Whether an indicator speaks of a coming period: 2026年下半年计划新建助餐点数, 拟申报…. */
export function isPlanned(indicator: Pick<Indicator, 'name' | 'period'>, set: IndicatorSet): boolean {
  if (indicator.period !== undefined && indicator.period.start > set.period.end) return true
  if (/(?:镇|乡|街道|区|县|市|各)(?:计划|拟)(?:新建|新增|改造|完成|建设|开展|培训|实施|建成|申报|扩建|改建|启动)/u.test(indicator.name))
    return true
  return /^(?:(?:\d{4}年)?(?:上半年|下半年|全年|度)?(?:明年|下半年|下一步|次年)?)(?:计划|拟|预计|力争)/u.test(indicator.name)
}
