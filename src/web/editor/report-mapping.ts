import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import { parseReference } from '#draft/reference.ts'
import type { Paragraph, ReportDocument } from '#review/document.ts'

type Binding = Paragraph['bindings'][number]

/** Nodes never change, so that what was read of one holds as long as it lives: after a keystroke only the touched paragraph is read anew. */
const readParagraphs = new WeakMap<Node, Paragraph>()

/** A document as the editor holds it. Text and bindings are kept to the character: {@link documentIn} reads the same document back. */
export function editorDocument(document: ReportDocument, schema: Schema): Node {
  const nodes = [titleNode(document.title, schema), ...paragraphNodes(document.paragraphs, schema)]
  return schema.nodes['doc']?.create(null, nodes) ?? unknownSchema()
}

/** Paragraphs as nodes; `prefix` keeps the keys of their bindings apart from those that stand in the document already. */
export function paragraphNodes(paragraphs: readonly Paragraph[], schema: Schema, prefix = ''): readonly Node[] {
  const [body, heading] = [schema.nodes['body'] ?? unknownSchema(), schema.nodes['heading'] ?? unknownSchema()]
  return paragraphs.map(({ level, text, bindings }, at) => {
    const content = wordNodes(text, bindings, schema, `${prefix}${at}`)
    return level === 0 ? body.create(null, content) : heading.create({ level }, content)
  })
}

/** Words of one line with their bindings as text nodes. */
export function wordNodes(text: string, bindings: readonly Binding[], schema: Schema, prefix: string): Fragment {
  const nodes: Node[] = []
  const add = (words: string, mark?: ReturnType<typeof bindingMark>) => {
    if (words !== '') nodes.push(schema.text(words, mark === undefined ? [] : [mark]))
  }
  let at = 0
  for (const [place, { start, end, expression }] of bindings.entries()) {
    add(text.slice(at, start))
    add(text.slice(start, end), bindingMark(schema, expression, text.slice(start, end), `${prefix}.${place}`))
    at = end
  }
  add(text.slice(at))
  return Fragment.from(nodes)
}

/** The mark of words that a reference wrote. */
export function bindingMark(schema: Schema, expression: string, written: string, key: string) {
  return (schema.marks['binding'] ?? unknownSchema()).create({ expression, written, key })
}

/** What the editor holds, as a document. Bindings under which other words stand now than the reference wrote are left out. */
export function documentIn(doc: Node): ReportDocument {
  const paragraphs: Paragraph[] = []
  doc.forEach((node, _offset, place) => {
    if (place > 0) paragraphs.push(paragraphIn(node))
  })
  return { title: doc.firstChild?.textContent ?? '', paragraphs }
}

/** One paragraph of the editor. */
export function paragraphIn(node: Node): Paragraph {
  const known = readParagraphs.get(node)
  if (known !== undefined) return known
  const level = node.type.name === 'heading' ? Number(node.attrs['level']) : 0
  const bindings: Binding[] = []
  node.forEach((words, start) => {
    const mark = words.marks.find(({ type }) => type.name === 'binding')
    const text = words.text ?? ''
    if (mark === undefined || mark.attrs['written'] !== text) return
    const expression = String(mark.attrs['expression'])
    // Pasted words may carry anything.
    if (parseReference(expression).ok) bindings.push({ start, end: start + text.length, expression })
  })
  const paragraph = { level, text: node.textContent, bindings }
  readParagraphs.set(node, paragraph)
  return paragraph
}

function titleNode(title: string, schema: Schema): Node {
  return (schema.nodes['title'] ?? unknownSchema()).create(null, title === '' ? null : schema.text(title))
}

function unknownSchema(): never {
  throw new Error('Cannot hold a report: the schema is not that of reports')
}
