import type { IndicatorSet } from '#indicator/set.ts'
import type { AnnotatedReport } from './annotated-report.ts'
import type { Random } from './random.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

/** A change of the report's text; `fault` says which part of the new words is false, when the change itself is. */
export interface Edit extends Span {
  readonly text: string
  readonly fault?: readonly [from: number, to: number]
}

/** One planted fault, in offsets of the true report. */
export interface Plant {
  readonly edits: readonly Edit[]
  /** Figures that stand unchanged but are false now: 增长2.3% became 下降2.3%. An accusation of any place of the plant counts as caught. */
  readonly falseNow?: readonly Span[]
  /** The true figures that the fault replaces: the same places of the true report, which must not be accused. */
  readonly twins: readonly Span[]
  /** Figures that a finding may rightly name with the fault. */
  readonly related?: readonly Span[]
  /** Data changed along with the text, where only the text can betray itself. */
  readonly set?: IndicatorSet
  /** Each fault of the plant must be caught; otherwise one accusation is enough. */
  readonly each?: true
}

/** A class of faults: all that it could plant in a report. */
export interface FaultClass {
  readonly name: string
  readonly describe: string
  /** Whether the report alone must betray the fault: then findings count, else verdicts on claims. */
  readonly judgedBy: 'claims' | 'findings'
  readonly candidates: (report: AnnotatedReport, random: Random) => readonly Plant[]
}

/** A report with one fault in it, ready to be checked. All offsets but those of `twins` are into `text`. */
export interface PlantedCase {
  readonly id: string
  readonly report: string
  readonly fault: string
  readonly judgedBy: FaultClass['judgedBy']
  readonly text: string
  readonly set: IndicatorSet
  /** Groups of places: a group is caught when one of its places is accused. */
  readonly faults: readonly (readonly Span[])[]
  readonly related: readonly Span[]
  readonly twins: readonly Span[]
  readonly edits: readonly Edit[]
}

/** Carries out a plant. */
export function plantedCase(id: string, report: AnnotatedReport, { name, judgedBy }: FaultClass, plant: Plant): PlantedCase {
  const edits = plant.edits.toSorted((a, b) => a.start - b.start)
  const changed = edits.flatMap(edit =>
    edit.fault ? [{ start: forward(edits, edit.start) + edit.fault[0], end: forward(edits, edit.start) + edit.fault[1] }] : [],
  )
  const unchanged = (plant.falseNow ?? []).map(span => moved(edits, span))
  const places = [...changed, ...unchanged]
  return {
    id,
    report: report.name,
    fault: name,
    judgedBy,
    text: applied(report.text, edits),
    set: plant.set ?? report.set,
    faults: plant.each ? places.map(place => [place]) : [places],
    related: (plant.related ?? []).map(span => moved(edits, span)),
    twins: plant.twins,
    edits,
  }
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits.toReversed().reduce((changed, { start, end, text: words }) => changed.slice(0, start) + words + changed.slice(end), text)
}

/** Where an offset of the true report stands in the changed one: before the edit that begins there. */
function forward(edits: readonly Edit[], offset: number): number {
  return edits
    .filter(edit => edit.end <= offset && edit.start < offset)
    .reduce((place, edit) => place + edit.text.length - (edit.end - edit.start), offset)
}

function moved(edits: readonly Edit[], { start, end }: Span): Span {
  return { start: forward(edits, start), end: forward(edits, start) + (end - start) }
}

/** A span of the changed report in offsets of the true one; null where it stands on changed words. */
export function backward(edits: readonly Edit[], { start, end }: Span): Span | null {
  let shift = 0
  for (const edit of edits) {
    const from = edit.start + shift
    const to = from + edit.text.length
    if (start < to && end > from) return null
    if (from >= end) break
    shift += edit.text.length - (edit.end - edit.start)
  }
  return { start: start - shift, end: end - shift }
}

/** The edit that puts other words in a figure's place, all of them false. */
export function replaced(place: Span, text: string): Edit {
  return { start: place.start, end: place.end, text, fault: [0, text.length] }
}
