import { boundsOf, isRange, plain } from '#indicator/decimal.ts'
import { derivationsOf } from '#indicator/derivations.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { agesAmong } from './age.ts'
import { averagesIn } from './average.ts'
import { readDate, type WrittenDate } from './calendar.ts'
import type { Candidate, Draft, Profile } from './candidate.ts'
import { canonicalName, folded, GAP } from './canonical.ts'
import { type Eras, erasOf } from './eras.ts'
import { type Facets, facetsOf, groupNumber } from './facet.ts'
import { longerNames } from './longer-names.ts'
import { NameTable } from './name-table.ts'
import { noteFigures } from './note-figure.ts'
import { NumberIndex } from './number-index.ts'
import { profileOf } from './profile.ts'
import { deedsIn } from './undone.ts'
import { UnitGroups } from './unit-group.ts'
import { Vocabulary } from './vocabulary.ts'

/** Everything that a text may state with a set behind it, ready for look-up. */
export interface Catalogue {
  readonly candidates: readonly Candidate[]
  readonly vocabulary: Vocabulary
  /** How the candidates are named. */
  readonly names: NameTable
  /** Candidates by what a figure's unit counts. */
  readonly groups: UnitGroups
  readonly numbers: NumberIndex
  /** Indicators that are the same but for the time. */
  readonly eras: Eras
  /** What each candidate's name says of whether its figure is of one. */
  readonly averages: Uint8Array
  /** What each candidate's name says of whether something is done. */
  readonly deeds: Uint8Array
  /** For candidates by their place the names of others of their unit that begin or end with their own. */
  readonly longer: ReadonlyMap<number, readonly string[]>
}

const CHANGE = groupNumber('变幅')
const SENSE = groupNumber('升降')
const MOMENT = groupNumber('时点')
const DOWN = facetsOf('变幅下降').get(SENSE)

/** Kinds of area that one character names. */
const AREAS = '省市州盟县区旗乡镇村组'

/** 比2020年减少对数 is not of 2020. */
const COMPARED_YEAR = /[比较与占同](?:19|20)\d{2}年/gu
/** 2014年投入占2013年筹集额比重 is of two years and so of none. */
const RANGE_OF_YEARS = /\d{4}年?[-—–~至到]\d{4}年/u

const catalogues = new WeakMap<IndicatorSet, Catalogue>()

/** The catalogue of a set; sets are immutable, so each is read once. */
export function catalogueOf(set: IndicatorSet): Catalogue {
  const known = catalogues.get(set)
  if (known) return known
  const catalogue = build([...indicatorDrafts(set), ...derivationDrafts(set), ...noteFigures(set)])
  catalogues.set(set, catalogue)
  return catalogue
}

function indicatorDrafts(set: IndicatorSet): readonly Draft[] {
  const year = Number(set.period.start.slice(0, 4))
  return set.indicators.map(item => ({
    key: item.id,
    indicator: item.id,
    note: null,
    expression: null,
    name: item.name,
    wording: folded(`${item.region ?? ''}${item.name}`),
    dated: datedBy(item.name),
    ...unsigned(item),
    trust: 1,
    names: withUnitApart(canonicalName(`${item.region ?? ''}${datedFrom(item.name, year)}`)),
  }))
}

/** 受灾村 names what 35个村 counts: there the village stands alone. */
function withUnitApart(name: string): readonly string[] {
  const last = name.at(-1) ?? ''
  return name.length > 2 && AREAS.includes(last) ? [name, `${name.slice(0, -1)}${GAP}${last}`] : [name]
}

/** The year or period in a name. */
function datedBy(name: string): WrittenDate | null {
  const told = name.replace(COMPARED_YEAR, '')
  const years = told.match(/(?:19|20)\d{2}年/gu) ?? []
  if (new Set(years).size > 1 && !RANGE_OF_YEARS.test(name)) return null
  const date = /\d年|半年|季度|月/u.test(told) ? readDate(told) : null
  return date && (date.year !== null || date.months !== null) ? date : null
}

/** 2007年低保标准 beside a report on 2011 is a level of before; the year of the report says nothing. */
function datedFrom(name: string, year: number): string {
  return name.replace(/^((?:19|20)\d{2})年(?:[末底初]|度)?/u, (_, named: string) => (Number(named) < year ? '上年' : ''))
}

/** A sum that is supplied itself, and the rest that is the only other part, say nothing new. */
function figureKey(value: string, unit: string): string {
  const { low } = boundsOf(value)
  const base = baseOf(unit)
  return `${low.times(base.factor)} ${base.unit}`
}

