import { posix } from 'node:path'
import { walkXml } from './read-docx-xml.ts'

/** Where the parts of a Word document lie in its archive. */
export interface DocxParts {
  readonly document: string
  /** The part of a kind (styles, numbering, footnotes, endnotes). */
  readonly partOf: (kind: string) => string
  /** The part that a relationship of the main part leads to; "" when there is none. */
  readonly targetOf: (id: string) => string
}

/** Finds the parts by their relationships; Word's usual names serve where a file has none. */
export function partsOf(xmlOf: (entry: string) => string): DocxParts {
  const document = targetsOf(xmlOf('_rels/.rels'), '').ofKind.get('officeDocument') ?? 'word/document.xml'
  const folder = posix.dirname(document)
  const related = targetsOf(xmlOf(`${folder}/_rels/${posix.basename(document)}.rels`), folder)
  return { document, partOf: kind => related.ofKind.get(kind) ?? `word/${kind}.xml`, targetOf: id => related.ofId.get(id) ?? '' }
}

/** The targets of relationships by their kind, the last word of its type, and by their ids. */
function targetsOf(xml: string, folder: string) {
  const ofKind = new Map<string, string>()
  const ofId = new Map<string, string>()
  walkXml(xml, {
    Relationship: (_, { Id = '', Type = '', Target = '' }) => {
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      ofKind.set(Type.split('/').at(-1) ?? '', target)
      ofId.set(Id, target)
    },
  })
  return { ofKind, ofId }
}
