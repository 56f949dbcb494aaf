import { OPERATORS, type OperatorList } from '../read-pdf-rules.ts'
import type { Matrix } from './pdf-matrix.ts'
import { numberOf, type PdfValue, UnfamiliarPdf } from './pdf-value.ts'

const [MOVE, LINE, CURVE, CLOSE] = [0, 1, 2, 4]
const PAINTS = new Map<string, number>(
  Object.entries({
    S: OPERATORS.stroke,
    s: OPERATORS.closeStroke,
    f: OPERATORS.fill,
    F: OPERATORS.fill,
    'f*': OPERATORS.eoFill,
    B: OPERATORS.fillStroke,
    'B*': OPERATORS.eoFillStroke,
    b: OPERATORS.closeFillStroke,
    'b*': OPERATORS.closeEOFillStroke,
    n: OPERATORS.endPath,
  }),
)
/** How many values each part of a path takes. */
const PARTS = new Map(Object.entries({ m: 2, l: 2, c: 6, v: 4, y: 4, h: 0, re: 4 }))
const CLOSING = new Set(['s', 'b', 'b*'])

/** Keeps what a page draws of lines, in pdf.js's own terms, for the borders of tables. */
export class Drawing {
  readonly #names: number[] = []
  readonly #arguments: unknown[] = []
  #path: number[] = []

  get list(): OperatorList {
    return { fnArray: this.#names, argsArray: this.#arguments }
  }

  save(): void {
    this.#add(OPERATORS.save, null)
  }

  restore(): void {
    this.#add(OPERATORS.restore, null)
  }

  transform(matrix: Matrix): void {
    this.#add(OPERATORS.transform, matrix)
  }

  openForm(matrix: Matrix | null): void {
    this.#add(OPERATORS.paintFormXObjectBegin, [matrix])
  }

  closeForm(): void {
    this.#add(OPERATORS.paintFormXObjectEnd, null)
  }

  /** Takes an operator that makes or paints a path; false for any other. */
  takes(operator: string, values: readonly PdfValue[]): boolean {
    const paint = PAINTS.get(operator)
    if (paint !== undefined) this.#paint(paint, CLOSING.has(operator))
    else {
      const count = PARTS.get(operator)
      if (count === undefined) return false
      if (count !== values.length) throw new UnfamiliarPdf(`Unexpected values of operator "${operator}"`)
      this.#extend(operator, values.map(numberOf))
    }
    return true
  }

  #extend(operator: string, numbers: readonly number[]): void {
    if (operator === 'm') this.#path.push(MOVE, ...numbers)
    else if (operator === 'l') this.#path.push(LINE, ...numbers)
    else if (operator === 'h') this.#path.push(CLOSE)
    else if (operator === 're') this.#rectangle(numbers)
    // Where a curve bends does not matter: pieces with curves are no lines.
    else this.#path.push(CURVE, ...(operator === 'c' ? numbers : [0, 0, ...numbers]))
  }

  #rectangle([x = 0, y = 0, width = 0, height = 0]: readonly number[]): void {
    const [right, top] = [x + width, y + height]
    if (width === 0 || height === 0) this.#path.push(MOVE, x, y, LINE, right, top, CLOSE)
    else this.#path.push(MOVE, x, y, LINE, right, y, LINE, right, top, LINE, x, top, CLOSE)
  }

  #paint(operator: number, isClosing: boolean): void {
    if (isClosing) this.#path.push(CLOSE)
    if (this.#path.length > 0) this.#add(OPERATORS.constructPath, [operator, [new Float32Array(this.#path)]])
    this.#path = []
  }

  #add(name: number, values: unknown): void {
    this.#names.push(name)
    this.#arguments.push(values)
  }
}
