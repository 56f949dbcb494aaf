import { baseUnit, findUnit, matchUnit, type Unit } from './unit-lexicon.ts'

const PERSON_OR_TIME = '人月年日天季户次'
const SCALED_NOUN = /[百千万]?(?:名|位|个|户)?(?:常住人口|户籍人口|老年人|老人|人口|儿童|残疾人|居民|群众|对象|学生)/y
const GROUPED = /\/\((人|户)[·.、]?(月|年|日)\)/y
const SPELLED_OUT = /每(人次|人|户|平方米|亩|件|具|例|张|床)(?:每(月|年|日|天))?|每(月|年|日|天)(?:每(人|户))?/y

/** The part behind a separator: 人, 月, 千人, 万人, 千名老人, 平方米. */
function readPart(text: string, at: number): Unit | undefined {
  SCALED_NOUN.lastIndex = at
  const noun = SCALED_NOUN.exec(text)
  if (noun !== null) return { end: at + noun[0].length, unit: noun[0] }
  const start = text[at] === '每' ? at + 1 : at
  const scale = /[百千万]/.test(text.charAt(start)) ? 1 : 0
  const spelling = text.charAt(start) === '月' ? '月' : matchUnit(text, start + scale)
  if (spelling === '') return undefined
  return { end: start + scale + spelling.length, unit: text.slice(start, start + scale) + baseUnit(spelling) }
}

function skipBlank(text: string, at: number): number {
  return text.charCodeAt(at) === 0x20 ? at + 1 : at
}

function isSeparator(text: string, at: number, slashed: boolean): boolean {
  const character = text[at]
  if (character === '/') return true
  const next = text.charAt(at + 1)
  if (next === '' || !PERSON_OR_TIME.includes(next)) return false
  return character === '·' || (character === '、' && slashed)
}

/** 元/月·人 is the same unit as 元/人/月: time stands last. */
function timeLast(parts: readonly string[]): string {
  const time = parts.findIndex((part, index) => index > 0 && index < parts.length - 1 && /^[月年日天季]$/.test(part))
  if (time < 0) return parts.join('/')
  return [...parts.slice(0, time), ...parts.slice(time + 1), parts[time]].join('/')
}

function readSpelledOut(text: string, unit: string, at: number): Unit | undefined {
  SPELLED_OUT.lastIndex = at
  const match = SPELLED_OUT.exec(text)
  if (match === null) return undefined
  const who = match[1] ?? match[4]
  const when = match[2] ?? match[3]
  return { end: at + match[0].length, unit: [unit, who, when].filter(part => part !== undefined).join('/') }
}

function readGrouped(text: string, unit: string, at: number): Unit | undefined {
  GROUPED.lastIndex = at
  const match = GROUPED.exec(text)
  return match === null ? undefined : { end: at + match[0].length, unit: `${unit}/${match[1]}/${match[2]}` }
}

function readCompound(text: string, first: Unit): Unit {
  const grouped = readGrouped(text, first.unit, first.end)
  if (grouped !== undefined) return grouped
  const parts = [first.unit]
  let end = first.end
  while (parts.length < 4) {
    const mark = text.charCodeAt(end + 1) === 0x2f ? skipBlank(text, end) : end
    if (!isSeparator(text, mark, parts.length > 1)) break
    const part = readPart(text, skipBlank(text, mark + 1))
    if (part === undefined) break
    parts.push(part.unit)
    end = part.end
  }
  // 元/人·次 is money for each 人次.
  if (parts.length === 3 && parts[1] === '人' && parts[2] === '次') return { end, unit: `${parts[0]}/人次` }
  // 320人/次 counts 人次; 元/次 is a price.
  const turns = parts.length === 2 && parts[1] === '次' && !parts[0]?.endsWith('元')
  return { end, unit: turns ? parts.join('') : timeLast(parts) }
}

/** Reads the known unit at `at` with its parts: 元, 人次, 元/人/月, 元·人/年, 张/千名老人, 元每人每月; undefined when none is known. */
export function readUnit(text: string, at: number): Unit | undefined {
  const entry = findUnit(text, at)
  if (entry === undefined) return undefined
  const end = at + entry.spelling.length
  if (text.charCodeAt(end) === 0x28 && text.startsWith('(次)', end)) return { end: end + 3, unit: `${entry.base}次` }
  const first = { end, unit: entry.base }
  const next = text.charCodeAt(end)
  const slashed = next === 0x2f || (next === 0x20 && text.charCodeAt(end + 1) === 0x2f)
  if (slashed || next === 0xb7 || next === 0x3001) return readCompound(text, first)
  return next === 0x6bcf && first.unit === '元' ? (readSpelledOut(text, first.unit, end) ?? first) : first
}
