import type { Phrases } from './phrases.ts'
import { type Segment, segmentOf } from './segment.ts'

const JOINTS = /[、和与及]/u
const WHOLES: readonly (readonly [string, readonly string[]])[] = [
  ['城乡', ['城市', '农村']],
  ['城镇和农村', ['城市', '农村']],
]

/**
 * The subjects of `count` figures after “A、B…分别…” or “A和B…”: the k-th figure speaks of the k-th subject. What follows the last
 * subject (标准, 人数 …) belongs to all. Empty when the words do not name as many subjects as figures follow.
 */
export function respectively(segment: Segment, count: number, phrases: Phrases): readonly Segment[] {
  const [listed = '', ...rest] = segment.words.split('分别')
  const tail = rest.join('分别')
  const make = (words: string) => segmentOf(words, segment.start, segment.end, phrases)
  const whole = count === 2 ? WHOLES.find(([word]) => listed.includes(word)) : undefined
  if (whole) return whole[1].map(part => make(`${listed.replace(whole[0], part)} ${tail}`))
  const names = listed.split(JOINTS).filter(name => name.trim() !== '')
  if (count < 2 || names.length < count) return []
  const subjects = names.slice(-count)
  const shared = commonTail(subjects)
  return subjects.map((name, place) => make(`${name}${place === subjects.length - 1 ? '' : ` ${shared}`} ${tail}`))
}

/** Of 集中养育、社会散居孤儿基本生活费标准 the words after the last subject's own: as many characters as the others are long are taken to be its own. */
function commonTail(subjects: readonly string[]): string {
  const last = subjects.at(-1) ?? ''
  const own = Math.max(...subjects.slice(0, -1).map(name => name.length))
  return last.length > own ? last.slice(own) : ''
}
