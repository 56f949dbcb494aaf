import { type DocProperties, propertiesIn } from './read-doc-properties.ts'
import { type DocStreams, partOf } from './read-doc-streams.ts'

/** A paragraph style of an old Word document. */
export interface DocStyle extends DocProperties {
  /** 1 to 9 are headings, 62 is a title. */
  readonly builtIn: number
  readonly base: number
}

const STYLES_AT = 0x00a2
const PARAGRAPH_STYLE = 1
/** The lower twelve bits of a word hold a number, the others flags. */
const NUMBER = 0x0fff

/** The paragraph styles by their numbers. */
export function docStyles(streams: DocStreams): ReadonlyMap<number, DocStyle> {
  const { view, start, end } = partOf(streams, STYLES_AT)
  const styles = new Map<number, DocStyle>()
  if (end - start < 8) return styles
  const count = view.getUint16(start + 2, true)
  const baseSize = view.getUint16(start + 4, true)
  let at = start + 2 + view.getUint16(start, true)
  for (let number = 0; number < count && at + 2 <= end; number += 1) {
    const size = view.getUint16(at, true)
    if (size > 0) {
      const style = styleAt(view, at + 2, at + 2 + size, baseSize)
      if (style !== null) styles.set(number, style)
    }
    at += 2 + size
  }
  return styles
}

function styleAt(view: DataView, start: number, end: number, baseSize: number): DocStyle | null {
  const kind = view.getUint16(start + 2, true)
  if ((kind & 0x0f) !== PARAGRAPH_STYLE) return null
  // Behind the base stand the name with its length and a final zero, then the properties with theirs and the style's number.
  const name = start + baseSize
  const at = name + 2 + (view.getUint16(name, true) + 1) * 2
  const size = at + 2 <= end ? view.getUint16(at, true) : 0
  const properties = propertiesIn(view, at + 4, Math.min(end, at + 2 + size))
  return { ...properties, builtIn: view.getUint16(start, true) & NUMBER, base: kind >> 4 }
}
