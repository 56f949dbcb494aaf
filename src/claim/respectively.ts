import { spanMembers } from './span-members.ts'

/** 改造及配套工程 is one subject where 、 alone tells as many as figures follow. */
const JOINTS = [/、/u, /[、和]/u, /[、和与及]/u] as const
const WHOLES: readonly (readonly [string, readonly string[]])[] = [
  ['城乡', ['城市', '农村']],
  ['城镇和农村', ['城市', '农村']],
  ['两项补贴', ['困难残疾人生活补贴', '重度残疾人护理补贴']],
]

/** 中央、省、县分别负担: levels of government in short. */
const LEVEL = /^[省市县区镇乡村]$/u
/** What tells classes apart: 一, 2, A. */
const LABEL = /[一二三四五六七八九十0-9A-Za-z]$/u
const COUNTED_CLASS = /^\s*[一二三四五六七八九十0-9A-Za-z]+(?<rest>(?:[类级档期等]|季度).*)$/u

/** Subjects named together: the k-th of the figures that follow speaks of the k-th, and `shared` is said of all. */
export interface Shared {
  readonly subjects: readonly string[]
  readonly shared: string
}

/**
 * The subjects of `count` figures after “A、B…分别…” or “A和B…”. What follows the last subject (标准, 人数 …) belongs to all. Null when
 * the words do not name as many subjects as figures follow.
 */
export function respectively(words: string, count: number): Shared | null {
  const [listed = '', ...rest] = words.split('分别')
  const shared = rest.join('分别')
  const names = namesIn(listed, count)
  const span = names.length === count ? [] : spanMembers(listed)
  if (count > 1 && span.length === count) return { subjects: span, shared }
  const whole = count === 2 && names.length !== count ? WHOLES.find(([word]) => listed.includes(word)) : undefined
  if (whole) return { subjects: whole[1].map(part => listed.replace(whole[0], part)), shared }
  if (count < 2 || names.length < count) return null
  const own = names.slice(-count)
  const tail = commonTail(own)
  return { subjects: own.map((name, place) => (place === own.length - 1 ? name : `${name}${tail}`)), shared }
}

/**
 * The same where the subjects stand in a clause before: 甲工程、乙工程和丙工程，投资额分别为…. They must be exactly as many as the figures.
 */
export function respectivelyBefore(listed: string, words: string, count: number): Shared | null {
  const isWhole = count === 2 && WHOLES.some(([word]) => listed.includes(word))
  if (!isWhole && namesIn(listed, count).length !== count) return null
  return respectively(`${listed}分别 ${words.replace('分别', '')}`, count)
}

/** The names of a list, parted so that they are as many as the figures, if any way of parting does; else as many as there can be. */
function namesIn(listed: string, count: number): readonly string[] {
  const ways = JOINTS.map(joint => completed(listed.split(joint).filter(name => name.trim() !== '')))
  return (ways.find(names => names.length === count) ?? ways.at(-1) ?? []).map(name => (LEVEL.test(name) ? `${name}级` : name))
}

/** Of 集中养育、社会散居孤儿基本生活费标准 the words after the last subject's own: as many characters as the others are long are taken to be its own. */
function commonTail(subjects: readonly string[]): string {
  const last = subjects.at(-1) ?? ''
  const own = Math.max(...subjects.slice(0, -1).map(name => name.length))
  return last.length > own ? last.slice(own) : ''
}

/** Of 一、二类低保对象 both are read in full: 一类低保对象, 二类低保对象. */
function completed(names: readonly string[]): readonly string[] {
  const last = COUNTED_CLASS.exec(names.at(-1) ?? '')?.groups?.['rest']
  return last === undefined ? names : names.map((name, place) => (place < names.length - 1 && LABEL.test(name) ? name + last : name))
}
