import type { EditorView } from '@tiptap/pm/view'
import type { Claim, Finding } from '#claim/claim.ts'
import type { WholeAnswer } from './check-work.ts'
import type { Checker } from './checker.ts'
import { type MarkUpdate, type PlacedMark, withMarks } from './marks.ts'
import { type Change, carriedOver, changeBetween, type Line, linesIn, positionAt } from './places.ts'
import { documentIn } from './report-mapping.ts'
import { stretchAround } from './stretch.ts'

type Doc = EditorView['state']['doc']

const IDLE_MILLISECONDS = 350
const GAP = /【待补充：[^】]*】/gu

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
    const marks = placed(claims, [], lines.lines).filter(mark => mark.from >= stretch.from)
    this.#put(doc, {
      from: stretch.from,
      to: stretch.to,
      marks,
      gaps: gapsIn(lines.lines.slice(skipped)),
      except: null,
      keepsFindings: true,
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
    this.#isReadingWhole = false
    if (this.#ended) return
    this.#read = doc
    if (this.#view.state.doc !== doc) this.#wait()
    if (answer === null) return
    const lines = linesIn(doc)
    const { claims, findings } = answer.draft
    this.#put(doc, {
      from: 0,
      to: doc.content.size,
      marks: placed(claims, findings, lines),
      gaps: gapsIn(lines),
      except: null,
      keepsFindings: false,
    })
    this.#heard({ ...answer, doc })
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
    const shift = change === null || update.to <= change.start ? 0 : change.endAfter - change.endBefore
    const moved = { from: Math.min(update.from, state.doc.content.size), to: Math.min(update.to + shift, state.doc.content.size) }
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

/** Claims and contradictions of a text as marks in the editor. */
function placed(claims: readonly Claim[], findings: readonly Finding[], lines: readonly Line[]): readonly PlacedMark[] {
  const place = (start: number, end: number) => ({ from: positionAt(lines, start), to: positionAt(lines, end) })
  return [
    ...claims.flatMap(claim =>
      claim.verdict === 'exempt' ? [] : [{ kind: claim.verdict, claim, finding: null, ...place(claim.start, claim.end) }],
    ),
    ...findings.flatMap(finding =>
      finding.spans.map(([start, end]) => ({ kind: 'contradiction' as const, claim: null, finding, ...place(start, end) })),
    ),
  ]
}

function gapsIn(lines: readonly Line[]): readonly { readonly from: number; readonly to: number }[] {
  return lines.flatMap(({ node, from }) =>
    [...node.textContent.matchAll(GAP)].map(match => ({ from: from + match.index, to: from + match.index + match[0].length })),
  )
}

/** One stretch that covers two changes, made one after the other. */
function joined(first: Change, then: Change): Change {
  const shift = then.endAfter - then.endBefore
  const endAfter = Math.max(then.endAfter, first.endAfter > then.start ? first.endAfter + shift : first.endAfter)
  return { start: Math.min(first.start, then.start), endBefore: Math.max(first.endBefore, then.endBefore), endAfter }
}
