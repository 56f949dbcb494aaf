import type { Editor } from '@tiptap/react'
import { Popover } from 'antd'
import { type CSSProperties, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { IndicatorSet } from '#indicator/set.ts'
import { type CardRoom, cardRoom } from '../figures/card-room.ts'
import { FigureCard } from '../figures/figure-card.tsx'
import { type Item, isOpen } from '../figures/item.ts'
import { FigureActions } from './figure-actions.tsx'
import { marksAt, type PlacedMark } from './marks.ts'

interface FigureLayerProps {
  readonly editor: Editor
  /** What scrolls; the card hangs in it. */
  readonly pane: RefObject<HTMLDivElement | null>
  readonly set: IndicatorSet
}

interface Shown {
  readonly mark: PlacedMark
  readonly by: 'pointer' | 'caret' | 'key'
}

const LINGER_MILLISECONDS = 180
/** A card under the caret waits until the hand rests. */
const REST_MILLISECONDS = 450
const CARD_WIDTH = 430

/** The card of the figure under the pointer or the caret, with what can be done about it. Alt+↓ opens it and goes into it, Esc closes it. */
export function FigureLayer({ editor, pane, set }: FigureLayerProps) {
  const [shown, show] = useState<Shown | null>(null)
  const card = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const later = useCallback((wait: number, next: () => void) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(next, wait)
  }, [])
  const close = useCallback(() => {
    clearTimeout(timer.current)
    show(null)
  }, [])

  usePointer(editor, later, show)
  useCaret(editor, later, show)
  useEffect(() => {
    const { dom } = editor.view
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
      if (event.key !== 'ArrowDown' || !event.altKey) return
      const mark = markAtCaret(editor)
      if (mark === null) return
      event.preventDefault()
      show({ mark, by: 'key' })
    }
    dom.addEventListener('keydown', onKey)
    return () => dom.removeEventListener('keydown', onKey)
  }, [editor, close])
  // A card that is open already is gone into at once.
  useEffect(() => {
    if (shown?.by === 'key') card.current?.querySelector('button')?.focus()
  }, [shown])

  const anchor = shown && pane.current ? anchorOf(editor, pane.current, shown.mark) : null
  if (shown === null || anchor === null) return null
  const { mark } = shown
  const back = () => {
    close()
    editor.view.focus()
  }
  return (
    <Popover
      key={`${mark.from} ${mark.kind}`}
      open
      trigger={[]}
      arrow={false}
      placement={anchor.room.placement}
      align={anchor.room.align}
      autoAdjustOverflow={false}
      styles={{ container: { maxHeight: anchor.room.maxHeight, overflowY: 'auto', border: '1px solid var(--line-strong)' } }}
      // Not before it has come in: what is still on its way cannot hold the focus.
      afterOpenChange={isOpened => (isOpened && shown.by === 'key' ? card.current?.querySelector('button')?.focus() : undefined)}
      content={
        // biome-ignore lint/a11y/noStaticElementInteractions: keeps the card while the pointer is on it, and lets Esc out of it
        <div
          ref={card}
          onMouseEnter={() => clearTimeout(timer.current)}
          onMouseLeave={() => later(LINGER_MILLISECONDS, close)}
          onKeyDown={event => (event.key === 'Escape' ? back() : undefined)}
        >
          <FigureCard item={itemOf(mark)} also={alsoAt(editor, mark)} set={set} />
          <FigureActions editor={editor} mark={mark} set={set} done={back} />
        </div>
      }
    >
      <span className="card-anchor" style={anchor.style} />
    </Popover>
  )
}

type Later = (wait: number, next: () => void) => void
type Show = (shown: Shown | null) => void

