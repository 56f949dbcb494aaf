import { baseOf } from '#indicator/unit.ts'
import { figureCount, type Piece } from '../parts.ts'
import type { Script } from '../script.ts'
import type { Template } from '../template.ts'
import type { TakenOver } from './adapt-models.ts'
import { leading } from './fact.ts'
import type { Setting } from './figures.ts'
import { beginParagraph, heard, openerOf, type Said } from './openers.ts'
import { isAbout, isInvested, isRemark, type Run } from './order.ts'
import { startsAsSentence, verbOf, wordsBefore } from './phrase.ts'
import { groupClause } from './stock-forms.ts'

/** More figures than this in one sentence tire the reader. */
const MOST_FIGURES = 7
/** Different matters that one sentence may tell. */
const MOST_MATTERS = 3

/** A sentence as pieces, without its full stop. */
export interface Sentence {
  readonly pieces: readonly Piece[]
  /** A sentence that was taken over whole; its pieces are empty. */
  readonly template?: Template
  /** Whether it tells of standards, which stand in sentences of their own. */
  readonly ofStandards?: boolean
  /** What a bare count shares with others that may stand in one list with it: its verb, or its measure word. */
  readonly listed?: string | undefined
  /** The measure word of a bare count of things. */
  readonly measure?: string | undefined
  /** What stands at a date and what was done do not lean on one another. */
  readonly kind?: 'stock' | 'flow' | null
  /** Whether it only says what was done: 完成适老化改造315户. */
  readonly isActive?: boolean
  /** The same without the verb that the list has said. */
  readonly short?: readonly Piece[]
  /** Whether it opens with a date or a period: it begins a sentence. */
  readonly isOpened?: boolean
  readonly matters?: number
  /** A building stands by itself. */
  readonly isInvested?: boolean
}

/** Where the sentences of a paragraph stand. `region` is 全县 and the like, or "". */
export interface Place {
  readonly setting: Setting
  readonly region: string
  readonly script: Script
  /** What the section has said; it is told of every sentence. */
  readonly said: Said
  /** Whether an item begins another matter than the paragraph's first: its place is said anew. */
  readonly isLater?: (item: Run | TakenOver) => boolean
  /** Whether a sentence would be proven here; absent: nobody can tell. */
  readonly stands?: ((pieces: readonly Piece[]) => boolean) | undefined
}

/** The sentences of a paragraph: runs in order, openers once, few matters a sentence; sentences taken over stand as they are. */
export function sentencesOf(items: readonly (Run | TakenOver)[], place: Place): readonly Sentence[] {
  const { setting, region, script, said } = place
  const sentences: Sentence[] = []
  beginParagraph(said)
  const firstLater = place.isLater === undefined ? -1 : items.findIndex(place.isLater)
  for (const [at, item] of items.entries()) {
    if (at === firstLater) beginParagraph(said)
    if ('template' in item) {
      sentences.push({ pieces: [], template: heard(item.template, region, setting.set, said, text => script.read(text)) })
      continue
    }
    const next = runSentence(item, { ...place, setting: { ...setting, turn: setting.turn + at } })
    const last = sentences.at(-1)
    const isLast = at === items.length - 1
    const together = last && canJoin(last, next, isLast ? MOST_MATTERS + 1 : MOST_MATTERS) ? joinedTo(last, next) : null
    if (together !== null && (place.stands?.(together.pieces) ?? true)) sentences.splice(-1, 1, together)
    else sentences.push(next)
  }
  return sentences
}

/** Bare counts stand in one list: 困境儿童1302人、农村留守儿童2871人; 补领结婚证185件、离婚证78件. */
function joinedTo(last: Sentence, next: Sentence): Sentence {
  const isList = areListed(last, next)
  const joint = isList
    ? '、'
    : last.listed === THINGS && next.listed === THINGS
      ? '，'
      : last.ofStandards || (last.isActive && next.isActive)
        ? '，'
        : '；'
  const pieces = [...last.pieces, joint, ...(isList ? (next.short ?? next.pieces) : next.pieces)]
  const opened = last.isOpened === undefined ? {} : { isOpened: last.isOpened }
  return { ...next, pieces, ...opened, matters: (last.matters ?? 1) + (isList ? 0 : (next.matters ?? 1)) }
}

/** What is there, counted without a verb. */
const THINGS = 'things'

function areListed(last: Sentence, next: Sentence): boolean {
  return last.listed !== undefined && last.listed === next.listed && last.measure === next.measure
}

/** What ends a paragraph joins the sentence before it rather than stand with one figure alone: `most` matters in all. */
function canJoin(last: Sentence, next: Sentence, most: number): boolean {
  if (last.isInvested || next.isInvested || last.template || next.isOpened || last.ofStandards !== next.ofStandards) return false
  if (last.kind !== next.kind && (last.kind === 'stock' || next.kind === 'stock')) return false
  const isList = areListed(last, next)
  const figures = figureCount(last.pieces) + figureCount(next.pieces)
  return figures <= MOST_FIGURES + (isList ? 2 : 0) && (isList || (last.matters ?? 1) + (next.matters ?? 1) <= most)
}

