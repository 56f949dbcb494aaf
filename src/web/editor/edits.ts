import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Paragraph, ReportDocument } from '#review/document.ts'
import { changeBetween } from './places.ts'
import { bindingMark, documentIn, editorDocument, wordNodes } from './report-mapping.ts'

interface Place {
  readonly from: number
  readonly to: number
}

/** Puts other words in a place, bound to what wrote them. */
export function putWords(editor: Editor, { from, to }: Place, words: string, bindings: Paragraph['bindings']): void {
  const { state, view } = editor
  const nodes = wordNodes(words, bindings, state.schema, freshKey(state.doc))
  view.dispatch(state.tr.replaceWith(from, to, nodes).scrollIntoView())
}

/** Binds what stands in a place to a source, or unbinds it. */
export function bindWords(editor: Editor, { from, to }: Place, expression: string | null): void {
  const { state, view } = editor
  const type = state.schema.marks['binding']
  if (type === undefined) return
  const cleared = state.tr.removeMark(from, to, type)
  const mark = expression === null ? null : bindingMark(state.schema, expression, state.doc.textBetween(from, to), freshKey(state.doc))
  view.dispatch(mark === null ? cleared : cleared.addMark(from, to, mark))
}

/** The source that a place is bound to; null when it is bound to none, or other words stand there than the source wrote. */
export function boundTo(doc: Node, { from, to }: Place): string | null {
  const at = doc.resolve(from)
  const start = at.parentOffset
  if (at.depth === 0) return null
  let found: string | null = null
  at.parent.forEach((words, offset) => {
    const mark = words.marks.find(({ type }) => type.name === 'binding')
    const isHere = offset < start + (to - from) && offset + words.nodeSize > start
    if (isHere && mark !== undefined && mark.attrs['written'] === words.text) found = String(mark.attrs['expression'])
  })
  return found
}

/** Makes the editor hold another document, as one step that can be undone; what both share is not touched. */
export function becomeDocument(editor: Editor, document: ReportDocument): void {
  const { state, view } = editor
  if (JSON.stringify(documentIn(state.doc)) === JSON.stringify(document)) return
  const wanted = editorDocument(document, state.schema)
  const change = changeBetween(state.doc, wanted)
  if (change === null) return
  view.dispatch(state.tr.replace(change.start, change.endBefore, wanted.slice(change.start, change.endAfter)))
}

/** Makes the lines of the selection headings of a level, or body text (0). The title stays what it is. */
export function setLevel(editor: Editor, level: number): void {
  const { state, view } = editor
  const type = state.schema.nodes[level === 0 ? 'body' : 'heading']
  if (type === undefined) return
  const { from, to } = state.selection
  const { tr } = state
  state.doc.nodesBetween(from, to, (_node, position, _parent, index) => {
    if (index > 0) tr.setNodeMarkup(position, type, level === 0 ? null : { level })
    return false
  })
  view.dispatch(tr)
  view.focus()
}

/** Unlike every key in the document. */
function freshKey(doc: Node): string {
  let most = 0
  doc.descendants(node => {
    for (const { attrs } of node.marks) {
      const [, number] = /^n(\d+)/u.exec(String(attrs['key'])) ?? []
      most = Math.max(most, Number(number ?? 0))
    }
  })
  return `n${most + 1}`
}