/** Prose says a fall without its sign: −5.3 % is 下降5.3%. A growth (…同比增幅) without a sign is a rise. */
function unsigned({ name, value, unit }: IndicatorSet['indicators'][number]): Pick<Draft, 'figure' | 'sense'> {
  const isFall = value.startsWith('-') && !isRange(value)
  return { figure: { value: isFall ? value.slice(1) : value, unit }, sense: isFall ? 'down' : senseOf(facetsOf(canonicalName(name))) }
}

function senseOf(facets: Facets): 'up' | 'down' | null {
  if (!facets.has(CHANGE)) return null
  return facets.get(SENSE) === DOWN ? 'down' : 'up'
}

function derivationDrafts(set: IndicatorSet): readonly Draft[] {
  const supplied = new Set(set.indicators.map(({ value, unit }) => figureKey(value, unit)))
  const ofLastYear = new Set(set.indicators.filter(({ name }) => facetsOf(canonicalName(name)).has(MOMENT)).map(({ id }) => id))
  const known = derivationsOf(set).filter(({ relation, figure, indicator }) => {
    // What 上年 was the year before is no figure that a report speaks of.
    if (relation === 'prior') return !ofLastYear.has(indicator)
    return (relation !== 'sum' && relation !== 'rest') || !supplied.has(figureKey(figure.value, figure.unit))
  })
  return known.map(({ relation, expression, about, figure, indicator, words, direction }) => {
    const spelled = relation === 'sum' ? `sum(${about.toSorted().join(', ')})` : expression
    return {
      key: `${spelled} ${relation}`,
      indicator: relation === 'sum' ? (about.toSorted()[0] ?? indicator) : indicator,
      note: null,
      expression: spelled,
      name: words[0] ?? spelled,
      wording: folded(words.join()),
      dated: null,
      figure,
      sense: direction === 'flat' ? null : direction,
      trust: relation === 'sum' || relation === 'rest' || relation.startsWith('share') ? 0.9 : 0.95,
      names: words.map(canonicalName),
    }
  })
}

function build(drafts: readonly Draft[]): Catalogue {
  const sorted = drafts.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const vocabulary = new Vocabulary()
  for (const { names, expression } of sorted)
    for (const [place, name] of names.entries()) vocabulary.add(name, expression === null && place === 0)
  const candidates = sorted.map(({ names: _, ...rest }): Candidate => {
    const { low, high } = boundsOf(rest.figure.value)
    const { unit, factor } = baseOf(rest.figure.unit)
    const [least, most] = [low.times(factor), high.times(factor)]
    const value = isRange(rest.figure.value) ? `${plain(least)}..${plain(most)}` : plain(least)
    return {
      ...rest,
      unit,
      value,
      low: least.toNumber(),
      high: most.toNumber(),
    }
  })
  const ages = agesAmong(sorted.flatMap(({ names, expression }) => (expression === null ? names : [])))
  const named = sorted.map(({ trust, names }) => ({ trust, profiles: names.map(name => profileOf(name, vocabulary, ages)) }))
  const groups = new UnitGroups({ candidates, byUnit: byUnit(candidates), byPair: byPair(named, vocabulary.size) })
  return {
    candidates,
    vocabulary,
    names: new NameTable(named, vocabulary.size),
    groups,
    numbers: new NumberIndex(candidates),
    eras: erasOf(sorted),
    averages: averagesIn(sorted),
    deeds: deedsIn(sorted),
    longer: longerNames(sorted),
  }
}

function byUnit(candidates: readonly Candidate[]): ReadonlyMap<string, readonly number[]> {
  const result = new Map<string, number[]>()
  for (const [place, { unit }] of candidates.entries()) {
    const list = result.get(unit)
    if (list) list.push(place)
    else result.set(unit, [place])
  }
  for (const list of result.values()) list.sort((a, b) => (candidates[a]?.low ?? 0) - (candidates[b]?.low ?? 0) || a - b)
  return result
}

function byPair(named: readonly { readonly profiles: readonly Profile[] }[], size: number): readonly (readonly number[])[] {
  const result: number[][] = Array.from({ length: size }, () => [])
  for (const [place, { profiles }] of named.entries()) {
    for (const id of pairsOf(profiles)) result[id]?.push(place)
  }
  return result
}

function pairsOf(profiles: readonly Profile[]): ReadonlySet<number> {
  return new Set(profiles.flatMap(({ pairs }) => [...pairs].filter(id => id >= 0)))
}
