import { CharacterSet, WHITE_SPACE } from './character-set.ts'
import places from './lexicon/places.json' with { type: 'json' }

const LEADING = /^[\s，,、]*(?:(?:其中|目前|截至|年末|年底|期末|月末|月底|末|底)[\s，,]*)*/u
/** What {@link LEADING} takes off begins so. */
const OPENINGS = new CharacterSet(`${WHITE_SPACE}，,、其目截年期月底末`)
const SUFFIX_OPENS = new CharacterSet(places.suffixes.map(suffix => suffix.charAt(0)).join(''))
const NOWHERE: readonly string[] = []
const NAME = new RegExp(
  `(?<stem>\\p{Script=Han}{2,4}?)(?<suffix>${places.suffixes.join('|')})(?:(?=村[（(])|(?!${places.continued.join('|')}|[（(]))`,
  'uy',
)

/**
 * The places whose figure the words before a figure open with, the larger first: 枫渡镇 of 枫渡镇在册低保对象211户; none when they open
 * with no place. 全县, 各镇, 社区 and their like name no single place. Expects folded words.
 */
export function placesOpening(words: string): readonly string[] {
  const bare = OPENINGS.has(words.charCodeAt(0)) ? words.replace(LEADING, '') : words
  if (!mayHoldSuffix(bare)) return NOWHERE
  const found: string[] = []
  NAME.lastIndex = 0
  for (let match = NAME.exec(bare); match; match = NAME.exec(bare)) {
    const { stem = '', suffix = '' } = match.groups ?? {}
    if (!isName(stem, suffix)) break
    found.push(stem + suffix)
  }
  return found
}

/**
 * The same for the words before one figure: places that are counted are not those whose figure it is. 北苑街道、翠林街道2家已运营，松园街道1家在建.
 */
export function placesCounted(words: string, { value }: { readonly value: string }): readonly string[] {
  const places = placesOpening(words)
  return places.length > 0 && value === String(places.length) && words.trim() === places.join('') ? NOWHERE : places
}

/** Behind two to four characters of a name its suffix must begin. */
function mayHoldSuffix(bare: string): boolean {
  for (let at = 2; at <= 4; at += 1) if (SUFFIX_OPENS.has(bare.charCodeAt(at))) return true
  return false
}

function isName(stem: string, suffix: string): boolean {
  const name = stem + suffix
  if (places.kinds.some(kind => name.endsWith(kind)) || places.openers.some(word => stem.startsWith(word))) return false
  return !places.insides.some(word => stem.includes(word))
}

const VILLAGE = new RegExp(`^(?!${places.villageKinds.join('|')})\\p{Script=Han}{2,5}?(?:村|社区)`, 'u')

/** The village or community that a name opens with: 马山村 of 马山村户数; '' when it opens with none. Expects folded words. */
export function villageOpening(name: string): string {
  return VILLAGE.exec(name)?.[0] ?? ''
}
