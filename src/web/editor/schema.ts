import { getSchema, Mark, Node } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'

/** A title, then headings and body text: nothing else can stand in a report. */
const Report = Node.create({ name: 'doc', topNode: true, content: 'title (body | heading)*' })

const Title = Node.create({
  name: 'title',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => [{ tag: 'h2[data-title]' }],
  renderHTML: () => ['h2', { class: 'paper-title', 'data-title': '' }, 0],
})

const Body = Node.create({
  name: 'body',
  content: 'text*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', { class: 'paper-body' }, 0],
})

const Heading = Node.create({
  name: 'heading',
  content: 'text*',
  defining: true,
  addAttributes: () => ({ level: { default: 1, parseHTML: element => levelOf(element), renderHTML: () => ({}) } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map(rank => ({ tag: `h${rank}` })),
  renderHTML: ({ node }) => {
    const level = Number(node.attrs['level'])
    return [`h${Math.min(level + 2, 6)}`, { class: `paper-heading${Math.min(level, 3)}`, 'data-level': level }, 0]
  },
})

const Words = Node.create({ name: 'text' })

/**
 * The words that a reference wrote. The mark remembers them: a binding holds only while exactly these words stand under it, so that typing inside a figure drops
 * it, and undoing brings it back. `key` keeps two bindings of one reference apart that stand side by side.
 */
const Binding = Mark.create({
  name: 'binding',
  inclusive: false,
  addAttributes: () => ({ expression: carried('expression'), written: carried('written'), key: carried('key') }),
  parseHTML: () => [{ tag: 'span[data-expression]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})

/** What a report is made of, for the editor. */
export const REPORT_NODES = [Report, Title, Body, Heading, Words, Binding]

/** The same as a schema, for whoever works on documents without an editor. */
export const reportSchema: Schema = getSchema(REPORT_NODES)

function carried(name: string) {
  return {
    default: '',
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
    renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
  }
}

/** Headings of other pages count from h1; ours say their level. */
function levelOf(element: HTMLElement): number {
  const own = Number(element.dataset['level'] ?? element.tagName.slice(1))
  return Number.isInteger(own) && own >= 1 && own <= 6 ? own : 1
}
