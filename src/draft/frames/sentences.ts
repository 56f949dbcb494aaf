import { evaluate } from '#indicator/expression.ts'
import { baseOf } from '#indicator/unit.ts'
import { figureCount, type Piece, partsOf, reference } from '../parts.ts'
import type { Script } from '../script.ts'
import type { Template } from '../template.ts'
import type { TakenOver } from './adapt-models.ts'
import { tenths } from './change.ts'
import { type Group, leading } from './fact.ts'
import { besideLabel, isAddition } from './label.ts'
import { beginParagraph, heard, openerOf, type Said } from './openers.ts'
import { isAbout, type Run } from './order.ts'
import { startsAsSentence, verbOf, wordsBefore } from './phrase.ts'
import { groupClause, type Setting } from './stock-forms.ts'

/** More figures than this in one sentence tire the reader. */
const MOST_FIGURES = 7
const MOST_JOINED = 4
const MOST_CHANGES = 3

/** A sentence as pieces, without its full stop. */
export interface Sentence {
  readonly pieces: readonly Piece[]
  /** A sentence that was taken over whole; its pieces are empty. */
  readonly template?: Template
  /** Whether it tells of standards, which stand in sentences of their own. */
  readonly ofStandards?: boolean
  /** What a bare count shares with others that may stand in one list with it: its verb, or its measure word. */
  readonly listed?: string | undefined
  /** Whether it tells of what stands at a date: it does not lean on a sentence of what was done. */
  readonly isStock?: boolean
  /** Whether it only says what was done: 完成适老化改造315户. */
  readonly isActive?: boolean
  /** The same without the verb that the list has said. */
  readonly short?: readonly Piece[]
}

/** Where the sentences of a paragraph stand. `region` is 全县 and the like, or "". */
export interface Place {
  readonly setting: Setting
  readonly region: string
  readonly script: Script
  /** What the section has said; it is told of every sentence. */
  readonly said: Said
  /** Whether a sentence would be proven here; absent: nobody can tell. */
  readonly stands?: ((pieces: readonly Piece[]) => boolean) | undefined
}

/** The sentences of a paragraph: runs in order, openers once, several figures a sentence; sentences taken over stand as they are. */
export function sentencesOf(items: readonly (Run | TakenOver)[], place: Place): readonly Sentence[] {
  const { setting, region, script, said } = place
  const sentences: Sentence[] = []
  beginParagraph(
    said,
    items.some(item => 'template' in item || item[0]?.head.kind === 'stock'),
  )
  for (const [at, item] of items.entries()) {
    if ('template' in item) {
      sentences.push({ pieces: [], template: heard(item.template, region, setting.set, said, text => script.read(text)) })
      continue
    }
    const next = runSentence(item, { ...place, setting: { ...setting, turn: setting.turn + at } })
    const last = sentences.at(-1)
    if (last && canJoin(last, next)) sentences.splice(-1, 1, joinedTo(last, next, script))
    else sentences.push(next)
  }
  return sentences
}

/** Bare counts stand in one list: 困境儿童1302人、农村留守儿童2871人; 补领结婚证185件、离婚证78件. */
function joinedTo(last: Sentence, next: Sentence, script: Script): Sentence {
  if (last.template) return { pieces: [], template: withMore(last.template, next.pieces, script) }
  if (last.isActive && next.isActive && last.listed !== next.listed) return { ...next, pieces: [...last.pieces, '，', ...next.pieces] }
  if (last.listed === undefined || last.listed !== next.listed)
    return { ...next, pieces: [...last.pieces, last.ofStandards ? '，' : '；', ...next.pieces] }
  return { ...next, pieces: [...last.pieces, '、', ...(next.short ?? next.pieces)] }
}

/** A short sentence behind one that was taken over ends it. */
function withMore(template: Template, pieces: readonly Piece[], script: Script): Template {
  const said = template.parts.map(part => (part.type === 'literal' ? part.text : part))
  const open = said.map((piece, place) => (place === said.length - 1 && typeof piece === 'string' ? piece.replace(/。$/u, '') : piece))
  const more = ['；', ...pieces, '。'].map(piece => (typeof piece === 'string' ? script.write(piece) : piece))
  return { ...template, parts: partsOf([...open, ...more]) }
}

function canJoin(last: Sentence, next: Sentence): boolean {
  if (last.ofStandards !== next.ofStandards && !last.template) return false
  const opens = typeof next.pieces[0] === 'string' && /^(?:截至|目前)/u.test(next.pieces[0])
  const [before, more] = [figureCount(last.template?.parts ?? last.pieces), figureCount(next.pieces)]
  if (last.template) return !opens && !next.ofStandards && !next.isStock && more === 1 && before < MOST_JOINED
  const isList = last.listed !== undefined && last.listed === next.listed
  return !opens && before + more <= MOST_FIGURES + (isList ? 2 : 0) && (before <= MOST_JOINED || more === 1)
}

