import type { PdfRun } from '../read-pdf-lines.ts'
import type { Glyph } from './pdf-font.ts'
import type { Matrix } from './pdf-matrix.ts'
import { advance, placeOf, scaleOf, type TextState } from './pdf-text-state.ts'
import { UnfamiliarPdf } from './pdf-value.ts'

/** Gaps in sizes of the font: narrower ones are none, wider ones end a run. After pdf.js (evaluator.js, getTextContent), as are all rules here. */
const NO_SPACE = 0.03
const TRACKING = 0.102
const WIDEST_SPACE = 0.6
const BACKWARDS = -0.2
/** A run ends where the baseline moves by more of its height. */
const SHIFT = 0.25
/** Signs with a plain form of the same meaning: ligatures, the micro and ohm signs. */
const COMPATIBLE = /[\u00a0\u00b5\u037e\u0eb3\u2000-\u200a\u202f\u2126\ufb00-\ufb06]+/g

interface OpenRun {
  text: string
  isOpen: boolean
  place: Matrix
  /** What was added up with other scales before. */
  total: number
  width: number
  height: number
  scale: number
  size: number
}

/** Where the page may show text: left, bottom, right, top. */
export type ViewBox = readonly [left: number, bottom: number, right: number, top: number]

/**
 * Puts the characters of a page together to runs, as pdf.js does, so that whichever of the two reads a file the same text comes of it:
 * characters that touch are one run, a gap as wide as a space is a space, a wider one ends the run and stands as a run of its own.
 */
export class TextRuns {
  readonly runs: PdfRun[] = []
  readonly #view: ViewBox
  readonly #open: OpenRun = { text: '', isOpen: false, place: [1, 0, 0, 1, 0, 0], total: 0, width: 0, height: 0, scale: 0, size: 0 }
  /** Behind the last character. */
  #reached: Matrix | null = null
  /** The last two characters: a space is written between two others only. */
  #before = ' '
  #last = ' '

  constructor(view: ViewBox) {
    this.#view = view
  }

  /** @param spacing what is added behind the last character, in the text's own space */
  show(state: TextState, shown: string, spacing: number): void {
    const { font } = state
    if (font === null) throw new UnfamiliarPdf('Unexpected text without a font')
    const glyphs = font.glyphs(shown)
    if (glyphs.length === 0) advance(state, (state.characterSpacing + spacing) * state.stretch)
    if (font.isDrawn && state.size <= 1) throw new UnfamiliarPdf('Unexpected size of a drawn font')
    glyphs.forEach((glyph, index) => {
      const behind = state.characterSpacing + (index + 1 === glyphs.length ? spacing : 0) + (glyph.isSpace ? state.wordSpacing : 0)
      if (!glyph.isHidden) this.#showGlyph(state, glyph, glyph.width * (font.scale * state.size), behind)
    })
  }

  /** Ends the open run. */
  flush(): void {
    const open = this.#open
    if (!open.isOpen) return
    const width = Math.abs(open.total + open.width * open.scale)
    const text = open.text.replace(COMPATIBLE, signs => signs.normalize('NFKC'))
    this.runs.push({ str: text, transform: open.place, width, height: open.height })
    open.isOpen = false
    open.text = ''
  }

  /** To be called when the scale of lines may have changed. */
  rescale(state: TextState): void {
    const open = this.#open
    const scale = scaleOf(state)
    if (!open.isOpen || scale === open.scale) return
    open.total += open.width * open.scale
    open.width = 0
    open.scale = scale
  }

  #showGlyph(state: TextState, glyph: Glyph, width: number, spacing: number): void {
    if (glyph.isBlank) {
      advance(state, (width + spacing) * state.stretch)
      this.#remember(' ')
      return
    }
    if (!glyph.isMark && !this.#reach(state, width)) {
      advance(state, width * state.stretch)
      return
    }
    this.#openAt(state)
    const room = glyph.isMark ? 0 : width * state.stretch
    advance(state, room)
    this.#open.width += room
    if (room !== 0) this.#reached = placeOf(state)
    this.#open.text += this.#remember(glyph.text) ? ` ${glyph.text}` : glyph.text
    if (spacing !== 0) advance(state, spacing * state.stretch)
  }

  #openAt(state: TextState): void {
    const open = this.#open
    if (open.isOpen) return
    const place = placeOf(state)
    Object.assign(open, {
      isOpen: true,
      place,
      total: 0,
      width: 0,
      height: Math.hypot(place[2], place[3]),
      scale: scaleOf(state),
      size: state.size,
    })
  }

  /** Whether a space stood between the last character and this one. */
  #remember(character: string): boolean {
    const isBehindSpace = this.#before !== ' ' && this.#last === ' '
    this.#before = this.#last
    this.#last = character
    return isBehindSpace
  }

  #forget(): void {
    this.#before = ' '
    this.#last = ' '
  }

  /** Ends the open run, or writes a space in it, as the way from the last character asks; false for what the page does not show. */
  #reach(state: TextState, width: number): boolean {
    const place = placeOf(state)
    const view = this.#view
    const [pageX, pageY] = [place[4], place[5]]
    if (pageX + width < view[0] || pageX > view[2] || pageY < view[1] || pageY > view[3]) return false
    const reached = this.#reached
    if (reached === null || (reached[4] === pageX && reached[5] === pageY)) return true
    const [x, y] = upright(place, pageX, pageY)
    const [lastX, lastY] = upright(place, reached[4], reached[5])
    const open = this.#open
    const forward = (x - lastX) / open.scale
    const upward = Math.abs(y - lastY)
    const direction = Math.sign(open.width)
    if (forward < direction * open.size * BACKWARDS) {
      this.#forget()
      this.flush()
      return true
    }
    if (upward > open.height) {
      this.#forget()
      this.flush()
      return true
    }
    this.#bridge(state, forward, direction)
    if (upward > open.height * SHIFT) this.flush()
    return true
  }

  #bridge(state: TextState, forward: number, direction: number): void {
    const open = this.#open
    const factor = direction * open.size
    if (forward <= factor * NO_SPACE) this.#forget()
    if (forward <= factor * TRACKING) {
      if (this.#before === ' ' || this.#last !== ' ') open.width += forward
      else {
        this.#forget()
        this.flush()
        this.#blank(state, forward)
      }
    } else if (forward <= factor * WIDEST_SPACE) {
      if (open.isOpen) {
        this.#forget()
        open.text += ' '
      }
      if (open.text === '') {
        this.#forget()
        this.#blank(state, forward)
      } else open.width += forward
    } else {
      this.flush()
      this.#forget()
      this.#blank(state, forward)
    }
  }

  /** A run for a gap. */
  #blank(state: TextState, width: number): void {
    this.runs.push({ str: ' ', transform: this.#reached ?? placeOf(state), width: Math.abs(width), height: 0 })
  }
}

/** A point as it would stand if the text ran from left to right. */
function upright(place: Matrix, x: number, y: number): readonly [x: number, y: number] {
  const [a, b, c, d] = [place[0], place[1], place[2], place[3]]
  if (b === 0 && c === 0) return a > 0 ? [x, y] : [-x, -y]
  const scale = Math.hypot(a, b)
  return [(a * x + b * y) / scale, (c * x + d * y) / scale]
}
