import type { IndicatorSet, Note } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import type { PlannedSection } from '../plan/plan.ts'
import { assemble, type WrittenSection } from './document.ts'
import { type Check, guarded, type ProofPorts, type Reasons } from './prove.ts'

/**
 * Standards that a note already states (低保标准由每人每月690元提高到735元): the note says when and how, so the draft need not say it again.
 * Told by the check of the note alone; counts are not taken this way, for a small number in a note may mean anything.
 */
export function standardsInNotes(notes: readonly Note[], set: IndicatorSet, check: Check): ReadonlySet<string> {
  const standards = new Set(set.indicators.filter(item => baseOf(item.unit).unit.includes('/')).map(item => item.id))
  const ids = notes.flatMap(note =>
    check(note.text, set).claims.flatMap(claim => (claim.verdict === 'traced' ? [claim.indicator ?? ''] : [])),
  )
  return new Set(ids.filter(id => standards.has(id)))
}

/** A section without the indicators that its notes state. */
export function withoutNoted(section: PlannedSection, noted: ReadonlySet<string>): PlannedSection {
  const clusters = section.clusters.map(cluster => ({ ...cluster, indicators: cluster.indicators.filter(item => !noted.has(item.id)) }))
  return { ...section, clusters: clusters.filter(({ indicators, notes }) => indicators.length + notes.length > 0) }
}

/** Standards that were left to a note which then fell away are stated after all. */
export function withForgotten(
  title: string,
  sections: readonly WrittenSection[],
  planned: readonly PlannedSection[],
  noted: ReadonlySet<string>,
  { proof, reasons }: { readonly proof: ProofPorts; readonly reasons: Reasons },
): readonly WrittenSection[] {
  if (noted.size === 0) return sections
  const traced = new Set(tracedIn(assemble(title, sections, proof.enumeration).text, proof.supplied, proof.check))
  return sections.map((section, place) => {
    const own = planned[place - 1]?.clusters.flatMap(cluster => cluster.indicators.map(item => item.id)) ?? []
    const forgotten = own.filter(id => noted.has(id) && !traced.has(id))
    return forgotten.length === 0
      ? section
      : { ...section, paragraphs: [...section.paragraphs, ...guarded([], forgotten, new Set(), proof, reasons)] }
  })
}

/** The indicators that a check traces in a text. */
function tracedIn(text: string, set: IndicatorSet, check: Check): readonly string[] {
  return check(text, set).claims.flatMap(claim => (claim.verdict === 'traced' && claim.indicator !== null ? [claim.indicator] : []))
}
