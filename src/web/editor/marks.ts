import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Claim, Finding } from '#claim/claim.ts'
import type { ItemKind } from '../figures/item.ts'

/** A figure or a contradiction as it is marked in the editor. */
interface Mark {
  readonly kind: ItemKind
  readonly claim: Claim | null
  readonly finding: Finding | null
}

/** A mark with where it stands now, in positions of the editor. */
export interface PlacedMark extends Mark {
  readonly from: number
  readonly to: number
}

interface Marks {
  readonly decorations: DecorationSet
  /** By name, as the decorations tell them. */
  readonly named: ReadonlyMap<string, Mark>
}

/** New marks for a part of the document; whatever stood there before is taken off. */
export interface MarkUpdate {
  readonly from: number
  readonly to: number
  readonly marks: readonly PlacedMark[]
  readonly gaps: readonly { readonly from: number; readonly to: number }[]
  /** A part that has been typed into since the reading: it keeps the marks it has. */
  readonly except: { readonly from: number; readonly to: number } | null
  /** Contradictions are found in the whole text only: a part leaves those that stand in it. */
  readonly keepsFindings: boolean
  /** The whole text has its marks now: names that no mark bears any more are forgotten. */
  readonly isWhole: boolean
}

const marksKey = new PluginKey<Marks>('marks')

/** Marks every figure by its verdict. They move with the text until the next reading of it puts new ones. */
export function marksPlugin(): Plugin<Marks> {
  return new Plugin<Marks>({
    key: marksKey,
    state: {
      init: () => ({ decorations: DecorationSet.empty, named: new Map() }),
      apply: (transaction, { decorations, named }) => {
        const moved = transaction.docChanged ? decorations.map(transaction.mapping, transaction.doc) : decorations
        const update: MarkUpdate | undefined = transaction.getMeta(marksKey)
        return update === undefined ? { decorations: moved, named } : updated({ decorations: moved, named }, update, transaction.doc)
      },
    },
    props: { decorations: state => marksKey.getState(state)?.decorations },
  })
}

/** The transaction with new marks. They are no change of the document and cannot be undone. */
export function withMarks<Transaction extends { setMeta(key: unknown, value: unknown): Transaction }>(
  transaction: Transaction,
  update: MarkUpdate,
): Transaction {
  return transaction.setMeta(marksKey, update).setMeta('addToHistory', false)
}

/** The marks that touch a place of the editor, figures first. */
export function marksAt(state: Parameters<typeof marksKey.getState>[0], from: number, to = from): readonly PlacedMark[] {
  const marks = marksKey.getState(state)
  if (marks === undefined) return []
  const found = marks.decorations.find(from, to).flatMap(decoration => {
    const mark = marks.named.get(decoration.spec['name'] ?? '')
    return mark === undefined ? [] : [{ ...mark, from: decoration.from, to: decoration.to }]
  })
  return found.toSorted((one, other) => Number(one.claim === null) - Number(other.claim === null))
}

/** Decorations are told apart by what they say, so that a reading which says the same again changes nothing on the page. */
function updated({ decorations, named }: Marks, update: MarkUpdate, doc: Parameters<typeof DecorationSet.create>[0]): Marks {
  const old = decorations.find(update.from, update.to, spec => !(update.keepsFindings && named.get(spec['name'] ?? '')?.finding))
  const { except } = update
  const isKept = (from: number, to: number) => except !== null && from <= except.to && to >= except.from
  const inside = old.filter(({ from, to }) => from >= update.from && to <= update.to && !isKept(from, to))
  const names = new Map(named)
  const added = update.marks.map(mark => {
    const name = nameOf(mark)
    names.set(name, mark)
    return Decoration.inline(mark.from, mark.to, attributesOf(mark), { name })
  })
  const gaps = update.gaps.map(({ from, to }) => Decoration.inline(from, to, { class: 'gap' }, { name: 'gap' }))
  const marked = decorations.remove(inside).add(doc, [...added, ...gaps])
  return { decorations: marked, named: update.isWhole ? borne(marked, names) : names }
}

function borne(decorations: DecorationSet, named: ReadonlyMap<string, Mark>): ReadonlyMap<string, Mark> {
  const found = decorations.find().flatMap(({ spec }) => {
    const mark = named.get(spec['name'] ?? '')
    return mark === undefined ? [] : [[String(spec['name']), mark] as const]
  })
  return new Map(found)
}

/** A contradiction often stands on the very characters of a figure, whose own line must stay to be seen. */
function attributesOf({ kind, claim }: Mark): Record<string, string> {
  if (claim === null) return { class: 'figure-contradicted', 'data-contradiction': '' }
  return { class: `figure figure-${kind}`, 'data-figure': claim.text }
}

function nameOf({ kind, claim, finding }: Mark): string {
  if (claim === null) return `${kind} ${finding?.rule} ${finding?.message}`
  const { text, indicator, note, expression, expected, reason } = claim
  return [kind, text, indicator, note, expression, expected, reason].join('\u0001')
}
