import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import type { Draft, Provenance } from './draft.ts'
import type { PastPlan } from './plan/choose-outline.ts'
import { composingSet } from './plan/composing-set.ts'
import type { Cluster, Plan, PlannedSection } from './plan/plan.ts'
import { planDraft } from './plan/plan-draft.ts'
import type { WantedOutline } from './plan/wanted-outline.ts'
import { authorshipOf } from './proof/authorship.ts'
import { contradictingNotes } from './proof/contradicting-notes.ts'
import { coverageOf, gapsOf, idsIn, passagesIn } from './proof/coverage.ts'
import { assemble, type WrittenSection } from './proof/document.ts'
import { leadOf } from './proof/lead.ts'
import { leadFiguresOf } from './proof/lead-figures.ts'
import { nearSet } from './proof/near-set.ts'
import { standardsInNotes, withForgotten, withoutNoted } from './proof/noted.ts'
import { type Check, guarded, type ProofPorts, type Reasons, settled } from './proof/prove.ts'
import { verifierOf } from './proof/verifier.ts'
import { scriptOf } from './script.ts'
import type { ModelPassage, SectionComposer } from './section-composer.ts'

/** What composing needs of the world. */
export interface ComposePorts {
  readonly compose: SectionComposer
  readonly check: Check
  /** Passages like a section of these words; `role` narrows them. */
  readonly models: (section: PlannedSection, words: string) => Promise<readonly ModelPassage[]>
  readonly provenance: Omit<Provenance, 'comparables'>
  readonly onPlan: (title: string, headings: readonly { readonly level: number; readonly heading: string }[]) => void
  /** A section that is proven, with its text. */
  readonly onSection: (index: number, total: number, heading: string, text: string) => void
  readonly onCheck: () => void
  readonly onRefused?: ProofPorts['onRefused']
  /** Asked before each section is proven; once true, what is left stays a gap. Absent: nobody stops the writing. */
  readonly isStopped?: (() => Promise<boolean>) | undefined
}

const NOT_REACHED = '起草停止时还没有写到'

/** Plan → models → templates → guard → rendering → check → ledger. Every figure of the result is proven twice, or it is not in the text. */
export async function composeDraft(
  supplied: IndicatorSet,
  past: readonly PastPlan[],
  wanted: WantedOutline | undefined,
  ports: ComposePorts,
): Promise<Draft> {
  const check = rememberingLast(ports.check)
  const script = scriptOf(supplied)
  const set = composingSet(supplied)
  const whole = planDraft(set, past, script, wanted)
  const leading = leadFiguresOf(whole, wanted, set)
  const plan = { ...whole, sections: sectionsBeside([...leading.grounds, ...leading.figures], whole.sections) }
  const title = script.write(plan.title)
  const proof: ProofPorts = { supplied, set, script, check, enumeration: plan.enumeration, onRefused: ports.onRefused }
  ports.onPlan(
    title,
    plan.sections.map(({ level, heading }) => ({ level, heading: script.write(heading) })),
  )
  const reasons: Reasons = new Map()
  const noted = standardsInNotes(supplied.notes ?? [], supplied, check)
  const lead = leadOf(plan, leading, proof, reasons)
  const told = new Set([...noted, ...idsIn([lead])])
  const sections = [lead, ...(await writtenSections(plan, title, told, { proof, reasons, ports }))]
  ports.onCheck()
  const proven = settled(title, sections, proof, reasons)
  const isCut = [...reasons.values()].includes(NOT_REACHED)
  const complete = isCut ? proven : withForgotten(title, proven, plan.sections, noted, { proof, reasons })
  const final = settled(title, complete, proof, reasons)
  const { text, sections: placed, sentences, lineage } = assemble(title, final, plan.enumeration)
  const { claims, findings } = check(text, supplied)
  const inNotes = claims.flatMap(({ indicator, verdict }) =>
    indicator !== null && noted.has(indicator) && verdict === 'traced' ? [indicator] : [],
  )
  const coverage = coverageOf(supplied, final, inNotes, reasons)
  const gaps = gapsOf(final, plan.faults, supplied, reasons)
  return {
    title,
    text,
    sections: placed,
    claims,
    findings: [...findings, ...contradictingNotes(supplied, lineage, ports.check)],
    coverage,
    gaps,
    lineage,
    sentences: authorshipOf(final, sentences),
    provenance: { ...ports.provenance, comparables: passagesIn(final) },
  }
}

