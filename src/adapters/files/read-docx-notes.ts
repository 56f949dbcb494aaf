import { Parser } from 'htmlparser2'
import { docxBody } from './read-docx-body.ts'
import type { DocxBlock } from './read-docx-tree.ts'

/**
 * The foot- and endnotes of a document in the order in which its text refers to them.
 * @param references "footnotes 2", "endnotes 1"
 * @param xmlOf the text of footnotes or endnotes, "" when there are none
 */
export function notesOf(references: readonly string[], xmlOf: (part: string) => string): readonly (readonly DocxBlock[])[] {
  const parts = new Map(['footnotes', 'endnotes'].map(part => [part, notesIn(xmlOf(part))]))
  return [...new Set(references)].flatMap(reference => {
    const [part = '', id = ''] = reference.split(' ')
    const xml = parts.get(part)?.get(id)
    return xml === undefined ? [] : [docxBody(xml).blocks]
  })
}

/** The XML of each note by its id. */
function notesIn(xml: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  let id = ''
  let start = 0
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name !== 'w:footnote' && name !== 'w:endnote') return
        id = attributes['w:id'] ?? ''
        start = parser.startIndex
      },
      onclosetag(name) {
        if (name === 'w:footnote' || name === 'w:endnote') notes.set(id, xml.slice(start, parser.endIndex + 1))
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return notes
}
