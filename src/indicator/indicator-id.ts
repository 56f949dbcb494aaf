import terms from './pinyin-terms.json' with { type: 'json' }
import { baseOf } from './unit.ts'

const PLACES: readonly (keyof typeof terms)[] = ['objects', 'qualifiers', 'measures']
const TERMS = PLACES.flatMap((kind, rank) => Object.entries(terms[kind]).map(([word, pinyin]) => ({ word, pinyin, rank }))).toSorted(
  (a, b) => b.word.length - a.word.length,
)
const BY_HEAD = Map.groupBy(TERMS, term => term.word.charAt(0))

/**
 * A stable ASCII id from a statistical name: 城市低保人数 → dibao.chengshi.renshu. The field's words are spelled in pinyin,
 * object before qualifier before measure; what no list knows is kept apart by a hash of the whole name. The same name and unit
 * give the same id in every period; `taken` holds ids in use, and gets the new one.
 */
export function indicatorId(name: string, unit: string, taken: Set<string>): string {
  const { words, complete } = spelled(name)
  const base = words.length === 0 ? `zhibiao.${hash(name)}` : complete ? words.join('.') : `${words.join('.')}.${hash(name)}`
  const candidates = [base, `${base}.${hash(`${name} ${baseOf(unit).unit}`)}`]
  const free = candidates.find(candidate => !taken.has(candidate)) ?? numbered(candidates[1] ?? base, taken)
  taken.add(free)
  return free
}

function numbered(base: string, taken: ReadonlySet<string>): string {
  let count = 2
  while (taken.has(`${base}_${count}`)) count += 1
  return `${base}_${count}`
}

/** Longest words first, left to right; function words and marks are passed over. */
function spelled(name: string): { readonly words: readonly string[]; readonly complete: boolean } {
  const found: { readonly pinyin: string; readonly rank: number }[] = []
  let complete = true
  let place = 0
  while (place < name.length) {
    const term = BY_HEAD.get(name.charAt(place))?.find(({ word }) => name.startsWith(word, place))
    if (term) found.push(term)
    else if (!/[\s的和与及其（）()、，:：·""“”]/u.test(name.charAt(place))) complete = false
    place += term?.word.length ?? 1
  }
  return { words: found.toSorted((a, b) => a.rank - b.rank).map(({ pinyin }) => pinyin), complete }
}

/** FNV-1a over UTF-16 code units, in base 36. */
function hash(text: string): string {
  let state = 0x811c9dc5
  for (let place = 0; place < text.length; place += 1) state = Math.imul(state ^ text.charCodeAt(place), 0x01000193)
  return `h${(state >>> 0).toString(36)}`
}