/** The sections, without those whose every figure the lead tells. */
function sectionsBeside(leading: readonly Indicator[], sections: readonly PlannedSection[]): readonly PlannedSection[] {
  const ids = new Set(leading.map(({ id }) => id))
  const isTold = ({ indicators, notes }: Cluster) => notes.length === 0 && indicators.every(({ id }) => ids.has(id))
  return sections.filter(({ clusters }) => clusters.length === 0 || !clusters.every(isTold))
}

/** A check that need not read again what it read last: the same text is settled, looked through for standards and written into the ledger. */
function rememberingLast(check: Check): Check {
  let last: { readonly text: string; readonly set: IndicatorSet; readonly checked: ReturnType<Check> } | null = null
  return (text, set) => {
    if (last?.text !== text || last.set !== set) last = { text, set, checked: check(text, set) }
    return last.checked
  }
}

interface Desk {
  readonly proof: ProofPorts
  readonly reasons: Reasons
  readonly ports: ComposePorts
}

/**
 * The sections: composed side by side (a composer that must not sets its own limit), proven in their order, each under its own heading before it
 * is shown; the whole text is proven again at the end.
 */
async function writtenSections(
  plan: Plan,
  title: string,
  noted: ReadonlySet<string>,
  { proof, reasons, ports }: Desk,
): Promise<readonly WrittenSection[]> {
  const { set, script } = proof
  const stated = new Set<string>(noted)
  const sections: WrittenSection[] = []
  const order = plan.sections.flatMap(({ topics }) => topics)
  const composed = plan.sections.map(async (planned, place) => {
    const section = withoutNoted(planned, noted)
    const models = await ports.models(section, wordsOf(section))
    const near = nearSet(proof.supplied, section)
    const own: ProofPorts = { ...proof, comparables: models, check: text => proof.check(text, near) }
    return {
      section,
      own,
      paragraphs: await ports.compose({ set, section, place, order, models, script, verify: verifierOf(title, section, own) }),
    }
  })
  // A section that fails while an earlier one is still awaited is heard of when its turn comes
  for (const section of composed) section.catch(() => {})
  for (const [place, composing] of composed.entries()) {
    const found = (await ports.isStopped?.()) ? null : await unlessStopped(composing, ports)
    if (found === null) {
      sections.push(leftOpen(plan.sections[place], script, reasons))
      continue
    }
    const { section, own, paragraphs } = found
    const ids = section.clusters.flatMap(cluster => cluster.indicators.map(item => item.id))
    const heading = script.write(section.heading)
    const gap = section.gap === null ? null : script.write(section.gap)
    const written = { level: section.level, heading, gap, paragraphs: guarded(paragraphs, ids, stated, own, reasons) }
    const [proven = written] = settled(title, [written], own, reasons)
    sections.push(proven)
    ports.onSection(place, plan.sections.length, heading, assemble('', [proven], plan.enumeration).text)
  }
  return sections
}

/** What a section's composer gives; null when the writing was stopped, which may break the composer off. */
async function unlessStopped<Value>(composing: Promise<Value>, { isStopped }: Pick<ComposePorts, 'isStopped'>): Promise<Value | null> {
  try {
    return await composing
  } catch (cause) {
    if (await isStopped?.()) return null
    throw cause
  }
}

/** A section that was not reached: its heading stands, and what it was to say is named as left out. */
function leftOpen(planned: PlannedSection | undefined, script: ProofPorts['script'], reasons: Reasons): WrittenSection {
  const { level = 1, heading = '', gap = null, clusters = [] } = planned ?? {}
  for (const { indicators, notes } of clusters) {
    for (const { id } of indicators) reasons.set(id, NOT_REACHED)
    for (const { id } of notes) reasons.set(`note ${id}`, NOT_REACHED)
  }
  return { level, heading: script.write(heading), gap: gap === null ? null : script.write(`这一节${NOT_REACHED}`), paragraphs: [] }
}

/** What a search for models is asked: the heading, the topics and the names of the indicators. */
function wordsOf({ heading, clusters, topics }: PlannedSection): string {
  const names = clusters.flatMap(cluster => cluster.indicators.map(item => item.name))
  return [heading, ...topics, ...names].join(' ').slice(0, 400)
}
