import type { CheckedText } from '#claim/claim.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { type Plainness, restate } from '../frames/restate.ts'
import { guardTemplate } from '../guard.ts'
import { parseReference } from '../reference.ts'
import type { Script } from '../script.ts'
import type { ComposedParagraph, ModelPassage } from '../section-composer.ts'
import type { Template } from '../template.ts'
import { disagreement } from './agreement.ts'
import {
  assemble,
  type DraftParagraph,
  type Enumeration,
  type PlacedSentence,
  type ProvenSentence,
  type Step,
  type WrittenSection,
} from './document.ts'

/** Checks a text against a set; checkText of the claim room is one. */
export type Check = (text: string, set: IndicatorSet) => CheckedText

export interface ProofPorts {
  /** The set as supplied; the check and the notes speak its script. */
  readonly supplied: IndicatorSet
  /** The same set in Simplified, over which templates are written. */
  readonly set: IndicatorSet
  readonly script: Script
  readonly check: Check
  readonly enumeration: Enumeration
  /** The comparables that the composer of this section saw. */
  readonly comparables?: readonly ModelPassage[] | undefined
  /** Told of every sentence that could not stand as it was, for measuring a composer. */
  readonly onRefused?: ((template: Template, why: string) => void) | undefined
}

/** What was left out of the text, and why: by indicator id, and by note id. */
export type Reasons = Map<string, string>

const PLAINEST = 4
/** Restating so often and dropping once settles a sentence; neighbours may need another look. */
const MOST_ROUNDS = 12

/** The ids that a template states directly. Changes, shares and targets state nothing new. */
export function statedIds(template: Pick<Template, 'parts'>): readonly string[] {
  return template.parts.flatMap(part => {
    if (part.type !== 'reference') return []
    const reference = parseReference(part.expression)
    return reference.ok && reference.value.type === 'figure' && !reference.value.expression.includes('(')
      ? [reference.value.expression]
      : []
  })
}

/** Paragraphs through the guard: what is refused is restated, or left out with its reason. No indicator twice, none of `wanted` forgotten. */
export function guarded(
  paragraphs: readonly ComposedParagraph[],
  wanted: readonly string[],
  stated: Set<string>,
  ports: ProofPorts,
  reasons: Reasons,
): readonly DraftParagraph[] {
  const written = paragraphs.map(({ title, templates }) => ({
    title,
    sentences: templates.flatMap(template => admitted(template, stated, ports, reasons)),
  }))
  const missing = wanted.filter(id => !stated.has(id))
  for (const id of missing) stated.add(id)
  const rest = restate(missing, 1, ports.set, ports.script).flatMap(template => admit(template, 1, ports, reasons))
  if (rest.length === 0) return written
  const last = written.at(-1)
  return last ? [...written.slice(0, -1), { ...last, sentences: [...last.sentences, ...rest] }] : [{ title: null, sentences: rest }]
}

function admitted(template: Template, stated: Set<string>, ports: ProofPorts, reasons: Reasons): readonly ProvenSentence[] {
  const ids = statedIds(template)
  const isRepeated = ids.some(id => stated.has(id)) || new Set(ids).size < ids.length
  const fresh = [...new Set(ids)].filter(id => !stated.has(id))
  for (const id of ids) stated.add(id)
  if (!isRepeated) return admit(template, 0, ports, reasons)
  return restate(fresh, 1, ports.set, ports.script).flatMap(plain => admit(plain, 1, ports, reasons))
}

/** A template through the guard, and when refused through simpler forms of the same indicators. */
function admit(template: Template, step: Step, ports: ProofPorts, reasons: Reasons): readonly ProvenSentence[] {
  const ids = statedIds(template)
  const isNote = template.model !== null && 'note' in template.model
  const outcome = guardTemplate(template, isNote ? ports.supplied : ports.set, ports.script, { comparables: ports.comparables })
  if (outcome.ok) return [{ template, rendered: outcome.value, step: ids.length === 0 ? null : step }]
  return simpler(template, ids, step, outcome.failure.message, ports, reasons)
}

function simpler(
  template: Template,
  ids: readonly string[],
  step: Step | null,
  why: string,
  ports: ProofPorts,
  reasons: Reasons,
): readonly ProvenSentence[] {
  ports.onRefused?.(template, why)
  if (ids.length > 0 && step !== null && step < PLAINEST) {
    const next = nextStep(step)
    return restate(ids, next, ports.set, ports.script).flatMap(plain => admit(plain, next, ports, reasons))
  }
  if (ids.length === 0 && template.plainer) return admit(template.plainer, 0, ports, reasons)
  for (const id of ids) reasons.set(id, why)
  if (template.model !== null && 'note' in template.model) reasons.set(`note ${template.model.note}`, why)
  return []
}

/** Sections in which the check and the lineage agree on every claim: what they do not agree on is restated, at last left out with its reason. */
export function settled(
  title: string,
  sections: readonly WrittenSection[],
  ports: ProofPorts,
  reasons: Reasons,
): readonly WrittenSection[] {
  let current = sections
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { text, sentences, lineage } = assemble(title, current, ports.enumeration)
    const { claims } = ports.check(text, ports.supplied)
    const faults = sentences.flatMap(place => {
      const why = disagreement(place, claims, lineage)
      return why === null ? [] : [{ place, why }]
    })
    if (faults.length === 0) return current
    current = mended(current, faults, ports, reasons)
  }
  return current
}

interface Fault {
  readonly place: PlacedSentence
  readonly why: string
}

function mended(
  sections: readonly WrittenSection[],
  faults: readonly Fault[],
  ports: ProofPorts,
  reasons: Reasons,
): readonly WrittenSection[] {
  const find = (section: number, paragraph: number, sentence: number) =>
    faults.find(({ place }) => place.section === section && place.paragraph === paragraph && place.sentence === sentence)
  return sections.map((section, place) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph, at) => ({
      ...paragraph,
      sentences: paragraph.sentences.flatMap((sentence, number) => {
        const fault = find(place, at, number)
        return fault ? simpler(sentence.template, statedIds(sentence.template), sentence.step, fault.why, ports, reasons) : [sentence]
      }),
    })),
  }))
}

function nextStep(step: Step): Plainness {
  return step === 0 ? 1 : step === 1 ? 2 : step === 2 ? 3 : 4
}
