import { baseUnit, matchUnit, type Unit } from './unit-lexicon.ts'

const PERSON_OR_TIME = '人月年日天季户次'
const SCALED_NOUN = /[百千万]?(?:名|位|个|户)?(?:常住人口|户籍人口|老年人|老人|人口|儿童|残疾人|居民|群众|对象|学生)/y
const GROUPED = /\/?\((?:每?(人|户)[·./、]?每?(月|年|日|天)|(月|年|日|天)[·./、](人|户))\)/y
const SPELLED_OUT = /每(人次|人|户|平方米|亩|件|具|例|张|床)(?:[每/·]{1,2}(月|年|日|天))?|每(月|年|日|天)(?:[每/·]{1,2}(人|户))?/y

/** 元/人月, 元/户年, 元/月人: whom and how long without a mark between them; 人年均 and 月人均 go on to another word. */
const GLUED = /(人|户|床)(月|年|天|日)(?![均底末初中度份来内间前后])|(月|年|天|日)(人|户)(?![均数口员民])/y

/** 元人/月: the stroke between 元 and 人 was left out. */
const UNSTRUCK = /(人|户)[/·.](月|年|天|日)/y

/** A comma parts whom and how long only when nothing else follows: 元/人，月； */
const ENDS = /[，。；、,;）)\s]|$/y

/** 元/桌, 元/炉，: a single character before a mark is a classifier, though no list knows it. */
const LONE = /[一-鿿](?=[，。；、,;）)：:\s]|$)/y

/** Marks that a rate puts between its parts behind the first stroke. */
const LOOSE = '、.，,-*×'

function testAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** The part behind a separator: 人, 月, 千人, 万人, 千名老人, 平方米; 人月 is two. */
function readParts(text: string, at: number): { readonly end: number; readonly parts: readonly string[] } | undefined {
  const glued = execAt(GLUED, text, at)
  if (glued !== undefined) return { end: at + 2, parts: glued[0].split('') }
  const noun = execAt(SCALED_NOUN, text, at)
  if (noun !== undefined) return { end: at + noun[0].length, parts: [noun[0]] }
  const start = text[at] === '每' ? at + 1 : at
  const scale = /[百千万]/.test(text.charAt(start)) ? 1 : 0
  const spelling = text.charAt(start) === '月' ? '月' : matchUnit(text, start + scale)
  if (spelling === '') return testAt(LONE, text, start) ? { end: start + 1, parts: [text.charAt(start)] } : undefined
  return { end: start + scale + spelling.length, parts: [text.slice(start, start + scale) + baseUnit(spelling)] }
}

function skipBlank(text: string, at: number): number {
  return text.charCodeAt(at) === 0x20 ? at + 1 : at
}

function isSeparator(text: string, at: number, slashed: boolean): boolean {
  const character = text.charAt(at)
  if (character === '/') return true
  const next = text.charAt(skipBlank(text, at + 1))
  if (next === '' || !PERSON_OR_TIME.includes(next)) return false
  if (character === '·') return true
  if (!slashed) return false
  if (character === '，' || character === ',') return '月年'.includes(next) && testAt(ENDS, text, at + 2)
  return character === '每' || LOOSE.includes(character || ' ')
}

/** 元/月·人 is the same unit as 元/人/月: time stands last. */
function timeLast(parts: readonly string[]): string {
  const time = parts.findIndex((part, index) => index > 0 && index < parts.length - 1 && /^[月年日天季]$/.test(part))
  if (time < 0) return parts.join('/')
  return [...parts.slice(0, time), ...parts.slice(time + 1), parts[time]].join('/')
}

/** 元每人每月, 元每人/月, 元人/月: a rate of money that no stroke opens. */
export function readSpelledOut(text: string, unit: string, at: number): Unit | undefined {
  const unstruck = execAt(UNSTRUCK, text, at)
  if (unstruck !== undefined) return { end: at + unstruck[0].length, unit: `${unit}/${unstruck[1]}/${unstruck[2]}` }
  const match = execAt(SPELLED_OUT, text, at)
  if (match === undefined) return undefined
  const who = match[1] ?? match[4]
  const when = match[2] ?? match[3]
  return { end: at + match[0].length, unit: [unit, who, when].filter(part => part !== undefined).join('/') }
}

/** 元（人/月）, 元/(人·月): whom and how long in brackets. */
export function readGrouped(text: string, unit: string, at: number): Unit | undefined {
  const match = execAt(GROUPED, text, at)
  return match === undefined ? undefined : { end: at + match[0].length, unit: `${unit}/${match[1] ?? match[4]}/${match[2] ?? match[3]}` }
}

/** The unit that opens with `first` and goes on behind a stroke or dot: 元/人/月, 元·人/年, 元/人月, 张/千名老人. */
export function readRate(text: string, first: Unit): Unit {
  const parts = [first.unit]
  let end = first.end
  while (parts.length < 4) {
    const next = text.charCodeAt(end + 1)
    const mark = next === 0x2f || next === 0xb7 ? skipBlank(text, end) : end
    if (!isSeparator(text, mark, parts.length > 1)) break
    const part = readParts(text, skipBlank(text, mark + 1))
    if (part === undefined) break
    parts.push(...part.parts)
    end = part.end
  }
  // 元/人·次 is money for each 人次.
  if (parts.length === 3 && parts[1] === '人' && parts[2] === '次') return { end, unit: `${parts[0]}/人次` }
  // 320人/次 counts 人次; 元/次 is a price.
  const turns = parts.length === 2 && parts[1] === '次' && !parts[0]?.endsWith('元')
  return { end, unit: turns ? parts.join('') : timeLast(parts) }
}