function usePointer(editor: Editor, later: Later, show: Show): void {
  useEffect(() => {
    const { dom } = editor.view
    let isAtRest = false
    const onKey = () => {
      isAtRest = true
    }
    const onOver = ({ target, buttons }: MouseEvent) => {
      const figure = target instanceof Element ? target.closest('[data-figure], [data-contradiction]') : null
      // While text is selected nothing may open in its way, nor when typing moves a figure under a pointer that lies still.
      if (buttons !== 0 || isAtRest) return
      const mark = figure === null ? null : markAtElement(editor, figure)
      later(LINGER_MILLISECONDS, () => show(mark === null ? null : { mark, by: 'pointer' }))
    }
    // The pointer is over a figure before it is known to have moved.
    const onMove = (event: MouseEvent) => {
      if (!isAtRest) return
      isAtRest = false
      onOver(event)
    }
    const onLeave = () => later(LINGER_MILLISECONDS, () => show(null))
    dom.addEventListener('keydown', onKey)
    dom.addEventListener('mousemove', onMove)
    dom.addEventListener('mouseover', onOver)
    dom.addEventListener('mouseleave', onLeave)
    return () => {
      dom.removeEventListener('keydown', onKey)
      dom.removeEventListener('mousemove', onMove)
      dom.removeEventListener('mouseover', onOver)
      dom.removeEventListener('mouseleave', onLeave)
    }
  }, [editor, later, show])
}

/** The caret in or behind a figure that needs an eye brings its card, once the hand rests. */
function useCaret(editor: Editor, later: Later, show: Show): void {
  useEffect(() => {
    let moved = editor.state.selection
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged && editor.state.selection.eq(moved)) return
      moved = editor.state.selection
      if (transaction.docChanged) show(null)
      later(REST_MILLISECONDS, () => {
        const mark = editor.isFocused ? markAtCaret(editor) : null
        show(mark !== null && isOpen(mark) ? { mark, by: 'caret' } : null)
      })
    }
    editor.on('transaction', onTransaction)
    return () => void editor.off('transaction', onTransaction)
  }, [editor, later, show])
}

/** The figure in which the caret stands, or behind which; of several the one that needs an eye. */
function markAtCaret({ state }: Editor): PlacedMark | null {
  if (!state.selection.empty) return null
  const found = marksAt(state, state.selection.head)
  return found.find(mark => mark.claim !== null && isOpen(mark)) ?? found[0] ?? null
}

function markAtElement(editor: Editor, element: Element): PlacedMark | null {
  const from = editor.view.posAtDOM(element, 0)
  const found = marksAt(editor.state, from, from + 1).filter(mark => mark.from <= from && mark.to > from)
  return found[0] ?? null
}

function itemOf({ kind, claim, finding, from, to }: PlacedMark): Item {
  return { id: 0, kind, claim, finding, spans: [[from, to]] }
}

function alsoAt(editor: Editor, mark: PlacedMark): readonly Item[] {
  if (mark.claim === null) return []
  return marksAt(editor.state, mark.from, mark.to)
    .filter(other => other.finding !== null && other.from < mark.to && other.to > mark.from)
    .map((other, id) => ({ ...itemOf(other), id: id + 1 }))
}

/** Under the last line of the figure or above its first, in the coordinates of what scrolls. */
function anchorOf(
  editor: Editor,
  pane: HTMLElement,
  { from, to }: PlacedMark,
): { readonly style: CSSProperties; readonly room: CardRoom } | null {
  if (to > editor.state.doc.content.size) return null
  const [first, last] = [editor.view.coordsAtPos(from, 1), editor.view.coordsAtPos(to, -1)]
  const outer = pane.getBoundingClientRect()
  // A figure that breaks across lines has two: the card must cover neither.
  const room = cardRoom({ top: first.top, bottom: last.bottom }, pane)
  const line = room.placement === 'topLeft' || first.top === last.top ? first : last
  const left = line.left - outer.left + pane.scrollLeft
  const style = {
    left: Math.max(0, Math.min(left, pane.clientWidth - CARD_WIDTH)),
    top: line.top - outer.top + pane.scrollTop,
    width: 1,
    height: line.bottom - line.top,
  }
  return { style, room }
}
