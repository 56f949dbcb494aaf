import type { PdfRun } from '../read-pdf-lines.ts'
import type { OperatorList } from '../read-pdf-rules.ts'
import { Drawing } from './pdf-drawing.ts'
import type { PdfFont } from './pdf-font.ts'
import { PdfLexer } from './pdf-lexer.ts'
import { times } from './pdf-matrix.ts'
import type { PdfObjects } from './pdf-objects.ts'
import { matrixOf, takesText } from './pdf-text-operators.ts'
import { TextRuns, type ViewBox } from './pdf-text-runs.ts'
import { newTextState, type TextState } from './pdf-text-state.ts'
import { nameOf, type PdfDictionary, PdfKeyword, type PdfValue, UnfamiliarPdf } from './pdf-value.ts'

const DEEPEST_FORM = 8
const MOST_OPERATORS = 2_000_000
const MARKS = new Set(['BMC', 'BDC', 'EMC'])
const LITERALS = new Set(['true', 'false', 'null'])
/** Colours, line styles, clipping, points of reference: without bearing on text and lines. Any operator not named makes a file unfamiliar. */
const IGNORED = new Set('ET w J j M d ri i CS cs SC SCN sc scn G g RG rg K k sh MP DP BX EX Tr W W*'.split(' '))

export interface PageContent {
  readonly runs: readonly PdfRun[]
  readonly operators: OperatorList
}

export interface ContentOptions {
  readonly objects: PdfObjects
  /** Reads each font once a file. */
  readonly fontOf: (font: PdfDictionary) => PdfFont
  readonly view: ViewBox
}

/** Follows the operators of a page: the runs of its text, and what it draws. */
export function readContent(bytes: Uint8Array, resources: PdfDictionary, options: ContentOptions): PageContent {
  const walk = new ContentWalk(options)
  walk.follow(bytes, resources, newTextState(), 0)
  return { runs: walk.runs, operators: walk.drawing.list }
}

interface Place {
  readonly resources: PdfDictionary
  readonly runs: TextRuns
  readonly saved: TextState[]
  readonly depth: number
  state: TextState
}

class ContentWalk {
  readonly runs: PdfRun[] = []
  readonly drawing = new Drawing()
  readonly #options: ContentOptions
  #count = 0

  constructor(options: ContentOptions) {
    this.#options = options
  }

  /** @param depth of forms within forms */
  follow(bytes: Uint8Array, resources: PdfDictionary, state: TextState, depth: number): void {
    if (depth > DEEPEST_FORM) throw new UnfamiliarPdf('Unexpected depth of forms')
    const lexer = new PdfLexer(bytes, 0, false)
    const place: Place = { resources, runs: new TextRuns(this.#options.view), saved: [], depth, state }
    let values: PdfValue[] = []
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
      if (!(token instanceof PdfKeyword)) values.push(token)
      else if (LITERALS.has(token.word)) values.push(null)
      else {
        this.#step(token.word, values, place)
        values = []
      }
    }
    for (const _ of place.saved) this.drawing.restore()
    this.#take(place.runs)
  }

  /** What has been read so far, before a form's own text. */
  #take(runs: TextRuns): void {
    runs.flush()
    for (const run of runs.runs.splice(0)) this.runs.push(run)
  }

  #step(word: string, values: readonly PdfValue[], place: Place): void {
    this.#count += 1
    if (this.#count > MOST_OPERATORS) throw new UnfamiliarPdf('Unexpected number of operators')
    const { state, runs, resources } = place
    if (takesText(word, values, { state, runs, fontNamed: name => this.#font(name, resources) })) return
    if (word === 'q') {
      place.saved.push({ ...state })
      this.drawing.save()
    } else if (word === 'Q') this.#restore(place)
    else if (word === 'cm') {
      const matrix = matrixOf(values)
      state.page = times(state.page, matrix)
      this.drawing.transform(matrix)
    } else if (word === 'Do') this.#paint(nameOf(values[0]), place)
    else if (word === 'gs') this.#graphics(nameOf(values[0]), resources)
    else if (MARKS.has(word)) runs.flush()
    else if (!this.drawing.takes(word, values) && !IGNORED.has(word)) throw new UnfamiliarPdf(`Unexpected operator "${word}"`)
  }

  #restore(place: Place): void {
    const before = place.saved.pop()
    if (before !== undefined) {
      if (before.font !== place.state.font || before.size !== place.state.size) place.runs.flush()
      place.state = before
    }
    this.drawing.restore()
  }

  #font(name: string, resources: PdfDictionary): PdfFont {
    const { objects, fontOf } = this.#options
    const font = objects.dictionary(objects.dictionary(resources.get('Font'))?.get(name))
    if (font === null) throw new UnfamiliarPdf(`Expected font "${name}"`)
    return fontOf(font)
  }

  #graphics(name: string, resources: PdfDictionary): void {
    const { objects } = this.#options
    const set = objects.dictionary(objects.dictionary(resources.get('ExtGState'))?.get(name))
    if (set?.has('Font')) throw new UnfamiliarPdf('Unexpected font among graphics settings')
  }

  /** A form is a page within the page; pictures hold no text. */
  #paint(name: string, { resources, runs, state, depth }: Place): void {
    this.#take(runs)
    const { objects } = this.#options
    const form = objects.stream(objects.dictionary(resources.get('XObject'))?.get(name))
    const kind = nameOf(objects.get(form?.dictionary.get('Subtype')))
    if (kind === 'Image') return
    if (form === null || kind !== 'Form') throw new UnfamiliarPdf(`Unexpected object "${name}"`)
    const given = objects.array(form.dictionary.get('Matrix'))
    const matrix = given === null ? null : matrixOf(given.map(each => objects.get(each)))
    const inner = { ...state, page: matrix === null ? state.page : times(state.page, matrix) }
    this.drawing.openForm(matrix)
    this.follow(objects.contentOf(form), objects.dictionary(form.dictionary.get('Resources')) ?? resources, inner, depth + 1)
    this.drawing.closeForm()
  }
}
