import { type Institution, institutionAlone, institutionAtStart, placeOfPaper } from './institution.ts'
import { paragraphsOf } from './paragraphs.ts'
import { findPlaces } from './places.ts'
import type { Level } from './report.ts'
import { simplified } from './simplified.ts'

export interface BureauName {
  readonly name: string
  readonly level: Level | null
  /** Put together from "县民政局" and the county's name elsewhere in the text. */
  readonly isInferred: boolean
}

const OFFICE =
  /(?:民政局|民政厅|民政和(?:人力资源(?:和)?)?(?:社会保障|退役军人|社会|民族宗教|老龄|移民)(?:事务|工作)?局|民政(?:事业|卫生健康|卫健|人社|社会(?:事业|工作|事务|保障))局|民政事务(?:办公室|中心|站)|民政办公?室?|社会事务(?:局|办公室|办)|人民政府办公室|人民政府)/g
/** What stands right before an office in a title is its place, whatever its name; a period or 关于 before it is none of it. */
const PLACE_OF_OFFICE = /[\u4e00-\u9fff]{2,14}(?:[省市县区旗州盟镇乡]|街道)$/
/** Where a form names who wrote it. */
const LABEL =
  /(?:^|[\t\s　])(?:填报|填表|编报|报送|报告|编制|编印|制表)?(?:单位|部门)(?:名称)?(?:[（(](?:公|盖|签)章[）)])?\s?[:：\t]\s*([^\t\s]{4,30})/
/** A writer is named in so many lines at the head or at the end. */
const HEAD_LINES = 8
const TAIL_LINES = 8
const BEFORE_PLACE = /^.*(?:(?<=[0-9一二三四五六七八九〇○零])年度?|半年|季度|月份?|关于|中共|中国共产党)/
const NO_PLACE = /[全本我各某该]/
/** Stands before a name and is none of it. */
const NO_NAME = /[省市县区旗州盟镇乡由在于对向和及与同据原今系我共]/
const LEVELS: readonly (readonly [pattern: RegExp, level: Level])[] = [
  [/(?:北京|天津|上海|重庆)市$|省$|自治区$/, 'province'],
  [/市$|州$|盟$/, 'city'],
  [/县$|旗$/, 'county'],
  [/区$/, 'district'],
  [/镇$|乡$|街道$|苏木$/, 'town'],
]

/**
 * The bureau that wrote a report: its full name where one stands, else what "县民政局" and the places of the text tell.
 * @param lines of the title, where it has several
 */
export function bureauIn(title: string, text: string, fileName: string, lines: readonly string[] = [title]): BureauName {
  const inLine = lines.map(nameInTitle).find(name => name !== null)
  const full = inLine ?? nameInTitle(title) ?? nameInTitle(fileName) ?? nameOfWriter(text) ?? fullName(text)
  if (full !== null) return full
  const named = placeInTitle(title)
  const bare =
    /(?<![\u4e00-\u9fff])[*＊×X某]{0,2}([省市县区旗州])(民政局|民政厅)/.exec(simplified(title)) ??
    /([省市县区旗州])(民政局|民政厅)/.exec(simplified(text))
  if (bare?.[1] === undefined) return { name: '', level: levelOf(named, ''), isInferred: false }
  const place = named.endsWith(bare[1]) ? named : commonestPlace(text, bare[1])
  return { name: place === null ? '' : `${place}${bare[2]}`, level: levelOf(bare[1], bare[2] ?? ''), isInferred: place !== null }
}

/** 2023年工作总结-凤岭县自然资源局: the site that a page's title names. A government's site holds the papers of all its bureaus. */
export function bureauOfSite(pageTitle: string): BureauName | null {
  const parts = pageTitle.split(/[-_|—–»>\s]+/)
  const named = parts.find(part => institutionAlone(simplified(part)) !== null && !/人民政府$/.test(simplified(part)))
  const found = named === undefined ? null : nameOf(named, institutionAlone(simplified(named)))
  return found && { ...found, isInferred: true }
}

/** The level that a place's name tells by its last word; a 民政厅 is a province's. */
function levelOf(place: string, office: string): Level | null {
  if (office === '民政厅') return 'province'
  return LEVELS.find(([pattern]) => pattern.test(place))?.[1] ?? null
}

