import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { Reading } from './live-check.ts'
import { carriedOver, changeBetween, linesIn, positionAt } from './places.ts'

interface TextSpan {
  readonly start: number
  readonly end: number
}

/** Where a span of a reading's text stands in the editor now; null when its words were changed since. */
export function placeOf(editor: Editor, { doc }: Pick<Reading, 'doc'>, { start, end }: TextSpan) {
  const lines = linesIn(doc)
  return carriedOver({ from: positionAt(lines, start), to: positionAt(lines, end) }, changeBetween(doc, editor.state.doc))
}

/** Goes to a span of a reading's text: selects it whole (a gap to be written over) or puts the caret behind it. */
export function goTo(editor: Editor, reading: Pick<Reading, 'doc'>, span: TextSpan, whole = false): void {
  const place = placeOf(editor, reading, span)
  if (place === null) return
  const { state, view } = editor
  const selection = TextSelection.create(state.doc, whole ? place.from : place.to, place.to)
  view.dispatch(state.tr.setSelection(selection))
  const { node } = view.domAtPos(place.from)
  const element = node instanceof HTMLElement ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
  view.focus()
}
