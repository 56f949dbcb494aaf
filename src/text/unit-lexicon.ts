import lexicon from './units.json' with { type: 'json' }

/** A unit as it stands in the text. */
export interface Unit {
  readonly end: number
  /** Base unit, Simplified, parts joined with "/": 元/人/月. */
  readonly unit: string
}

const ALIASES: Readonly<Record<string, string>> = lexicon.aliases

/** Spellings by first code unit, the longest first. */
const SPELLINGS: ReadonlyMap<number, readonly string[]> = groupSpellings()

function groupSpellings(): Map<number, string[]> {
  const groups = new Map<number, string[]>()
  for (const spelling of lexicon.units) {
    const code = spelling.charCodeAt(0)
    const group = groups.get(code)
    if (group === undefined) groups.set(code, [spelling])
    else group.push(spelling)
  }
  for (const group of groups.values()) group.sort((one, other) => other.length - one.length)
  return groups
}

/** The longest known unit at `at`, "" when none stands there. */
export function matchUnit(text: string, at: number): string {
  const group = SPELLINGS.get(text.charCodeAt(at))
  if (group === undefined) return ''
  for (const spelling of group) {
    if (spelling.length > 1 ? text.startsWith(spelling, at) : true) {
      if (spelling.charCodeAt(spelling.length - 1) < 0x80 && isLatin(text.charCodeAt(at + spelling.length))) continue
      if (spelling === '打' && /[造击卡好通破响开印工分包折]/.test(text.charAt(at + 1))) return ''
      // 一户人家 is one household; 户人 counts people by household only when nothing goes on (12户人).
      if (spelling === '户人' && (text[at + 2] === '家' || text[at + 2] === '口')) continue
      return spelling
    }
  }
  return ''
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** The unit a spelling stands for: 个工作日 → 工作日, ㎡ → 平方米. */
export function baseUnit(spelling: string): string {
  return ALIASES[spelling] ?? spelling
}
