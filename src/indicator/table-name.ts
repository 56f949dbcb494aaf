import { narrow } from './sheet.ts'
import { unitInName } from './table-unit.ts'

/** A name cell read as a reader reads it. */
export interface RowName {
  readonly name: string
  readonly unit: string
  /** How far the name stands in, in half-width blanks. */
  readonly indent: number
  /** Where the name begins: behind the blanks and the mark. */
  readonly offset: number
  /** "其中：" or "#" says that the row is a part of one above. */
  readonly marked: boolean
  /** "*" refers to a foot-note. */
  readonly starred: boolean
  /** "一、社会救助": a section of the table, when the row has no figures. */
  readonly numbered: boolean
}

const NUMBERING = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}(?:\.\d{1,2})*[.、](?!\d))\s*/u
const PART = /^(?:其中\s*[:：]?|[#＃]+)\s*/u

/** Reads "　　其中：城市低保人数（人）*". A name that its writer keyed with an id is kept word for word. */
export function readName(raw: string, styleIndent: number): RowName {
  const lead = /^[\s\u00a0\u3000]*/u.exec(raw)?.[0] ?? ''
  const bare = raw.replace(/\s+/gu, ' ').trim()
  const part = PART.exec(bare)?.[0] ?? ''
  const depth = Math.max(0, (part.match(/[#＃]/gu)?.length ?? 0) - 1)
  const rest = bare.slice(part.length)
  const numbering = NUMBERING.exec(rest)?.[0] ?? ''
  const unstarred = rest
    .slice(numbering.length)
    .replace(/^[*＊]+|[*＊]+$/gu, '')
    .trim()
  const { name, unit } = unitInName(unstarred)
  const starred = /[*＊]/u.test(rest)
  const indent = widthOf(lead) + styleIndent * 2 + depth * 2
  return { name, unit, indent, offset: indent + widthOf(part), marked: part !== '', starred, numbered: numbering !== '' }
}

/** A part named by one word only ("女性", "城市") is named after its total: 城乡低保人数（女性）. */
export function nameOfPart(name: string, total: string): string {
  if (name.length > 4 || sharesWord(name, total)) return name
  return `${total}（${name}）`
}

/** Whether a text begins with the mark of a part: 其中：, #. */
export function isMarkedPart(text: string): boolean {
  return PART.test(text.trimStart())
}

/** The label of an office form's index row: 甲 乙 1 2 3. */
export function isIndexRow(name: string): boolean {
  return /^[甲乙丙]$/u.test(narrow(name))
}

/** In half-width characters. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0)
}

function sharesWord(a: string, b: string): boolean {
  return Array.from({ length: Math.max(0, a.length - 1) }, (_, place) => a.slice(place, place + 2)).some(pair => b.includes(pair))
}
