import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import type { Paragraph } from '#review/document.ts'
import { useAbout } from '../api/queries.ts'
import { post } from '../api/request.ts'
import { putWords } from './edits.ts'
import { placeOf } from './jump.ts'
import type { Reading } from './live-check.ts'
import { linesIn, offsetAt } from './places.ts'
import type { Saver } from './saver.ts'

/** What is wanted of the words at the caret. */
export type Wish = 'section' | 'reword' | 'shorter' | 'merge'

interface Alternative {
  readonly text: string
  readonly bindings: Paragraph['bindings']
}

interface RewrittenPassage {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly alternatives: readonly Alternative[]
}

/** Versions of some sentences, proven by the service; the places are those of `doc`. */
interface Rewritten {
  readonly wish: Wish
  readonly doc: Reading['doc']
  readonly passages: readonly RewrittenPassage[]
  readonly notices: readonly string[]
}

export interface Rewriting {
  readonly state: Rewritten | { readonly wish: Wish; readonly error: unknown } | { readonly wish: Wish; readonly isAsking: true } | null
  readonly ask: (wish: Wish) => void
  /** Puts a version in the place of its passage; false when the words there were changed since. */
  readonly take: (passage: RewrittenPassage, alternative: Alternative) => boolean
  readonly close: () => void
}

const ALTERNATIVES = 3

/** Asks the service for other versions of what the caret or the selection is on. What stands on the page is saved first: they are proven against it. */
export function useRewriting(editor: Editor, id: string, saver: Saver): Rewriting {
  const [state, setState] = useState<Rewriting['state']>(null)
  const composers = useAbout().data?.composers ?? []
  const composer = composers.includes('llm') ? 'llm' : 'frames'
  const ask = async (wish: Wish) => {
    setState({ wish, isAsking: true })
    try {
      if (!(await saver.save())) return setState(null)
      const { doc } = editor.state
      const body = { ...spanFor(editor, wish), wish: wish === 'section' ? 'reword' : wish, alternatives: ALTERNATIVES, composer }
      const { passages, notices } = await post<Pick<Rewritten, 'passages' | 'notices'>>(`/drafts/${id}/rewrites`, body)
      setState({ wish, doc, passages: passages.filter(({ alternatives }) => alternatives.length > 0), notices })
    } catch (error) {
      setState({ wish, error })
    }
  }
  const take: Rewriting['take'] = (passage, { text, bindings }) => {
    const place = state !== null && 'passages' in state ? placeOf(editor, state, passage) : null
    if (place === null || state === null || !('passages' in state)) return false
    putWords(editor, place, text, bindings)
    const passages = state.passages.filter(other => other !== passage)
    setState(passages.length === 0 ? null : { ...state, passages })
    return true
  }
  return { state, ask: wish => void ask(wish), take, close: () => setState(null) }
}

/** What is asked for, as offsets into the text: the section, what is selected, or the sentence at the caret (to be merged: its paragraph). */
function spanFor({ state }: Editor, wish: Wish): { readonly start: number; readonly end: number } {
  const lines = linesIn(state.doc)
  const { from, to, empty, $from } = state.selection
  if (wish === 'section') return sectionAround(lines, $from.index(0))
  if (!empty) return { start: offsetAt(lines, from), end: Math.max(offsetAt(lines, to), offsetAt(lines, from) + 1) }
  const line = lines.find(({ index }) => index === $from.index(0))
  const text = line?.node.textContent ?? ''
  const start = line?.start ?? 0
  if (wish === 'merge') return { start, end: start + Math.max(1, text.length) }
  const at = $from.parentOffset
  const begin = text.lastIndexOf('。', at - 1) + 1
  return {
    start: start + Math.min(begin, Math.max(0, text.length - 1)),
    end: start + Math.max(1, Math.min(text.length, at + 1), begin + 1),
  }
}

function sectionAround(lines: ReturnType<typeof linesIn>, index: number) {
  const isHeading = ({ node }: (typeof lines)[number]) => node.type.name === 'heading'
  const first = lines.findLast(line => line.index <= index && isHeading(line)) ?? lines[0]
  const next = lines.find(line => line.index > (first?.index ?? 0) && isHeading(line))
  const last = lines.at(-1)
  const start = first === undefined ? 0 : first.start
  return { start, end: Math.max(start + 1, next === undefined ? (last?.start ?? 0) + (last?.node.content.size ?? 0) : next.start - 1) }
}
