import { sameKind } from '#indicator/unit-family.ts'
import { DIVISIONS, type Division, divides, hasRequired, memberOf, saysMember } from './division.ts'
import type { Figure, Sentence } from './figure.ts'
import { SAID } from './trigger.ts'

/** Parts that stand behind their total, divided in one way. */
export interface PartList {
  readonly total: Figure
  readonly parts: readonly Figure[]
  readonly division: Division
  readonly members: ReadonlySet<number>
  /** Whether the total is called what the division divides: only then must the parts reach it. */
  readonly isNamed: boolean
}

/** Behind a total so many figures of other kinds may stand before its parts. */
const REACH = 4
/** 其中在17所敬老院集中供养…: the first part may stand behind another figure. */
const NEAR = 2
const OPENS = /其中|^\s*[（(]/u
const CHANGE = /(?:增加|减少|增长|下降|提高|上升|净增|净减|同比|环比|多了?|少了?)\s*$|(?:比|较)(?:上年|去年|年初|上月|上季)[^，。；]*$/u
/** A total or a part may not be a change or a rate. */
const STANDARD = /标准|每人|每户|每月|每年|人均|户均|平均/u
const RATE = /[%‰/]|[百千]分点|倍|番/u
/** Those who join and leave are no parts of those who are there. */
const FLOW = /新增|新纳入|取消|退出|停发|停保|核减/u
const MARK = /[，,；;：:、（(）)]/u
const LONGEST_NAME = 16
const RESPECTIVELY = /([^，,；;：:。（(]+)分别(?:为|是|有|达到?)?\s*$/u

/** The lists of parts in a sentence, each with the total right before it. */
export function partLists({ figures }: Sentence): readonly PartList[] {
  if (figures.length < 3) return []
  const names = namesOf(figures)
  const isPart = names.map(saysMember)
  const divisions = divisionsOf(names.filter((_, place) => isPart[place]))
  if (divisions.length === 0) return []
  return figures.flatMap((total, place) => {
    const start = canBeTotal(total) ? opener(figures, place) : -1
    const part = start < 0 ? -1 : isPart.indexOf(true, start)
    return part < 0 || part >= start + NEAR ? [] : listsFrom({ figures, names, divisions }, place, start)
  })
}

/** The divisions of which two names or more say a member: only they make a list. */
function divisionsOf(names: readonly string[]): readonly Division[] {
  return names.length < 2 ? [] : DIVISIONS.filter(division => saysTwo(division, names))
}

function saysTwo(division: Division, names: readonly string[]): boolean {
  let found = 0
  for (const name of names) {
    if (memberOf(division, name) >= 0) found += 1
    if (found === 2) return true
  }
  return false
}

/** What each figure counts: the last words before it, those of the figure it is glued to, or its own of names listed before 分别. */
function namesOf(figures: readonly Figure[]): readonly string[] {
  const names: string[] = []
  let listed: readonly string[] = []
  for (const { lead } of figures) {
    const respectively = lead.includes('分别') ? RESPECTIVELY.exec(lead)?.[1] : undefined
    if (respectively !== undefined) listed = respectively.split(/[、和与及]/u)
    const own = (lead.split(MARK).at(-1) ?? '').replace(/^(?:其中|分别|另有|有|和|与|及)+/u, '').trim()
    const isNext = listed.length > 0 && (respectively !== undefined || /^\s*[、和与及，,]?\s*$/u.test(lead))
    const next = isNext ? listed[0] : undefined
    if (next === undefined) listed = []
    else listed = listed.slice(1)
    names.push(next ?? (own === '' ? (names.at(-1) ?? '') : own))
  }
  return names
}

/** Whether a figure may be a whole or a part: no rate, no standard, no change against another time. */
export function canBeTotal({ unit, lead, said }: Figure): boolean {
  if (RATE.test(unit)) return false
  return !((said & SAID.change) !== 0 && CHANGE.test(lead)) && !((said & SAID.standard) !== 0 && STANDARD.test(lead))
}

/** Where the figures behind a total begin that could be its parts; -1 when there are none. */
function opener(figures: readonly Figure[], total: number): number {
  for (let place = total + 1; place < figures.length && place <= total + REACH; place += 1) {
    const figure = figures[place]
    if (!figure) return -1
    if (OPENS.test(figure.lead)) return place
    const isAside = figure.lead.trim() === '' || !canBeTotal(figure)
    if (!isAside) return place
  }
  return -1
}

interface Named {
  readonly figures: readonly Figure[]
  readonly names: readonly string[]
  /** Those of which the sentence may hold a list. */
  readonly divisions: readonly Division[]
}

function listsFrom(named: Named, place: number, start: number): readonly PartList[] {
  const total = named.figures[place]
  const opening = named.figures[start]
  if (!total || !opening) return []
  const isOpened = OPENS.test(opening.lead)
  const whole = wholeOf(named, place)
  return named.divisions.flatMap(division => {
    if (division.units && !division.units.has(total.unit)) return []
    if (!isOpened && !divides(division, whole)) return []
    const list = collect(named, { total, start, division, isOpened })
    if (!list || list.parts.length < 2 || named.names.some(name => division.unless?.test(name))) return []
    return isOpened || hasRequired(division, list.members) ? [{ ...list, isNamed: divides(division, whole) }] : []
  })
}

/** What the total is called: its name, or what stands behind it (14个乡镇中). */
function wholeOf({ figures, names }: Named, place: number): string {
  const behind = /^[^，,；;。]*?中(?=[，,]|$)/u.exec(figures[place]?.tail ?? '')?.[0] ?? ''
  return `${names[place] ?? ''}${behind}`
}

interface Collecting {
  readonly total: Figure
  readonly start: number
  readonly division: Division
  readonly isOpened: boolean
}

/** Takes up parts of the total's kind, each a new member, until something else is counted. */
function collect({ figures, names }: Named, { total, start, division, isOpened }: Collecting): Omit<PartList, 'isNamed'> | null {
  const parts: Figure[] = []
  const members = new Set<number>()
  for (let place = start; place < figures.length; place += 1) {
    const figure = figures[place]
    if (!figure || (place > start && !continues(figure))) break
    if (!isOpened && (/[；;]/u.test(figure.lead) || FLOW.test(names[place] ?? ''))) break
    if (!sameKind(figure.unit, total.unit)) continue
    const member = canBeTotal(figure) ? memberOf(division, names[place] ?? '') : -1
    if (member < 0 || members.has(member)) break
    members.add(member)
    parts.push(figure)
  }
  return parts.length === 0 ? null : { total, parts, division, members }
}

/** A list goes on behind one mark, or none, with a short name; a closed bracket ends what it opened. */
function continues({ lead }: Figure): boolean {
  const pieces = lead.split(MARK).filter(piece => piece.trim() !== '')
  return pieces.length <= 1 && (pieces[0]?.length ?? 0) <= LONGEST_NAME && !/其中/u.test(lead)
}
