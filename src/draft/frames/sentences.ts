import { baseOf } from '#indicator/unit.ts'
import { findNames } from '#report/names.ts'
import { figureCount, type Piece, reference } from '../parts.ts'
import { passedPeriod } from '../plan/heading.ts'
import type { Script } from '../script.ts'
import type { Template } from '../template.ts'
import { printTemplate } from '../template-parser.ts'
import type { TakenOver } from './adapt-models.ts'
import { type Group, leading } from './fact.ts'
import { besideLabel, isAddition } from './label.ts'
import type { Run } from './order.ts'
import { isThing, startsAsSentence } from './phrase.ts'
import { groupClause, type Setting } from './stock-forms.ts'

/** More figures than this in one sentence tire the reader. */
const MOST_FIGURES = 7
const MOST_CHANGES = 3

/** What a paragraph has said so far, so that it does not say 截至6月底 or 上半年 twice. */
interface Said {
  stockOpened: boolean
  flowOpened: boolean
  region: boolean
  changes: number
}

/** A sentence as pieces, without its full stop. */
export interface Sentence {
  readonly pieces: readonly Piece[]
  /** A sentence that was taken over whole; its pieces are empty. */
  readonly template?: Template
  /** Whether it tells of standards, which stand in sentences of their own. */
  readonly ofStandards?: boolean
  readonly listed?: string | undefined
}

/** The sentences of a paragraph: runs in order, openers once, several figures a sentence. `region` is 全县 and the like, or ""; sentences taken over stand as they are. */
export function sentencesOf(items: readonly (Run | TakenOver)[], setting: Setting, region: string, script: Script): readonly Sentence[] {
  const said: Said = {
    stockOpened: false,
    flowOpened: false,
    region: false,
    changes: 0,
  }
  const sentences: Sentence[] = []
  for (const [place, item] of items.entries()) {
    if ('template' in item) {
      const template = said.flowOpened ? withoutOpener(item.template) : item.template
      hear(script.read(printTemplate(template.parts)), region, said)
      sentences.push({ pieces: [], template })
      continue
    }
    const next = runSentence(item, { ...setting, turn: setting.turn + place }, region, said)
    const last = sentences.at(-1)
    if (last && canJoin(last, next)) sentences.splice(-1, 1, { ...next, pieces: [...last.pieces, joint(last, next), ...next.pieces] })
    else sentences.push(next)
  }
  return sentences
}

/** Bare counts stand in one list: 困境儿童1302人、农村留守儿童2871人. */
function joint(last: Sentence, next: Sentence): string {
  if (last.ofStandards) return '，'
  return last.listed !== undefined && last.listed === next.listed ? '、' : '；'
}

/** The measure word of a bare count that may stand in a list with others of its kind. */
function listedAs(run: Run, figures: number): string | undefined {
  const [only] = run
  const isBare = run.length === 1 && only !== undefined && only.parts.length === 0 && figures === only.head.figures.length
  if (!isBare || only.head.kind === 'flow' || startsAsSentence(only.head.phrase) || only.head.phrase.form !== 'count') return undefined
  return baseOf(leading(only.head).unit).unit
}

/** 全年 is said once in a paragraph. */
function withoutOpener(template: Template): Template {
  const [first, ...rest] = template.parts
  if (first?.type !== 'literal') return template
  const text = first.text.replace(/^(?:全年|上半年|下半年|今年以[来來])，?/u, '')
  return { ...template, parts: text === '' ? rest : [{ type: 'literal', text }, ...rest] }
}

/** What a taken-over sentence said already. */
function hear(spoken: string, region: string, said: Said): void {
  said.stockOpened ||= /截至|目前/u.test(spoken)
  said.flowOpened ||= /今年以来|上半年|下半年|全年/u.test(spoken)
  said.region ||= region !== '' && spoken.includes(region)
}

