/** Between a figure and its card, and between a card and the edge of what it must not leave. */
const GAP = 8
/** Less is no card. */
const LEAST = 120

/** On which side of its figure a card hangs, and how high it may be there. */
export interface CardRoom {
  readonly placement: 'bottomLeft' | 'topLeft'
  readonly maxHeight: number
  /** Clear of the figure's own line, which is part of what it says. */
  readonly align: { readonly offset: [x: number, y: number] }
}

/**
 * The room for the card of a figure, `top` and `bottom` its place in the window: below it where there is more of it, down to the edge of the window, or
 * above it, up to the edge of the pane: what stands above the pane, as the toolbar does, stays free.
 */
export function cardRoom(figure: { readonly top: number; readonly bottom: number }, pane: HTMLElement): CardRoom {
  const below = window.innerHeight - figure.bottom - 2 * GAP
  const above = figure.top - pane.getBoundingClientRect().top - 2 * GAP
  const maxHeight = Math.max(LEAST, below, above)
  return below >= above
    ? { placement: 'bottomLeft', maxHeight, align: { offset: [0, GAP] } }
    : { placement: 'topLeft', maxHeight, align: { offset: [0, -GAP] } }
}
