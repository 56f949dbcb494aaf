import { inflateSync } from 'node:zlib'
import { isArray, isDictionary, nameOf, numberOf, type PdfValue, UnfamiliarPdf } from './pdf-value.ts'

/** More than any page of a report unpacks to. */
const LARGEST = 32 * 1024 * 1024
/** PNG's predictors. */
const FIRST_PREDICTOR = 10

/** Unpacks a stream's bytes: plain or deflated ones, and the predictor that tables of objects are written with. */
export function inflate(bytes: Uint8Array, filter: PdfValue, parameters: PdfValue): Uint8Array {
  const filters = isArray(filter) ? filter : filter === null ? [] : [filter]
  const [name, ...others] = filters.map(nameOf)
  if (name === undefined) return bytes
  if (name !== 'FlateDecode' || others.length > 0) throw new UnfamiliarPdf(`Unexpected filter "${name}"`)
  const plain = inflateSync(bytes, { maxOutputLength: LARGEST })
  const given = isArray(parameters) ? parameters[0] : parameters
  if (given === null || given === undefined) return plain
  if (!isDictionary(given)) throw new UnfamiliarPdf('Unexpected parameters of a filter')
  const predictor = numberOf(given.get('Predictor') ?? 1)
  if (predictor === 1) return plain
  const isPlain = [given.get('Colors') ?? 1, given.get('BitsPerComponent') ?? 8].join() === '1,8'
  if (predictor < FIRST_PREDICTOR || !isPlain) throw new UnfamiliarPdf(`Unexpected predictor ${predictor}`)
  return unpredicted(plain, numberOf(given.get('Columns') ?? 1))
}

/** Undoes PNG's filters: each row begins with the number of the one that it was written with. */
function unpredicted(bytes: Uint8Array, columns: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (columns + 1))
  const plain = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (columns + 1)] ?? 0
    for (let column = 0; column < columns; column += 1) {
      const to = row * columns + column
      const left = column === 0 ? 0 : (plain[to - 1] ?? 0)
      const above = row === 0 ? 0 : (plain[to - columns] ?? 0)
      const corner = row === 0 || column === 0 ? 0 : (plain[to - columns - 1] ?? 0)
      plain[to] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + predicted(kind, left, above, corner)
    }
  }
  return plain
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  switch (kind) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return paeth(left, above, corner)
    default:
      throw new UnfamiliarPdf(`Unexpected filter of a row: ${kind}`)
  }
}

/** Whichever neighbour is nearest to left + above − corner (PNG specification, 9.4). */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
