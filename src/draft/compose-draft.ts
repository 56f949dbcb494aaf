import type { IndicatorSet } from '#indicator/set.ts'
import type { Draft, Gap, Provenance } from './draft.ts'
import { guardTemplate } from './guard.ts'
import { partsOf, reference } from './parts.ts'
import { topicOfIndicator } from './plan/assign.ts'
import type { PastPlan } from './plan/choose-outline.ts'
import { topicOrder } from './plan/heading-topics.ts'
import type { PlannedSection } from './plan/plan.ts'
import { planDraft, type WantedOutline } from './plan/plan-draft.ts'
import { disagreement } from './proof/agreement.ts'
import { assemble, type WrittenSection } from './proof/document.ts'
import { standardsInNotes } from './proof/noted.ts'
import { type Check, guarded, type ProofPorts, type Reasons, settled, statedIds } from './proof/prove.ts'
import { scriptOf, simplifiedSet } from './script.ts'
import type { ModelPassage, SectionComposer } from './section-composer.ts'
import type { Template } from './template.ts'

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
}

/** Plan → models → templates → guard → rendering → check → ledger. Every figure of the result is proven twice, or it is not in the text. */
export async function composeDraft(
  supplied: IndicatorSet,
  past: readonly PastPlan[],
  wanted: WantedOutline | undefined,
  ports: ComposePorts,
): Promise<Draft> {
  const script = scriptOf(supplied)
  const set = simplifiedSet(supplied)
  const plan = planDraft(set, past, script, wanted)
  const title = script.write(plan.title)
  const proof: ProofPorts = { supplied, set, script, check: ports.check, enumeration: plan.enumeration, onRefused: ports.onRefused }
  ports.onPlan(
    title,
    plan.sections.map(({ level, heading }) => ({ level, heading: script.write(heading) })),
  )
  const reasons: Reasons = new Map()
  const noted = standardsInNotes(supplied.notes ?? [], supplied, ports.check)
  const stated = new Set<string>(noted)
  const used = new Set<string>()
  const sections: WrittenSection[] = [leadOf(set, proof, reasons)]
  for (const [place, planned] of plan.sections.entries()) {
    const section = withoutNoted(planned, noted)
    const models = await ports.models(section, wordsOf(section))
    const verify = verifierOf(title, section, proof)
    const paragraphs = await ports.compose({ set, section, place, models, script, verify })
    const ids = section.clusters.flatMap(cluster => cluster.indicators.map(item => item.id))
    const heading = script.write(section.heading)
    const gap = section.gap === null ? null : script.write(section.gap)
    const written = { level: section.level, heading, gap, paragraphs: guarded(paragraphs, ids, stated, proof, reasons) }
    const proven = provenAlone(title, written, proof, reasons)
    for (const id of passagesIn(proven)) used.add(id)
    sections.push(proven)
    ports.onSection(place, plan.sections.length, heading, assemble('', [proven], plan.enumeration).text)
  }
  ports.onCheck()
  const final = settled(
    title,
    withForgotten(settled(title, sections, proof, reasons), plan.sections, noted, proof, reasons),
    proof,
    reasons,
  )
  const whole = assemble(title, final, plan.enumeration)
  const checked = ports.check(whole.text, supplied)
  const inNotes = checked.claims.flatMap(claim =>
    noted.has(claim.indicator ?? '') && claim.verdict === 'traced' ? [claim.indicator ?? ''] : [],
  )
  return {
    title,
    text: whole.text,
    sections: whole.sections,
    claims: checked.claims,
    findings: checked.findings,
    coverage: coverageOf(supplied, final, inNotes, reasons),
    gaps: gapsOf(final, plan.faults, supplied, reasons),
    lineage: whole.lineage,
    provenance: { ...ports.provenance, comparables: [...used] },
  }
}

function withoutNoted(section: PlannedSection, noted: ReadonlySet<string>): PlannedSection {
  const clusters = section.clusters.map(cluster => ({ ...cluster, indicators: cluster.indicators.filter(item => !noted.has(item.id)) }))
  return { ...section, clusters: clusters.filter(({ indicators, notes }) => indicators.length + notes.length > 0) }
}

