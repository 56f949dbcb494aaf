import places from './lexicon/places.json' with { type: 'json' }

const LEADING = /^[\s，,、]*(?:(?:其中|目前|截至|年末|年底|期末|月末|月底|末|底)[\s，,]*)*/u
const NAME = new RegExp(
  `(?<stem>\\p{Script=Han}{2,4}?)(?<suffix>${places.suffixes.join('|')})(?:(?=村[（(])|(?!${places.continued.join('|')}|[（(]))`,
  'uy',
)

/**
 * The places whose figure the words before a figure open with, the larger first: 枫渡镇 of 枫渡镇在册低保对象211户; none when they open
 * with no place. 全县, 各镇, 社区 and their like name no single place. Expects folded words.
 */
export function placesOpening(words: string): readonly string[] {
  const bare = words.replace(LEADING, '')
  const found: string[] = []
  NAME.lastIndex = 0
  for (let match = NAME.exec(bare); match; match = NAME.exec(bare)) {
    const { stem = '', suffix = '' } = match.groups ?? {}
    if (!isName(stem, suffix)) break
    found.push(stem + suffix)
  }
  return found
}

function isName(stem: string, suffix: string): boolean {
  const name = stem + suffix
  if (places.kinds.some(kind => name.endsWith(kind)) || places.openers.some(word => stem.startsWith(word))) return false
  return !places.insides.some(word => stem.includes(word))
}
