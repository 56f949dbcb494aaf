import type { PdfFont } from './pdf-font.ts'
import { IDENTITY, type Matrix } from './pdf-matrix.ts'
import type { TextRuns } from './pdf-text-runs.ts'
import { type TextState, toLine } from './pdf-text-state.ts'
import { isArray, nameOf, numberOf, numbersOf, type PdfValue, UnfamiliarPdf } from './pdf-value.ts'

/** How many values each operator of text takes. */
const COUNTS = new Map(Object.entries({ Tf: 2, Ts: 1, Tz: 1, TL: 1, Td: 2, TD: 2, 'T*': 0, Tm: 6, Tc: 1, Tw: 1, BT: 0 }))
const SHOWN = new Map(Object.entries({ TJ: 1, Tj: 1, "'": 1, '"': 3 }))

export interface TextStep {
  readonly state: TextState
  readonly runs: TextRuns
  readonly fontNamed: (name: string) => PdfFont
}

/** Takes an operator that sets how text stands, or shows some; false for any other. */
export function takesText(word: string, values: readonly PdfValue[], step: TextStep): boolean {
  const count = COUNTS.get(word) ?? SHOWN.get(word)
  if (count === undefined) return false
  if (count !== values.length) throw new UnfamiliarPdf(`Unexpected values of operator "${word}"`)
  if (SHOWN.has(word)) show(word, values, step)
  else if (word === 'Tf') setFont(values, step)
  else set(word, values, step)
  return true
}

function setFont([name, size]: readonly PdfValue[], { state, runs, fontNamed }: TextStep): void {
  const font = fontNamed(nameOf(name))
  if (font === state.font && size === state.size) return
  runs.flush()
  state.font = font
  state.size = numberOf(size)
}

function set(word: string, values: readonly PdfValue[], { state, runs }: TextStep): void {
  const [first = 0, second = 0] = values.map(numberOf)
  if (word === 'BT') state.text = state.line = IDENTITY
  else if (word === 'Td') toLine(state, first, second)
  else if (word === 'TD') {
    state.leading = -second
    toLine(state, first, second)
  } else if (word === 'T*') toLine(state, 0, -state.leading)
  else if (word === 'Tm') {
    state.text = state.line = matrixOf(values)
    runs.rescale(state)
  } else if (word === 'Tc') state.characterSpacing = first
  else if (word === 'Tw') state.wordSpacing = first
  else if (word === 'Tz') state.stretch = first / 100
  else if (word === 'TL') state.leading = first
  else state.rise = first
}

function show(word: string, values: readonly PdfValue[], { state, runs }: TextStep): void {
  if (word === '"') {
    state.wordSpacing = numberOf(values[0])
    state.characterSpacing = numberOf(values[1])
  }
  if (word === "'" || word === '"') toLine(state, 0, -state.leading)
  const shown = values.at(-1)
  if (word !== 'TJ' && typeof shown === 'string') runs.show(state, shown, 0)
  else if (word === 'TJ' && isArray(shown)) showSpaced(shown, state, runs)
  else throw new UnfamiliarPdf(`Unexpected values of operator "${word}"`)
}

/** Strings, and between them how far back the next one stands, in thousandths of the size. */
function showSpaced(shown: readonly PdfValue[], state: TextState, runs: TextRuns): void {
  let waiting = ''
  for (const each of shown) {
    if (typeof each === 'string') waiting += each
    else if (numberOf(each) !== 0) {
      runs.show(state, waiting, (-numberOf(each) * state.size) / 1000)
      waiting = ''
    }
  }
  if (waiting !== '') runs.show(state, waiting, 0)
}

export function matrixOf(values: readonly PdfValue[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(values, 6)
  return [a, b, c, d, e, f]
}
