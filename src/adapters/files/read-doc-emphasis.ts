import { type DocStreams, partOf } from './read-doc-streams.ts'

/** A stretch of the main stream whose characters are set bold. */
interface BoldStretch {
  readonly start: number
  readonly end: number
}

const DESCRIPTIONS_AT = 0x00fa
const PAGE = 512
/** The single property modifier for bold type, and its operand where it is switched on. */
const BOLD = 0x0835
const ON = 1
/** How many bytes an operand takes, by the upper three bits of the code; 6 says it in its first byte. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const

/** Tells of a character by its place in the main stream whether it is set bold; places are asked for in any order. */
export function boldIn(streams: DocStreams): (offset: number) => boolean {
  const stretches = stretchesIn(streams)
  return offset => {
    let [low, high] = [0, stretches.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return (stretches[low]?.start ?? Number.POSITIVE_INFINITY) <= offset
  }
}

/** In order; from pages of 512 bytes, each of which describes the runs between the places at its head. */
function stretchesIn(streams: DocStreams): readonly BoldStretch[] {
  const { view, start, end } = partOf(streams, DESCRIPTIONS_AT)
  const count = Math.floor((end - start - 4) / 8)
  const pages = Array.from({ length: Math.max(0, count) }, (_, index) => view.getUint32(start + (count + 1) * 4 + index * 4, true))
  return pages.flatMap(page => boldOn(streams.main, page * PAGE)).toSorted((a, b) => a.start - b.start)
}

function boldOn(main: DataView, page: number): readonly BoldStretch[] {
  const count = main.getUint8(page + PAGE - 1)
  return Array.from({ length: count }, (_, index) => {
    const at = page + main.getUint8(page + (count + 1) * 4 + index) * 2
    const stretch = { start: main.getUint32(page + index * 4, true), end: main.getUint32(page + (index + 1) * 4, true) }
    return at > page && isBold(main, at + 1, at + 1 + main.getUint8(at)) ? [stretch] : []
  }).flat()
}

function isBold(main: DataView, start: number, end: number): boolean {
  for (let at = start; at + 3 <= end; ) {
    const code = main.getUint16(at, true)
    at += 2
    if (code === BOLD) return main.getUint8(at) === ON
    const size = SIZES[code >> 13] ?? 1
    at += size > 0 ? size : main.getUint8(at) + 1
  }
  return false
}
