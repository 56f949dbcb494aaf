import { strToU8, zipSync } from 'fflate'

/*
 * Word documents written element by element, for what no program here writes: several namespaces of text boxes, revisions of every kind,
 * styles as WPS names them.
 */
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ')
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DATE = new Date('2026-01-05T08:00:00Z')
/** Parts that a document may have beside its body. */
const PARTS = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'header1', 'footer1'] as const

export type DocxParts = Readonly<Partial<Record<(typeof PARTS)[number], string>>>

/** A Word document of the elements of its body and of further parts, each without its root element; `section` is that of the whole body. */
export function handDocx(body: string, parts: DocxParts = {}, section = '<w:sectPr/>'): Uint8Array {
  const given = PARTS.filter(part => parts[part] !== undefined)
  const kind = (part: string) => part.replace(/\d$/, '')
  const root = (part: string) => ({ header: 'hdr', footer: 'ftr' })[kind(part)] ?? part
  const types = given.map(part => `<Override PartName="/word/${part}.xml" ContentType="${MAIN}.${kind(part)}+xml"/>`).join('')
  const relations = given.map((part, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind(part)}" Target="${part}.xml"/>`)
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>${types}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${body}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(
      given.map(part => [`word/${part}.xml`, `${HEAD}<w:${root(part)} ${NAMESPACES}>${parts[part] ?? ''}</w:${root(part)}>`]),
    ),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), { level: 9, mtime: DATE })
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  const shown = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${shown}</w:t></w:r>`
}

/** A paragraph of runs; `properties` are those of w:pPr. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
}

export function styled(style: string, text: string): string {
  return paragraph(run(text), `<w:pStyle w:val="${style}"/>`)
}

/** A paragraph style; `properties` are those of w:pPr. */
export function style(id: string, name: string, { base = '', properties = '' }: { base?: string; properties?: string } = {}): string {
  const basedOn = base === '' ? '' : `<w:basedOn w:val="${base}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn}<w:pPr>${properties}</w:pPr></w:style>`
}

/** A complex field with its instruction and result. */
export function field(instruction: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
}
