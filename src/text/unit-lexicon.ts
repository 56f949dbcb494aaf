import lexicon from './units.json' with { type: 'json' }

/** A unit as it stands in the text. */
export interface Unit {
  readonly end: number
  /** Base unit, Simplified, parts joined with "/": 元/人/月. */
  readonly unit: string
}

/** A spelling of the lexicon with what the search compares first. */
export interface UnitEntry {
  readonly spelling: string
  /** Code unit of the second character; 0 when there is none. */
  readonly second: number
  /** Unit that the spelling stands for. */
  readonly base: string
  /** Ends in a Latin letter: no further one may follow. */
  readonly latin: boolean
}

const ALIASES: Readonly<Record<string, string>> = lexicon.aliases

/** Entries by first code unit, the longest first. */
const ENTRIES: ReadonlyMap<number, readonly UnitEntry[]> = groupEntries()

/** Whether any entry opens with a code unit: far quicker to ask than the map, and mostly the answer is no. */
const OPENS: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, code) => (ENTRIES.has(code) ? 1 : 0))

function groupEntries(): Map<number, UnitEntry[]> {
  const groups = new Map<number, UnitEntry[]>()
  for (const spelling of lexicon.units) {
    const entry: UnitEntry = {
      spelling,
      second: spelling.length > 1 ? spelling.charCodeAt(1) : 0,
      base: ALIASES[spelling] ?? spelling,
      latin: spelling.charCodeAt(spelling.length - 1) < 0x80,
    }
    const group = groups.get(spelling.charCodeAt(0))
    if (group === undefined) groups.set(spelling.charCodeAt(0), [entry])
    else group.push(entry)
  }
  for (const group of groups.values()) group.sort((one, other) => other.spelling.length - one.spelling.length)
  return groups
}

const PLACE = /^[乡镇村]$/

/** Whether the character of a unit opens another word here: 打造, 付清, 群众, 部队, 八连冠, 乡村人口, 村民. */
function isOtherWord(spelling: string, text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  if (spelling === '打') return /[造击卡好通破响开印工分包折]/.test(next)
  if (spelling === '付') return !/[，。；、,;.)\s]/.test(next || ' ')
  if (spelling === '群') return next === '众'
  if (spelling === '餐' || spelling === '桌') return /[饮厅馆桌车具补券面椅球]/.test(next)
  if (spelling === '部') return next === '队'
  if (spelling === '连') return /[冠增降跌涨续任]/.test(next)
  return PLACE.test(spelling) && (next === '村' || next === '民')
}

/** The longest known unit at `at`; undefined when none stands there. */
export function findUnit(text: string, at: number): UnitEntry | undefined {
  const first = text.charCodeAt(at)
  if (OPENS[first] !== 1) return undefined
  const next = text.charCodeAt(at + 1)
  for (const entry of ENTRIES.get(first) ?? []) {
    const { spelling, second } = entry
    if (second !== 0 && (second !== next || (spelling.length > 2 && !text.startsWith(spelling, at)))) continue
    if (entry.latin && isLatin(text.charCodeAt(at + spelling.length))) continue
    if (second === 0 && isOtherWord(spelling, text, at)) return undefined
    // 一户人家 is one household; 户人 counts people by household only when nothing goes on (12户人).
    if (spelling === '户人' && (text[at + 2] === '家' || text[at + 2] === '口')) continue
    return entry
  }
  return undefined
}

/** The spelling of the longest known unit at `at`, "" when none stands there. */
export function matchUnit(text: string, at: number): string {
  return findUnit(text, at)?.spelling ?? ''
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** The unit a spelling stands for: 个工作日 → 工作日, ㎡ → 平方米. */
export function baseUnit(spelling: string): string {
  return ALIASES[spelling] ?? spelling
}