function runSentence(run: Run, { setting, region, said, stands }: Place): Sentence {
  const [first] = run
  if (!first) return { pieces: [] }
  const opener = openerOf(first, setting, region, said)
  const pieces = [...opener, ...bestPieces(run, opener, { setting, stands })]
  return {
    pieces,
    ofStandards: first.head.phrase.form === 'standard',
    kind: first.head.kind,
    isOpened: opener.some(piece => typeof piece !== 'string' || /^(?:截至|目前|今年|上半年|下半年|全年)/u.test(piece)),
    matters: Math.min(run.length, 2),
    isInvested: isInvested(first.head),
    ...listing(run, pieces, opener),
  }
}

/** The fullest way to say a run that would be proven: with rates before without, brief before long, with changes before without. */
function bestPieces(run: Run, opener: readonly Piece[], { setting, stands }: Pick<Place, 'setting' | 'stands'>) {
  const bare = { ...setting, compared: new Set<string>() }
  const plain = runPieces(run, { ...setting, withRates: false, isBrief: false })
  if (stands === undefined) return plain
  const ways = [
    { ...setting, isBrief: true },
    { ...setting, isBrief: false },
    { ...setting, withRates: false, isBrief: true },
    { ...setting, withRates: false, isBrief: false },
    { ...bare, isBrief: true },
    { ...bare, isBrief: false },
    { ...bare, withRates: false, isBrief: false },
  ]
  for (const way of ways) {
    const pieces = runPieces(run, way)
    if (stands([...opener, ...pieces])) return pieces
  }
  return plain
}

/** The clauses of a run. Brief: what follows is named by what it adds to the subject, even behind remarks on it. */
function runPieces(run: Run, setting: Setting & { readonly isBrief: boolean }): readonly Piece[] {
  const pieces: Piece[] = []
  let isPlain = true
  let verb = ''
  for (const [place, group] of run.entries()) {
    const [first, previous] = [run[0], run[place - 1]]
    const isNamed = first !== undefined && place > 0 && (isPlain || setting.isBrief || isAbout(group.head, first.head))
    const subjects = isNamed ? [first, previous].flatMap(near => (near ? [near.head.phrase.core] : [])) : []
    const clause = groupClause(group, subjects, setting)
    const isClose = (isNamed && isPlain) || (first !== undefined && isRemark(group) && isAbout(group.head, first.head))
    const again = isClose && place > 0 && !isRemark(group) ? sameVerb(verb, clause) : null
    verb = openingVerb(clause)
    pieces.push(place === 0 ? '' : again !== null ? '、' : isClose ? '，' : '；', ...(again ?? clause))
    isPlain = figureCount(clause) <= group.head.figures.length && group.parts.length === 0 && !group.shape
  }
  return pieces
}

/** 开展社区服务项目50个，开展公益慈善活动80场次 → 、公益慈善活动80场次: a verb is said once. Null where it is another. */
function sameVerb(verb: string, clause: readonly Piece[]): readonly Piece[] | null {
  const [words, ...rest] = clause
  return verb !== '' && typeof words === 'string' && openingVerb(clause) === verb && words.length >= verb.length + 4
    ? [words.slice(verb.length), ...rest]
    : null
}

function openingVerb([words]: readonly Piece[]): string {
  return typeof words === 'string' ? verbOf({ verb: '', core: words }) : ''
}

/** How a bare count may stand in a list with others: by the verb that they share, or by their measure word. */
function listing(
  run: Run,
  pieces: readonly Piece[],
  opener: readonly Piece[],
): Pick<Sentence, 'listed' | 'measure' | 'short' | 'isActive'> {
  const [only] = run
  const figureTotal = figureCount(pieces) - figureCount(opener)
  const isBare =
    run.length === 1 && only !== undefined && only.parts.length === 0 && !only.shape && figureTotal === only.head.figures.length
  const hasWords = typeof pieces.at(-1) === 'string' && pieces.at(-1) !== ''
  if (!isBare || hasWords || only.head.phrase.form === 'standard' || /^(?:每|人均|平均|日均)/u.test(only.head.phrase.core)) return {}
  const verb = verbOf(only.head.phrase)
  if (verb !== '') {
    const words = wordsBefore(only.head.phrase).slice(verb.length)
    const figures = pieces.filter(piece => typeof piece !== 'string')
    const isOpened = opener.some(piece => piece !== '')
    const isActive = only.head.kind !== 'stock'
    return words.length < 2
      ? { isActive }
      : { isActive, listed: `${verb} ${only.head.kind === 'stock'}`, ...(isOpened ? {} : { short: [words, ...figures] }) }
  }
  if (only.head.kind === 'flow' || startsAsSentence(only.head.phrase) || only.head.phrase.form !== 'count') return {}
  return { listed: THINGS, measure: baseOf(leading(only.head).unit).unit }
}
