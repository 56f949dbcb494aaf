import type { IndicatorSet } from '#indicator/set.ts'
import { guardTemplate } from '../guard.ts'
import type { PlannedSection } from '../plan/plan.ts'
import type { Template } from '../template.ts'
import { disagreement } from './agreement.ts'
import { assemble } from './document.ts'
import type { ProofPorts } from './prove.ts'

/** A larger set would cost its square: each of its sentences held against all of it. The finished text is held against the whole in any case. */
const LARGE = 400

/** Tries a sentence alone under its section's heading: through the guard, and with lineage and check agreeing. */
export function verifierOf(title: string, section: PlannedSection, proof: ProofPorts): (template: Template) => string | null {
  const { level, heading } = section
  const near = nearSet(proof.supplied, section)
  return template => {
    const guard = guardTemplate(template, proof.set, proof.script, { comparables: proof.comparables })
    if (!guard.ok) return guard.failure.message
    const paragraphs = [{ title: null, sentences: [{ template, rendered: guard.value, step: 0 as const }] }]
    const { text, sentences, lineage } = assemble(
      title,
      [{ level, heading: proof.script.write(heading), gap: null, paragraphs }],
      proof.enumeration,
    )
    const { claims } = proof.check(text, near)
    return sentences.map(place => disagreement(place, claims, lineage)).find(why => why !== null) ?? null
  }
}

/** The indicators of a section with their totals and parts; a set that is not large stays whole. */
function nearSet(set: IndicatorSet, { clusters }: PlannedSection): IndicatorSet {
  if (set.indicators.length <= LARGE) return set
  const own = new Set(clusters.flatMap(({ indicators }) => indicators.map(({ id }) => id)))
  const totals = new Set(clusters.flatMap(({ indicators }) => indicators.flatMap(({ partOf }) => partOf ?? [])))
  const indicators = set.indicators.filter(({ id, partOf = '' }) => own.has(id) || totals.has(id) || own.has(partOf) || totals.has(partOf))
  return { ...set, indicators, derived: [], notes: [] }
}
