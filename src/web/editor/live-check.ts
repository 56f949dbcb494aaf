import type { EditorView } from '@tiptap/pm/view'
import type { WholeAnswer } from './check-work.ts'
import type { Checker } from './checker.ts'
import { gapsIn, marksOf, slicesOf } from './mark-slices.ts'
import { type MarkUpdate, withMarks } from './marks.ts'
import { type Change, carriedOver, changeBetween, type Line, linesIn } from './places.ts'
import { documentIn } from './report-mapping.ts'
import { stretchAround } from './stretch.ts'

type Doc = EditorView['state']['doc']

const IDLE_MILLISECONDS = 350
/** So long may marks be put on without a pause: keys must come through. */
const SLICE_MILLISECONDS = 40
const FIRST_SLICE_LINES = 80

/** The newest reading of the whole text, and of which document it is. */
export interface Reading extends WholeAnswer {
  readonly doc: Doc
}

/**
 * Keeps the marks of an editor true to its words.
 *
 * What a mark promises: right after a keystroke the touched paragraphs are read by themselves, with the headings above them and the end of the text
 * before. Their marks are what the whole check says of such an excerpt: the figure is found, valued and bound, but not compared with what the rest of
 * the report says, so that a figure which another paragraph states as well may still change its verdict. As soon as typing pauses the whole text is
 * read, as the service reads it on saving, and its verdicts take the place of the first ones. Contradictions come with the whole reading only.
 */
export class LiveCheck {
  readonly #view: EditorView
  #doc: Doc
  readonly #checker: Checker
  readonly #heard: (reading: Reading) => void
  #touched: Change | null = null
  #isReadingStretch = false
  #isReadingWhole = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #read: Doc | null = null
  #ended = false

  constructor(view: EditorView, checker: Checker, heard: (reading: Reading) => void) {
    this.#view = view
    this.#doc = view.state.doc
    this.#checker = checker
    this.#heard = heard
    void this.#readWhole()
  }

  /** Tells that one document takes the place of another; best before the editor shows it, so that it is read while the page is drawn. */
  changed(before: Doc, after: Doc): void {
    const change = changeBetween(before, after)
    if (change === null) return
    this.#doc = after
    this.#touched = this.#touched === null ? change : joined(this.#touched, change)
    void this.#readStretch()
    this.#wait()
  }

  /** Reads the whole text again now: another set lies on the desk. */
  again(): void {
    this.#read = null
    void this.#readWhole()
  }

  end(): void {
    this.#ended = true
    clearTimeout(this.#timer)
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#readWhole(), IDLE_MILLISECONDS)
  }

  async #readStretch(): Promise<void> {
    const change = this.#touched
    // While an input method is open its letters are no words yet, and the page must not be touched under it.
    if (this.#isReadingStretch || change === null || this.#view.composing) return
    this.#touched = null
    const doc = this.#doc
    const stretch = stretchAround(doc, change)
    if (stretch === null) return
    this.#isReadingStretch = true
    const { claims } = await this.#checker.stretch({ kind: 'stretch', paragraphs: stretch.paragraphs })
    this.#isReadingStretch = false
    if (this.#ended) return
    const lines = stretchLines(doc, stretch)
    const skipped = lines.context
    const marks = marksOf(claims, [], lines.lines).filter(mark => mark.from >= stretch.from)
    this.#put(doc, {
      from: stretch.from,
      to: stretch.to,
      marks,
      gaps: gapsIn(lines.lines.slice(skipped)),
      except: null,
      keepsFindings: true,
      isWhole: false,
    })
    void this.#readStretch()
  }

  async #readWhole(): Promise<void> {
    const { doc } = this.#view.state
    // One reading at a time.
    if (this.#isReadingWhole || this.#view.composing) return this.#wait()
    if (this.#read === doc) return
    this.#isReadingWhole = true
    const answer = await this.#checker.whole({ kind: 'whole', document: documentIn(doc) })
    if (answer !== null && !this.#ended) await this.#putWhole(doc, answer)
    this.#isReadingWhole = false
    if (this.#ended) return
    this.#read = doc
    if (this.#view.state.doc !== doc) this.#wait()
    if (answer !== null) this.#heard({ ...answer, doc })
  }

  /** Puts the marks of a whole reading on, as many lines at a time as can be done without a pause that a hand would feel. */
  async #putWhole(doc: Doc, { draft: { claims, findings } }: WholeAnswer): Promise<void> {
    const lines = linesIn(doc)
    const slices = slicesOf(doc, lines, marksOf(claims, findings, lines))
    let count = FIRST_SLICE_LINES
    for (let slice = slices.next(count); slice !== null; slice = slices.next(count)) {
      const began = performance.now()
      this.#put(doc, { ...slice, except: null, keepsFindings: false })
      if (slice.isWhole) return
      const took = performance.now() - began
      if (took > SLICE_MILLISECONDS) count = Math.max(1, Math.floor(count / 2))
      else if (took < SLICE_MILLISECONDS / 3) count *= 2
      await this.#rest()
      if (this.#ended) return
    }
  }

  /** Lets keys and drawing through; while an input method is open, until it is closed. */
  async #rest(): Promise<void> {
    do await new Promise(resolve => setTimeout(resolve))
    while (this.#view.composing && !this.#ended)
  }

  /** Puts marks that were found in one document on the one that stands there now; places that changed since keep what they have. */
  #put(doc: Doc, update: MarkUpdate): void {
    const { state } = this.#view
    const change = changeBetween(doc, state.doc)
    const carried = <Place extends { readonly from: number; readonly to: number }>(places: readonly Place[]): readonly Place[] =>
      places.flatMap(place => {
        const now = carriedOver(place, change)
        return now === null || now.to > state.doc.content.size ? [] : [{ ...place, ...now }]
      })
    const moved = { from: movedEdge(update.from, change, 'start'), to: movedEdge(update.to, change, 'endAfter') }
    const except = change === null ? null : { from: change.start, to: change.endAfter }
    this.#view.dispatch(withMarks(state.tr, { ...update, ...moved, except, marks: carried(update.marks), gaps: carried(update.gaps) }))
  }
}

/** The text that was read of a stretch, as lines with their places in the editor. */
function stretchLines(
  doc: Doc,
  stretch: NonNullable<ReturnType<typeof stretchAround>>,
): { readonly lines: readonly Line[]; readonly context: number } {
  let start = 0
  const lines: Line[] = []
  // The context stands elsewhere; its places are never asked for.
  for (const paragraph of stretch.paragraphs.slice(0, stretch.context)) {
    lines.push({ node: doc.child(0), index: 0, from: -1_000_000, start })
    start += paragraph.text.length + 1
  }
  doc.nodesBetween(stretch.from, stretch.to, (node, offset, _parent, index) => {
    lines.push({ node, index, from: offset + 1, start })
    start += node.content.size + 1
    return false
  })
  return { lines, context: stretch.context }
}

/** Where an edge of a part of the older document stands in the newer one; inside what changed, at the given end of that. */
function movedEdge(position: number, change: Change | null, inside: 'start' | 'endAfter'): number {
  if (change === null || position <= change.start) return position
  return position < change.endBefore ? change[inside] : position + change.endAfter - change.endBefore
}

/** One stretch that covers two changes, made one after the other. */
function joined(first: Change, then: Change): Change {
  const shift = then.endAfter - then.endBefore
  const endAfter = Math.max(then.endAfter, first.endAfter > then.start ? first.endAfter + shift : first.endAfter)
  return { start: Math.min(first.start, then.start), endBefore: Math.max(first.endBefore, then.endBefore), endAfter }
}
