import { type DocStreams, partOf } from './read-doc-streams.ts'
import type { DocStyle } from './read-doc-styles.ts'
import type { Numbering } from './read-docx-numbering.ts'

const LISTS_AT = 0x02e2
const OVERRIDES_AT = 0x02ea
const LIST_SIZE = 28
const LEVEL_SIZE = 28
const OVERRIDE_SIZE = 16
const LEVELS = 9
const TIGHT = 2
const DEEPEST_CHAIN = 12
/** Number formats by their codes, as OOXML names them. */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

type Level = NonNullable<ReturnType<Numbering['levelOf']>>

interface Override {
  readonly list: number
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, Level>
}

/** The lists of an old Word document, told by the numbers of their overrides (from 1) as its paragraphs and styles name them. */
export function docLists(streams: DocStreams, styles: ReadonlyMap<number, DocStyle>): Numbering {
  const lists = listsIn(streams)
  const overrides = overridesIn(streams)
  const overrideOf = (list: string) => overrides[Number(list) - 1]
  return {
    counterOf: list => String(overrideOf(list)?.list ?? list),
    levelOf: ({ list, level }) => overrideOf(list)?.levels.get(level) ?? lists.get(overrideOf(list)?.list ?? 0)?.[level],
    startOf: ({ list, level }) => overrideOf(list)?.starts.get(level),
    ofStyle: style => placeOf(Number(style), styles),
  }
}

function placeOf(number: number, styles: ReadonlyMap<number, DocStyle>, depth = 0): ReturnType<Numbering['ofStyle']> {
  const style = styles.get(number)
  if (style === undefined || depth > DEEPEST_CHAIN) return undefined
  if (style.list !== null) return { list: String(style.list), level: style.listLevel ?? 0 }
  const base = placeOf(style.base, styles, depth + 1)
  return base === undefined ? undefined : { list: base.list, level: style.listLevel ?? base.level }
}

/** Levels by the ids of their lists; they stand behind all lists, one for a simple list, else nine. */
function listsIn(streams: DocStreams): ReadonlyMap<number, readonly Level[]> {
  const { view, start, end } = partOf(streams, LISTS_AT)
  const lists = new Map<number, readonly Level[]>()
  if (end - start < 2) return lists
  const count = view.getUint16(start, true)
  let at = start + 2 + count * LIST_SIZE
  for (let index = 0; index < count; index += 1) {
    const list = start + 2 + index * LIST_SIZE
    const isSimple = (view.getUint8(list + 26) & 1) === 1
    const levels: Level[] = []
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level += 1) {
      const read = levelAt(view, at)
      levels.push(read.level)
      at = read.end
    }
    lists.set(view.getInt32(list, true), levels)
  }
  return lists
}

function levelAt(view: DataView, at: number): { readonly level: Level; readonly end: number } {
  const flags = view.getUint8(at + 5)
  const text = at + LEVEL_SIZE + view.getUint8(at + 24) + view.getUint8(at + 25)
  const length = view.getUint16(text, true)
  let pattern = ''
  for (let index = 0; index < length; index += 1) {
    const code = view.getUint16(text + 2 + index * 2, true)
    // A character below nine stands for the number of that level.
    pattern += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code)
  }
  const level: Level = {
    start: view.getInt32(at, true),
    format: FORMATS[view.getUint8(at + 4)] ?? 'decimal',
    text: pattern,
    isLegal: (flags & 4) !== 0,
    restart: (flags & 8) === 0 ? null : view.getUint8(at + 26),
    isTight: view.getUint8(at + 15) === TIGHT,
  }
  return { level, end: text + 2 + length * 2 }
}

function overridesIn(streams: DocStreams): readonly Override[] {
  const { view, start, end } = partOf(streams, OVERRIDES_AT)
  if (end - start < 4) return []
  const count = view.getUint32(start, true)
  const overrides: Override[] = []
  let at = start + 4 + count * OVERRIDE_SIZE
  for (let index = 0; index < count; index += 1) {
    const override = start + 4 + index * OVERRIDE_SIZE
    const starts = new Map<number, number>()
    const levels = new Map<number, Level>()
    at += 4
    for (let changed = 0; changed < view.getUint8(override + 12); changed += 1) {
      const flags = view.getUint32(at + 4, true)
      if ((flags & 0x10) !== 0) starts.set(flags & 0x0f, view.getInt32(at, true))
      at += 8
      if ((flags & 0x20) === 0) continue
      const read = levelAt(view, at)
      levels.set(flags & 0x0f, read.level)
      at = read.end
    }
    overrides.push({ list: view.getInt32(override, true), starts, levels })
  }
  return overrides
}
