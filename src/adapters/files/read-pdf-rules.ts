import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A straight line drawn along one axis of a page, in points: at this height (or distance from the left), from here to there. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rules {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
}

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
type Point = readonly [x: number, y: number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** Thicker bars are fills of a background, shorter strokes are signs. */
const THICKEST = 3
const SHORTEST = 6
/** A page with more is a drawing, not a table. */
const MOST = 6000
const MOVE = 0
const LINE = 1
const CURVE = 2
const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])
const FILLS = new Set<number>([OPS.fill, OPS.eoFill])

/** The lines that a page draws: strokes along an axis, and thin filled bars, by which programs print the borders of tables. */
export function rulesOf({ fnArray, argsArray }: OperatorList): Rules {
  const horizontal: Rule[] = []
  const vertical: Rule[] = []
  const add = ([x1, y1]: Point, [x2, y2]: Point) => {
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
    if (width >= SHORTEST && height <= THICKEST) horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
    else if (height >= SHORTEST && width <= THICKEST) vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
  }
  const saved: Matrix[] = []
  let matrix = IDENTITY
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index]
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY
    else if (operator === OPS.transform) matrix = times(matrix, args)
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      matrix = times(matrix, Array.isArray(args) ? args[0] : null)
    } else if (operator === OPS.constructPath) {
      for (const [start, end] of segmentsOf(args, matrix)) add(start, end)
      if (horizontal.length + vertical.length > MOST) return { horizontal: [], vertical: [] }
    }
  }
  return { horizontal, vertical }
}

function times(matrix: Matrix, by: unknown): Matrix {
  const numbers: readonly unknown[] = ArrayBuffer.isView(by) ? Array.from(by as Float32Array) : Array.isArray(by) ? by : []
  if (numbers.length !== 6 || !numbers.every(number => typeof number === 'number')) return matrix
  const [a, b, c, d, e, f] = matrix
  const [g, h, i, j, k, l] = numbers as unknown as Matrix
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** The segments of a path: its strokes, or for each filled piece the line through its middle where it is thin. */
function segmentsOf(args: unknown, matrix: Matrix): readonly (readonly [Point, Point])[] {
  if (!Array.isArray(args)) return []
  const [operator, data]: readonly unknown[] = args
  const path = Array.isArray(data) ? data[0] : null
  if (typeof operator !== 'number' || !(path instanceof Float32Array)) return []
  const pieces = piecesOf(path, matrix)
  if (STROKES.has(operator)) return pieces.flatMap(piece => piece.slice(1).map((point, at) => [piece[at] ?? point, point] as const))
  return FILLS.has(operator) ? pieces.flatMap(middleOf) : []
}

/** The corners of each piece of a path, closed ones with their first corner again at the end; pieces with curves are left out. */
function piecesOf(path: Float32Array, [a, b, c, d, e, f]: Matrix): readonly (readonly Point[])[] {
  const pieces: Point[][] = []
  let at = 0
  const point = (): Point => {
    const [x = 0, y = 0] = path.subarray(at, at + 2)
    at += 2
    return [a * x + c * y + e, b * x + d * y + f]
  }
  while (at < path.length) {
    const step = path[at]
    at += 1
    const piece = pieces.at(-1)
    if (step === MOVE) pieces.push([point()])
    else if (step === LINE) piece?.push(point())
    else if (step === CURVE) at += 6
    else if (piece?.[0] !== undefined) piece.push(piece[0])
  }
  return pieces
}

function middleOf(piece: readonly Point[]): readonly (readonly [Point, Point])[] {
  const [xs, ys] = [piece.map(([x]) => x), piece.map(([, y]) => y)]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (right - left >= high - low)
    return high - low <= THICKEST
      ? [
          [
            [left, (low + high) / 2],
            [right, (low + high) / 2],
          ],
        ]
      : []
  return right - left <= THICKEST
    ? [
        [
          [(left + right) / 2, low],
          [(left + right) / 2, high],
        ],
      ]
    : []
}
