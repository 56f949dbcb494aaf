/** What an old Word document says of a paragraph, or a style of its paragraphs; null where it says nothing. */
export interface DocProperties {
  /** Number of its list, from 1; 0 takes it out of any. */
  readonly list: number | null
  readonly listLevel: number | null
  /** 0 to 8; 9 for running text. */
  readonly outline: number | null
}

/** Single property modifiers by their codes. */
const LIST_LEVEL = 0x260a
const LIST = 0x460b
const OUTLINE = 0x2640
const TABLE_DEFINITION = 0xd608
/** How many bytes an operand takes, by the upper three bits of the code; 6 says it in its first byte. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const

/** Reads a list of property modifiers between two offsets. */
export function propertiesIn(view: DataView, start: number, end: number): DocProperties {
  const found: { -readonly [Key in keyof DocProperties]: DocProperties[Key] } = { list: null, listLevel: null, outline: null }
  let at = start
  while (at + 3 <= end) {
    const code = view.getUint16(at, true)
    at += 2
    if (code === LIST && at + 2 <= end) found.list = view.getUint16(at, true)
    else if (code === LIST_LEVEL) found.listLevel = view.getUint8(at)
    else if (code === OUTLINE) found.outline = view.getUint8(at)
    at += sizeAt(view, at, code, end)
  }
  return found
}

function sizeAt(view: DataView, at: number, code: number, end: number): number {
  const size = SIZES[code >> 13] ?? 1
  if (size > 0) return size
  if (code === TABLE_DEFINITION) return at + 2 <= end ? view.getUint16(at, true) + 1 : end
  return view.getUint8(at) + 1
}