function nameInTitle(title: string): BureauName | null {
  const opening = institutionAtStart(simplified(title))
  if (opening !== null) return nameOf(title, opening)
  const known = fullName(title)
  if (known === null) return nameByOffice(title)
  const whole = nameByOffice(title)
  const before = whole === null || !whole.name.endsWith(known.name) ? '' : whole.name.slice(0, -known.name.length)
  // 太平川区 is not 平川区: one character more belongs to the name.
  return before.length === 1 && !NO_NAME.test(before) ? whole : known
}

/** Who signs a report, stands below its title, or is named in its form (填报单位：岚溪县民政局). */
function nameOfWriter(text: string): BureauName | null {
  const paragraphs = paragraphsOf(text)
  const lines = [...paragraphs.slice(0, HEAD_LINES), ...paragraphs.slice(HEAD_LINES).slice(-TAIL_LINES)]
  const written = lines.map(({ start, end }) => text.slice(start, end))
  const alone = written.findLast(line => institutionAlone(simplified(line)) !== null)
  if (alone !== undefined) return nameOf(alone, institutionAlone(simplified(alone)))
  const named = written.flatMap(line => LABEL.exec(line)?.[1] ?? []).find(line => institutionAtStart(simplified(line)) !== null)
  return named === undefined ? null : nameOf(named, institutionAtStart(simplified(named)))
}

function nameOf(line: string, institution: Institution | null): BureauName | null {
  if (institution === null) return null
  const { start, end, place } = institution
  return { name: line.slice(start, end), level: levelOf(place, line.slice(start + place.length, end)), isInferred: false }
}

function nameByOffice(title: string): BureauName | null {
  const found = officesIn(simplified(title)).find(({ office }) => !/人民政府/.test(office))
  if (found === undefined) return null
  const { place, office, start } = found
  return { name: title.slice(start, start + place.length + office.length), level: levelOf(place, office), isInferred: false }
}

/** The offices of a simplified title with the place right before each, and where that place begins. 全县 and 我市 are none. */
export function officesIn(words: string): readonly { readonly place: string; readonly office: string; readonly start: number }[] {
  return [...words.matchAll(OFFICE)].flatMap(({ 0: office, index }) => {
    const place = words.slice(0, index).replace(BEFORE_PLACE, '').match(PLACE_OF_OFFICE)?.[0]
    return place === undefined || NO_PLACE.test(place) ? [] : [{ place, office, start: index - place.length }]
  })
}

/** The place that a title begins with, down to its innermost (承德县新杖子乡), a year before it passed over; "" when there is none. */
export function placeInTitle(title: string): string {
  const words = simplified(title)
  const places = findPlaces(words)
  const first = places.find(({ start }) => /^(?:关于)?(?:[0-9〇○零一二三四五六七八九]{4}年度?)?$/.test(words.slice(0, start)))
  if (first === undefined) return placeOfPaper(words)
  let { end } = first
  for (const place of places) if (place.start === end) end = place.end
  return words.slice(first.start, end)
}

function fullName(text: string): BureauName | null {
  const words = simplified(text)
  const places = findPlaces(words)
  for (const office of words.matchAll(OFFICE)) {
    const place = places.filter(span => span.end === office.index).toSorted((a, b) => a.start - b.start)[0]
    if (place === undefined || /人民政府/.test(office[0])) continue
    const outer = places.find(span => span.end === place.start && span.start < span.end)
    const start = outer?.start ?? place.start
    return {
      name: text.slice(start, office.index + office[0].length),
      level: levelOf(words.slice(place.start, place.end), office[0]),
      isInferred: false,
    }
  }
  return null
}

/** The place of the wanted kind that the text names most often, at least twice. */
function commonestPlace(text: string, suffix: string): string | null {
  const words = simplified(text)
  const counts = new Map<string, number>()
  for (const span of findPlaces(words)) {
    const place = words.slice(span.start, span.end)
    if (place.endsWith(suffix) && place.length > 2) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < 2 || first[1] === second?.[1]) return null
  return first[0]
}
