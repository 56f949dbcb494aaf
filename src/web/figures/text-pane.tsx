import { Popover } from 'antd'
import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react'
import type { IndicatorSet } from '#indicator/set.ts'
import { type CardRoom, cardRoom } from './card-room.ts'
import { FigureCard } from './figure-card.tsx'
import { FigureText } from './figure-text.tsx'
import { contradictionsAt, type Item } from './item.ts'
import type { Selection } from './selection.ts'

interface TextPaneProps {
  readonly text: string
  readonly items: readonly Item[]
  readonly set: IndicatorSet | null
  readonly selection: Selection
}

/** With its padding and border. */
const CARD_WIDTH = 430

/** Where the card of a figure hangs, in the coordinates of what scrolls. */
interface Anchor {
  readonly style: CSSProperties
  readonly room: CardRoom
}

/** The text with the card of the figure that is picked or pointed at. Follows the selection: what is picked is scrolled into view. */
export function TextPane({ text, items, set, selection }: TextPaneProps) {
  const pane = useRef<HTMLDivElement>(null)
  const [anchor, setAnchor] = useState<Anchor | null>(null)
  const { shown, picked, handlers } = selection
  const item = shown === null ? undefined : items[shown]

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other places for the same ids
  useLayoutEffect(() => {
    const figure = shown === null ? null : figureIn(pane.current, shown)
    setAnchor(figure && pane.current ? placeIn(pane.current, figure) : null)
  }, [shown, text])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => {
    const figure = picked === null ? null : figureIn(pane.current, picked)
    if (figure && pane.current && !isInView(pane.current, figure)) figure.scrollIntoView({ block: 'center' })
  }, [picked, text])

  const letGo = ({ target }: { readonly target: EventTarget }) => {
    // React hands on clicks inside the card as well, which hangs elsewhere in the document.
    if (target instanceof Element && pane.current?.contains(target) && !target.closest('.figure')) selection.pick(null)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a second way to close the card; Esc is the first
    <div className="text-pane" ref={pane} onClick={letGo}>
      <FigureText text={text} items={items} active={picked} handlers={handlers} />
      {item && anchor ? (
        <Popover
          key={item.id}
          open
          trigger={[]}
          arrow={false}
          placement={anchor.room.placement}
          align={anchor.room.align}
          autoAdjustOverflow={false}
          styles={{ container: { maxHeight: anchor.room.maxHeight, overflowY: 'auto', border: '1px solid var(--line-strong)' } }}
          content={
            // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the card open while the pointer is on it
            <div onMouseEnter={() => handlers.point(item.id)} onMouseLeave={() => handlers.point(null)}>
              <FigureCard item={item} also={contradictionsAt(item, items)} set={set} />
            </div>
          }
        >
          <span className="card-anchor" style={anchor.style} />
        </Popover>
      ) : null}
    </div>
  )
}

/** The first place of an item; a contradiction may stand on the very characters of a claim. */
function figureIn(pane: HTMLElement | null, id: number): Element | null {
  return pane?.querySelector(`[data-item="${id}"], [data-finding="${id}"]`) ?? null
}

/** A figure that was clicked must not jump away under the pointer. */
function isInView(pane: HTMLElement, figure: Element): boolean {
  const [outer, inner] = [pane.getBoundingClientRect(), figure.getBoundingClientRect()]
  return inner.top >= outer.top && inner.bottom <= outer.bottom
}

function placeIn(pane: HTMLElement, figure: Element): Anchor {
  const outer = pane.getBoundingClientRect()
  // A figure that breaks across lines has two rectangles; the card must cover neither.
  const rectangles = [...figure.getClientRects()]
  const [first, last] = [rectangles[0] ?? figure.getBoundingClientRect(), rectangles.at(-1) ?? figure.getBoundingClientRect()]
  const room = cardRoom({ top: first.top, bottom: last.bottom }, pane)
  const inner = room.placement === 'topLeft' ? first : last
  const left = inner.left - outer.left + pane.scrollLeft
  const style = {
    // The card begins where its figure does, but must not cover the ledger beside the text.
    left: Math.max(0, Math.min(left, pane.clientWidth - CARD_WIDTH)),
    top: inner.top - outer.top + pane.scrollTop,
    width: inner.width,
    height: inner.height,
  }
  return { style, room }
}