function runSentence(run: Run, { setting, region, said, stands }: Place): Sentence {
  const [first] = run
  if (!first) return { pieces: [] }
  const opener = openerOf(first, setting, region, said)
  const pieces = [...opener, ...bestPieces(run, opener, { setting, said, stands })]
  said.changes += pieces.filter(isChange).length
  return {
    pieces,
    ofStandards: first.head.phrase.form === 'standard',
    isStock: first.head.kind === 'stock',
    ...listing(run, pieces, opener),
  }
}

/** The fullest way to say a run that would be proven: with changes before without, brief before long. */
function bestPieces(run: Run, opener: readonly Piece[], { setting, said, stands }: Pick<Place, 'setting' | 'said' | 'stands'>) {
  const plain = runPieces(run, { ...setting, isBrief: false }, said.changes)
  if (stands === undefined) return plain
  const ways = [
    { ...setting, isBrief: true },
    { ...setting, isBrief: true, turn: setting.turn + 1 },
    { ...setting, isBrief: false },
    { ...setting, isBrief: false, turn: setting.turn + 1 },
    { ...setting, isBrief: true, withChanges: false },
    { ...setting, isBrief: false, withChanges: false, turn: setting.turn + 1 },
  ]
  for (const way of ways) {
    const pieces = runPieces(run, way, said.changes)
    if (stands([...opener, ...pieces])) return pieces
  }
  return plain
}

/** The clauses of a run. Brief: what follows is named by what it adds to the subject, even behind remarks on it. */
function runPieces(run: Run, setting: Setting & { readonly isBrief: boolean }, changesBefore: number): readonly Piece[] {
  const pieces: Piece[] = []
  let changes = changesBefore
  let isPlain = true
  for (const [place, group] of run.entries()) {
    const [first, previous] = [run[0], run[place - 1]]
    const isNamed = first !== undefined && place > 0 && (isPlain || setting.isBrief || isAbout(group.head, first.head))
    const withChanges = setting.withChanges && changes < MOST_CHANGES && !isAddedTo(group, run[place + 1])
    const subjects = isNamed ? [first, previous].flatMap(near => (near ? [near.head.phrase.core] : [])) : []
    const clause = groupClause(group, subjects, { ...setting, turn: setting.turn + place, withChanges })
    if (clause.some(isChange)) changes += 1
    const isClose = (isNamed && isPlain) || (first !== undefined && isAbout(group.head, first.head))
    pieces.push(place === 0 ? '' : isClose ? '，' : '；', ...clause, ...(previous ? investedShare(group, previous, setting) : []))
    isPlain = figureCount(clause) <= group.head.figures.length + 1 && group.parts.length === 0 && leading(group.head).target === undefined
  }
  return pieces
}

/** 总投资1.26亿元，累计完成投资1.2亿元，占总投资的95%. */
function investedShare(group: Group, total: Group, { set }: Setting): readonly Piece[] {
  const item = leading(group.head)
  const share = item.partOf === leading(total.head).id ? evaluate(`share(${item.id})`, set) : null
  if (!share?.ok || !total.head.phrase.core.endsWith('总投资')) return []
  return ['，占总投资的', reference(`share(${item.id})`, tenths(share.value.value))]
}

/** How a bare count may stand in a list with others: by the verb that they share, or by their measure word. */
function listing(run: Run, pieces: readonly Piece[], opener: readonly Piece[]): Pick<Sentence, 'listed' | 'short' | 'isActive'> {
  const [only] = run
  const figureTotal = figureCount(pieces) - figureCount(opener)
  const isBare = run.length === 1 && only !== undefined && only.parts.length === 0 && figureTotal === only.head.figures.length
  const hasWords = typeof pieces.at(-1) === 'string' && pieces.at(-1) !== ''
  if (!isBare || hasWords || only.head.phrase.form === 'standard') return {}
  const verb = verbOf(only.head.phrase)
  if (verb !== '') {
    const words = wordsBefore(only.head.phrase).slice(verb.length)
    const figures = pieces.filter(piece => typeof piece !== 'string')
    const isOpened = opener.some(piece => piece !== '')
    const isActive = only.head.kind !== 'stock'
    return words.length < 2
      ? { isActive }
      : { isActive, listed: `${verb} ${only.head.kind}`, ...(isOpened ? {} : { short: [words, ...figures] }) }
  }
  if (only.head.kind === 'flow' || startsAsSentence(only.head.phrase) || only.head.phrase.form !== 'count') return {}
  return { listed: baseOf(leading(only.head).unit).unit }
}

/** 助餐点83个，新增12个: what was added is the change. */
function isAddedTo(group: Group, next: Group | undefined): boolean {
  const label = next ? besideLabel(group.head.phrase.core, next.head.phrase.core) : null
  return label !== null && isAddition(label)
}

function isChange(piece: Piece): boolean {
  return typeof piece !== 'string' && piece.type === 'reference' && /^(?:yoy|diff)\(/u.test(piece.expression)
}
