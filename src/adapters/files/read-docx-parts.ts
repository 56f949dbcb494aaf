import { posix } from 'node:path'
import { walkXml } from './read-docx-xml.ts'

/** Where the parts of a Word document lie in its archive. */
export interface DocxParts {
  readonly document: string
  /** The part of a kind (styles, numbering, footnotes, endnotes). */
  readonly partOf: (kind: string) => string
}

/** Finds the parts by their relationships; Word's usual names serve where a file has none. */
export function partsOf(xmlOf: (entry: string) => string): DocxParts {
  const document = targetsOf(xmlOf('_rels/.rels'), '').get('officeDocument') ?? 'word/document.xml'
  const folder = posix.dirname(document)
  const related = targetsOf(xmlOf(`${folder}/_rels/${posix.basename(document)}.rels`), folder)
  return { document, partOf: kind => related.get(kind) ?? `word/${kind}.xml` }
}

/** The target of each kind of relationship, the last word of its type. */
function targetsOf(xml: string, folder: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  walkXml(xml, {
    Relationship: (_, { Type = '', Target = '' }) => {
      targets.set(Type.split('/').at(-1) ?? '', Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target))
    },
  })
  return targets
}
