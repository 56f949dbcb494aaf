import type { IndicatorSet } from '#indicator/set.ts'
import type { PlannedSection } from './plan/plan.ts'
import type { Script } from './script.ts'
import type { Template } from './template.ts'

/** A past passage as a composer may see it: masked, never with its figures. Comparable of the workflow is one. */
export interface ModelPassage {
  readonly id: string
  readonly bureau: string
  readonly topic: string
  readonly masked: string
  /** Id of the report that it stands in: what stands in several is nobody's own. */
  readonly report?: string | undefined
}

/** What a composer is asked: one section of the plan, with models for it. */
export interface SectionRequest {
  /** The set in Simplified; templates are written over it. */
  readonly set: IndicatorSet
  readonly section: PlannedSection
  /** The place of the section in the draft, from 0: for variety without chance. */
  readonly place: number
  /** The topics of the report's sections in their order: what comes next is told in it. Absent: the order of the field. */
  readonly order?: readonly string[]
  readonly models: readonly ModelPassage[]
  readonly script: Script
  /** Why a template would not stand in this section; null when guard, lineage and check agree on it. Absent: nobody can tell yet. */
  readonly verify?: ((template: Template) => string | null) | undefined
}

/** One paragraph: how an enumeration takes it up (null: it stands as it is), and its sentences. */
export interface ComposedParagraph {
  readonly title: string | null
  readonly templates: readonly Template[]
}

/** Writes the sentences of a section as templates. What it gives is not believed: the guard and the check prove it. */
export type SectionComposer = (request: SectionRequest) => Promise<readonly ComposedParagraph[]>