/** Standards that were left to a note which then fell away are stated after all. */
function withForgotten(
  sections: readonly WrittenSection[],
  planned: readonly PlannedSection[],
  noted: ReadonlySet<string>,
  proof: ProofPorts,
  reasons: Reasons,
): readonly WrittenSection[] {
  const { text } = assemble('', sections, proof.enumeration)
  const traced = new Set(
    proof.check(text, proof.supplied).claims.flatMap(claim => (claim.verdict === 'traced' ? [claim.indicator ?? ''] : [])),
  )
  return sections.map((section, place) => {
    const own = planned[place - 1]?.clusters.flatMap(cluster => cluster.indicators.map(item => item.id)) ?? []
    const forgotten = own.filter(id => noted.has(id) && !traced.has(id))
    return forgotten.length === 0
      ? section
      : { ...section, paragraphs: [...section.paragraphs, ...guarded([], forgotten, new Set(), proof, reasons)] }
  })
}

/** The opening paragraph: whose report it is, of when, and on what. It states no result. */
function leadOf(set: IndicatorSet, proof: ProofPorts, reasons: Reasons): WrittenSection {
  const topics = [...new Set(set.indicators.map(topicOfIndicator))]
    .filter(topic => topic !== '综合')
    .toSorted((a, b) => topicOrder(a) - topicOrder(b))
  const named = topics.slice(0, 6).map(topic => WORK[topic] ?? topic)
  const over = named.length === 0 ? '各项民政工作' : `${named.join('、')}等各项工作`
  const template: Template = {
    parts: partsOf([
      reference('period'),
      proof.script.write(`，${set.bureau.name}围绕年度工作任务，统筹推进${over}。现将有关情况报告如下：`),
    ]),
    composer: 'frames',
    model: null,
  }
  const paragraphs = guarded([{ title: null, templates: [template] }], [], new Set(), proof, reasons)
  return { level: 0, heading: '', gap: null, paragraphs }
}

const WORK: Readonly<Record<string, string>> = {
  党建队伍: '党的建设',
  慈善社工: '慈善社会工作',
  安全信访: '安全稳定',
  资金项目: '项目建设',
  流浪救助: '流浪乞讨救助',
  区划地名: '区划地名管理',
}

/** A section is proven under its own heading before it is shown; the whole text is proven again at the end. */
function provenAlone(title: string, section: WrittenSection, proof: ProofPorts, reasons: Reasons): WrittenSection {
  return settled(title, [section], proof, reasons)[0] ?? section
}

function wordsOf({ heading, clusters, topics }: PlannedSection): string {
  const names = clusters.flatMap(cluster => cluster.indicators.map(item => item.name))
  return [heading, ...topics, ...names].join(' ').slice(0, 400)
}

function passagesIn(section: WrittenSection): readonly string[] {
  return section.paragraphs.flatMap(paragraph =>
    paragraph.sentences.flatMap(({ template }) => (template.model !== null && 'passage' in template.model ? [template.model.passage] : [])),
  )
}

function coverageOf(
  set: IndicatorSet,
  sections: readonly WrittenSection[],
  inNotes: readonly string[],
  reasons: Reasons,
): Draft['coverage'] {
  const written = sections.flatMap(section =>
    section.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ template }) => statedIds(template))),
  )
  const said = new Set([...written, ...inNotes])
  const ids = set.indicators.map(item => item.id)
  const unstated = ids.filter(id => !said.has(id))
  return {
    stated: ids.filter(id => said.has(id)),
    unstated,
    reasons: Object.fromEntries(unstated.map(id => [id, reasons.get(id) ?? '没有可以放置它的章节'])),
  }
}

function gapsOf(sections: readonly WrittenSection[], faults: readonly string[], set: IndicatorSet, reasons: Reasons): readonly Gap[] {
  const empty = sections.flatMap(({ heading, gap, paragraphs }) =>
    gap !== null && paragraphs.every(paragraph => paragraph.sentences.length === 0) ? [{ section: heading, message: gap }] : [],
  )
  const notes = (set.notes ?? []).flatMap(note => {
    const why = reasons.get(`note ${note.id}`)
    return why === undefined ? [] : [{ section: '', message: `工作要点 ${note.id} 没有写入：${why}` }]
  })
  return [...empty, ...faults.map(message => ({ section: '', message })), ...notes]
}

/** Tries a sentence alone under its section's heading: through the guard, and with lineage and check agreeing. */
function verifierOf(title: string, { level, heading }: PlannedSection, proof: ProofPorts): (template: Template) => string | null {
  return template => {
    const guard = guardTemplate(template, proof.set, proof.script)
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
