import { type PageContent, readContent } from './pdf-content.ts'
import { type PdfFont, readFont } from './pdf-font.ts'
import { PdfObjects } from './pdf-objects.ts'
import type { ViewBox } from './pdf-text-runs.ts'
import { nameOf, numbersOf, type PdfDictionary, PdfStream, type PdfValue, UnfamiliarPdf } from './pdf-value.ts'

const LETTER: ViewBox = [0, 0, 612, 792]
const DEEPEST = 30
const LINE_END = new Uint8Array([10])

/**
 * Reads the text layer of a PDF without its fonts' drawings, which take pdf.js most of its time: of files whose fonts tell their text and that
 * hold nothing unusual. Null for any other, which is then pdf.js's to read or to refuse.
 * @param mostPages a file with more is left to pdf.js
 */
export function readTextLayer(bytes: Uint8Array, mostPages: number): readonly PageContent[] | null {
  try {
    return readPages(bytes, mostPages)
  } catch {
    // Whatever is wrong with the file, pdf.js finds a way around it or says what it is.
    return null
  }
}

function readPages(bytes: Uint8Array, mostPages: number): readonly PageContent[] {
  const objects = new PdfObjects(bytes)
  const root = objects.dictionary(objects.trailer.get('Root'))
  const pages = pagesUnder(objects, objects.dictionary(root?.get('Pages')), new Map(), 0)
  if (pages.length === 0 || pages.length > mostPages) throw new UnfamiliarPdf(`Unexpected number of pages: ${pages.length}`)
  const fonts = new Map<PdfDictionary, PdfFont>()
  const fontOf = (dictionary: PdfDictionary) => {
    const font = fonts.get(dictionary) ?? readFont(objects, dictionary)
    fonts.set(dictionary, font)
    return font
  }
  return pages.map(page => {
    const resources = objects.dictionary(page.get('Resources')) ?? new Map<string, PdfValue>()
    return readContent(contentOf(objects, page), resources, { objects, fontOf, view: viewOf(objects, page) })
  })
}

/** What a page takes from the nodes above it. */
const INHERITED = ['Resources', 'MediaBox', 'CropBox']

function pagesUnder(objects: PdfObjects, node: PdfDictionary | null, above: PdfDictionary, depth: number): readonly PdfDictionary[] {
  if (node === null || depth > DEEPEST) throw new UnfamiliarPdf('Unexpected tree of pages')
  const inherited = new Map(
    INHERITED.flatMap(key => (node.has(key) || above.has(key) ? [[key, node.get(key) ?? above.get(key) ?? null]] : [])),
  )
  const kids = objects.array(node.get('Kids'))
  if (kids !== null) return kids.flatMap(kid => pagesUnder(objects, objects.dictionary(kid), inherited, depth + 1))
  if (nameOf(objects.get(node.get('Type'))) !== 'Page') throw new UnfamiliarPdf('Expected a page')
  return [new Map([...node, ...inherited])]
}

/** The content of a page in one piece; where it is cut in several, no word reaches across. */
function contentOf(objects: PdfObjects, page: PdfDictionary): Uint8Array {
  const content = objects.get(page.get('Contents'))
  const parts = (content instanceof PdfStream ? [content] : (objects.array(content) ?? [])).map(part => {
    const stream = objects.stream(part)
    if (stream === null) throw new UnfamiliarPdf('Expected content of a page')
    return objects.contentOf(stream)
  })
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts.flatMap(part => [part, LINE_END]))
}

function viewOf(objects: PdfObjects, page: PdfDictionary): ViewBox {
  const media = boxOf(objects, page.get('MediaBox')) ?? LETTER
  const crop = boxOf(objects, page.get('CropBox'))
  if (crop === null) return media
  const view: ViewBox = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1]), Math.min(media[2], crop[2]), Math.min(media[3], crop[3])]
  return view[2] > view[0] && view[3] > view[1] ? view : media
}

function boxOf(objects: PdfObjects, value: PdfValue | undefined): ViewBox | null {
  const corners = objects.array(value)
  if (corners === null) return null
  const [a = 0, b = 0, c = 0, d = 0] = numbersOf(
    corners.map(corner => objects.get(corner)),
    4,
  )
  if (a === c || b === d) throw new UnfamiliarPdf('Unexpected page without room')
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}
