import type { IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { findNames } from '#report/names.ts'
import { dateWords } from '../date-words.ts'
import { type Piece, reference } from '../parts.ts'
import { passedPeriod } from '../plan/heading.ts'
import type { Template } from '../template.ts'
import { printTemplate } from '../template-parser.ts'
import { type Group, leading } from './fact.ts'
import type { Setting } from './figures.ts'
import { kindOf, mayReachBack, tellsTime } from './kind.ts'
import { WORKS } from './order.ts'
import { isThing, startsAsSentence, wordsBefore } from './phrase.ts'

/** What a section has said so far, so that it does not say 截至6月底, 上半年 or 全县 again and again. */
export interface Said {
  /** The date that stands: 6月底; null before any was said. */
  date: string | null
  flow: boolean
  /** How often the period was said, to vary its words. */
  periods: number
  region: boolean
}

/** Nothing said yet: a section begins. */
export function nothingSaid(): Said {
  return { date: null, flow: false, periods: 0, region: false }
}

/** A new paragraph of the section: the date and the period that stand still stand. */
export function beginParagraph(said: Said): void {
  said.region = false
}

/** What a sentence opens with: 截至6月底，全县共有 · 上半年 · 今年以来， or nothing where the section has said it. `region` is 全县 and the like, or "". */
export function openerOf(group: Group, setting: Setting, region: string, said: Said): readonly Piece[] {
  const { head } = group
  if (head.phrase.form === 'standard' || head.phrase.form === 'rank' || head.phrase.form === 'change') return []
  if (group.shape?.kind === 'due' && (head.kind !== 'flow' || head.phrase.core.startsWith('应'))) return []
  if (head.phrase.form === 'rate' && head.kind === 'flow') return []
  if (head.kind === 'stock') return stockOpener(group, setting, region, said)
  if (head.kind === null) return isThing(head.phrase) ? [placeOf(group, region, said)] : []
  return flowOpener(group, setting, said)
}

function stockOpener(group: Group, { set }: Setting, region: string, said: Said): readonly Piece[] {
  const item = leading(group.head)
  // What is being built is so now
  if (WORKS.test(item.name)) return []
  const date = dateWords(item.asOf ?? set.period.end, set.period)
  const isSaid = said.date === date
  const isNow = !tellsTime(item)
  const time = isSaid ? [] : isNow ? ['目前，'] : ['截至', reference(`asOf(${item.id})`), '，']
  said.date = date
  // What was done must be parted from what stands at a date
  said.flow = false
  return [...time, placeOf(group, region, said)]
}

/** 全县共有, once a paragraph, before what is the district's own. */
function placeOf({ head }: Group, region: string, said: Said): string {
  const where = said.region || head.phrase.lead === '为' || startsElsewhere(head.phrase.core) ? '' : region
  if (where !== '') said.region = true
  return `${where}${haveWord(head, where)}`
}

/** 上半年新增…; 上半年，流浪乞讨人员救助…: a noun needs the comma. What may reach further back than the period stands without. */
function flowOpener({ head, shape }: Group, { set }: Setting, said: Said): readonly Piece[] {
  const item = leading(head)
  const period = passedPeriod(set)
  const saysTime = /^(?:年度|本年|全年|今年|上半年|下半年|累计)/u.test(wordsBefore(head.phrase))
  if (said.flow || (!tellsTime(item) && (mayReachBack(item) || saysTime)) || /^(?:年度|本年|全年)/u.test(wordsBefore(head.phrase)))
    return []
  said.flow = true
  said.periods += 1
  if (period === '') return []
  if (period !== '全年' && said.periods % 2 === 0) return ['今年以来，']
  return [startsAsSentence(head.phrase) || shape?.kind === 'paid' || period === '全年' ? period : `${period}，`]
}

/** What begins like a deed and is a state: 登记社会组织249个. */
const ON_REGISTER = /^(?:登记|注册)/u

/** 共有 where a noun is counted; nothing where the words begin as a sentence does. */
export function haveWord({ phrase, figures, kind }: Group['head'], where: string): string {
  const isOnRegister = phrase.verb === '' && ON_REGISTER.test(phrase.core) && kind === 'stock'
  if (where === '' || (startsAsSentence(phrase) && !isOnRegister) || phrase.form !== 'count' || /^(?:每|人均|平均)/u.test(phrase.core))
    return ''
  return figures.every(item => /^[个家所处座张支条户人名区镇乡村]$/u.test(baseOf(item.unit).unit)) ? '共有' : ''
}

function startsElsewhere(core: string): boolean {
  if (findNames(core)[0]?.span.start === 0 || /^[^，]{1,5}[镇乡县区]、|每[镇乡县区]/u.test(core)) return true
  return /^(?:全[省市县区州盟旗镇国]|[省市县区]属|[省市县区](?!域)[^（(]{2})/u.test(core) && !/^(?:城|社区|区域|市辖区)/u.test(core)
}

/** A sentence taken over whole, without the opener that the section has said; what it says is heard. `read` gives its Simplified. */
export function heard(template: Template, region: string, set: IndicatorSet, said: Said, read: (text: string) => string): Template {
  const dated = said.date === null ? withDate(template, set, said) : withoutDate(template, set, said)
  const placed = said.region && region !== '' ? withoutRegion(dated, region, read) : dated
  const bare = said.flow ? withoutPeriod(placed) : withPeriod(placed, set, read)
  const spoken = read(printTemplate(bare.parts))
  const isStock = bare.parts.some(
    part => part.type === 'reference' && set.indicators.some(({ id, kind }) => id === part.expression && kind === 'stock'),
  )
  said.flow = !isStock && (said.flow || /今年以来|上半年|下半年|全年/u.test(spoken))
  said.region ||= region !== '' && spoken.includes(region)
  return bare
}

/** The first thing that a section says to stand at a date says the date: 截至6月底，全县养老机构23家. */
function withDate(template: Template, set: IndicatorSet, said: Said): Template {
  const [opening, first] = template.parts
  if (template.parts.some(part => part.type === 'reference' && part.expression.startsWith('asOf('))) return withoutDate(template, set, said)
  const item = first?.type === 'reference' ? set.indicators.find(({ id }) => id === first.expression) : undefined
  if (item === undefined || kindOf(item) !== 'stock' || opening?.type !== 'literal' || /目前|截[至止]/u.test(opening.text)) return template
  said.date = dateWords(item.asOf ?? set.period.end, set.period)
  if (!tellsTime(item)) return { ...template, parts: [{ type: 'literal', text: `目前，${opening.text}` }, ...template.parts.slice(1)] }
  const rest = { type: 'literal', text: `，${opening.text}` } as const
  return { ...template, parts: [{ type: 'literal', text: '截至' }, reference(`asOf(${item.id})`), rest, ...template.parts.slice(1)] }
}

function withoutDate(template: Template, set: IndicatorSet, said: Said): Template {
  const [opening, date, after, ...rest] = template.parts
  const id = date?.type === 'reference' ? /^asOf\((.+)\)$/u.exec(date.expression)?.[1] : undefined
  const item = set.indicators.find(other => other.id === id)
  if (opening?.type !== 'literal' || item === undefined) return template
  const words = dateWords(item.asOf ?? set.period.end, set.period)
  const isSaid = said.date === words
  said.date = words
  if (!isSaid || !/^截[至止]$/u.test(opening.text) || after?.type !== 'literal' || !after.text.startsWith('，')) return template
  return { ...template, parts: [{ type: 'literal', text: after.text.slice(1) }, ...rest] }
}

/** The first thing that a paragraph says was done says when: 上半年火化遗体12705具. */
function withPeriod(template: Template, set: IndicatorSet, read: (text: string) => string): Template {
  const [opening, first] = template.parts
  const item = first?.type === 'reference' ? set.indicators.find(({ id }) => id === first.expression) : undefined
  if (opening?.type !== 'literal' || item === undefined || item.kind !== 'flow') return template
  if (/年|累计|目前|截/u.test(read(opening.text))) return template
  return { ...template, parts: [{ type: 'literal', text: `${passedPeriod(set)}${opening.text}` }, ...template.parts.slice(1)] }
}

/** 全县 is said once a paragraph. */
function withoutRegion(template: Template, region: string, read: (text: string) => string): Template {
  const [first, ...rest] = template.parts
  if (first?.type !== 'literal' || !read(first.text).startsWith(region)) return template
  return { ...template, parts: [{ type: 'literal', text: first.text.slice(region.length).replace(/^共?有/u, '') }, ...rest] }
}

/** 全年 is said once. */
function withoutPeriod(template: Template): Template {
  const [first, ...rest] = template.parts
  if (first?.type !== 'literal') return template
  const text = first.text.replace(/^(?:全年|上半年|下半年|今年以[来來])，?/u, '')
  return { ...template, parts: text === '' ? rest : [{ type: 'literal', text }, ...rest] }
}
