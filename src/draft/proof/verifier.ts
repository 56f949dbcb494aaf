import { guardTemplate } from '../guard.ts'
import type { PlannedSection } from '../plan/plan.ts'
import type { Template } from '../template.ts'
import { disagreement } from './agreement.ts'
import { assemble } from './document.ts'
import type { ProofPorts } from './prove.ts'

/** Tries a sentence alone under its section's heading: through the guard, and with lineage and check agreeing. */
export function verifierOf(
  title: string,
  { level, heading }: Pick<PlannedSection, 'level' | 'heading'>,
  proof: ProofPorts,
): (template: Template) => string | null {
  return template => {
    const guard = guardTemplate(template, proof.set, proof.script, { comparables: proof.comparables })
    if (!guard.ok) return guard.failure.message
    const paragraphs = [{ title: null, sentences: [{ template, rendered: guard.value, step: 0 as const }] }]
    const { text, sentences, lineage } = assemble(
      title,
      [{ level, heading: proof.script.write(heading), gap: null, paragraphs }],
      proof.enumeration,
    )
    const { claims } = proof.check(text, proof.supplied)
    return sentences.map(place => disagreement(place, claims, lineage)).find(why => why !== null) ?? null
  }
}