function canJoin(last: Sentence, next: Sentence): boolean {
  if (last.template || last.ofStandards !== next.ofStandards) return false
  const opens = typeof next.pieces[0] === 'string' && /^(?:截至|目前)/u.test(next.pieces[0])
  return !opens && figureCount(last.pieces) + figureCount(next.pieces) <= MOST_FIGURES && figureCount(last.pieces) <= 4
}

function runSentence(run: Run, setting: Setting, region: string, said: Said): Sentence {
  const [first] = run
  if (!first) return { pieces: [] }
  const opener = openerOf(first, setting, region, said)
  const pieces: Piece[] = [...opener]
  let figures = 0
  let isPlain = true
  for (const [place, group] of run.entries()) {
    const subject = place > 0 && isPlain ? first.head.phrase.core : null
    const withChanges = setting.withChanges && said.changes < MOST_CHANGES && !isAddedTo(group, run[place + 1])
    const clause = groupClause(group, subject, { ...setting, turn: setting.turn + place, withChanges })
    if (clause.some(isChange)) said.changes += 1
    figures += figureCount(clause)
    pieces.push(place === 0 ? '' : isPlain ? '，' : '；', ...clause)
    isPlain = figureCount(clause) <= group.head.figures.length + 1 && group.parts.length === 0 && leading(group.head).target === undefined
  }
  return { pieces, ofStandards: first.head.phrase.form === 'standard', listed: listedAs(run, figures) }
}

/** 助餐点83个，新增12个: what was added is the change. */
function isAddedTo(group: Group, next: Group | undefined): boolean {
  const label = next ? besideLabel(group.head.phrase.core, next.head.phrase.core) : null
  return label !== null && isAddition(label)
}

function isChange(piece: Piece): boolean {
  return typeof piece !== 'string' && piece.type === 'reference' && /^(?:yoy|diff)\(/u.test(piece.expression)
}

function openerOf({ head }: Group, { set, turn }: Setting, region: string, said: Said): readonly Piece[] {
  const item = leading(head)
  if (head.phrase.form === 'standard' || head.phrase.form === 'rank' || head.phrase.form === 'change') return []
  if (head.kind === 'stock') {
    const opener: readonly Piece[] = said.stockOpened ? [] : stockOpener(item.id, item.asOf ?? set.period.end, set.period.end, turn)
    said.stockOpened = true
    const where = said.region || startsElsewhere(head.phrase.core) ? '' : region
    if (where !== '') said.region = true
    return [...opener, `${where}${haveWord(head, where)}`]
  }
  if (head.kind === null && isThing(head.phrase) && !said.region && region !== '') {
    said.region = true
    return [`${region}${haveWord(head, region)}`]
  }
  if (head.kind !== 'flow' || said.flowOpened) return []
  said.flowOpened = true
  return flowOpener(passedPeriod(set), turn, startsAsSentence(head.phrase))
}

function stockOpener(id: string, asOf: string, end: string, turn: number): readonly Piece[] {
  if (asOf === end && turn % 3 === 2) return ['目前，']
  return ['截至', reference(`asOf(${id})`), '，']
}

/** 上半年新增…; 上半年，流浪乞讨人员救助…: a noun needs the comma. */
function flowOpener(period: string, turn: number, isVerb: boolean): readonly Piece[] {
  const isSoFar = turn % 3 === 1 && period !== '全年'
  if (isSoFar) return ['今年以来，']
  if (period === '') return []
  return [isVerb || period === '全年' ? period : `${period}，`]
}

/** 共有 where a noun is counted; nothing where the words begin as a sentence does. */
export function haveWord({ phrase, figures }: Group['head'], where: string): string {
  if (where === '' || startsAsSentence(phrase) || phrase.form !== 'count') return ''
  return figures.every(item => /^[个家所处座张支条户人名]$/u.test(baseOf(item.unit).unit)) ? '共有' : ''
}

function startsElsewhere(core: string): boolean {
  if (findNames(core)[0]?.span.start === 0) return true
  return /^(?:全[省市县区州盟旗镇国]|[省市县区]属|[省市县区](?!域)[^（(]{2})/u.test(core) && !/^(?:城|社区|区域)/u.test(core)
}
