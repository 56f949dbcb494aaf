import { deflateSync } from 'node:zlib'
import { zlibSync } from 'fflate'
import { pdfOf } from '../read-fixtures.ts'
import { type HostileFile, utf8 } from './hostile-file.ts'

const ascii = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const bytesOf = (written: string) => new Uint8Array(Buffer.from(written, 'latin1'))

/** A PDF of the given objects, numbered from 1; the first is the catalog. */
function pdf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.5\n'
  const places = objects.map((body, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return bytesOf(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${file.length}\n%%EOF`,
  )
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const page = (contents: string, resources = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} /Resources << ${resources} >> >>`
const stream = (content: string, dictionary = '') => `<< /Length ${content.length} ${dictionary}>>\nstream\n${content}\nendstream`
const LINES = ['截至月底全县共有低保对象八百余户', '累计发放救助资金三百余万元整']
const good = () => pdfOf([LINES])
const refusedSome = { refused: ['damaged', 'no-text', 'too-slow', 'too-large', 'empty', 'wrong-type', 'encrypted'] as const }

export const PRINTS: readonly HostileFile[] = [
  {
    about: 'a page tree that holds itself',
    bytes: () => pdf([CATALOG, '<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R] >>']),
    end: refusedSome,
  },
  {
    about: 'a page tree that says it has a hundred million pages',
    bytes: () => pdf([CATALOG, '<< /Type /Pages /Count 100000000 /Kids [] >>']),
    end: refusedSome,
  },
  { about: 'two thousand pages', bytes: () => pdfOf(Array.from({ length: 2000 }, () => LINES)), end: { refused: ['too-large'] } },
  {
    about: 'a reference table that goes back to itself',
    bytes: () => bytesOf(ascii(good()).replace(/trailer\n<< /, match => `${match}/Prev ${ascii(good()).lastIndexOf('xref\n0')} `)),
    end: { text: LINES[0] ?? '' },
  },
  {
    about: 'a catalog that is itself its pages',
    bytes: () => pdf(['<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 1 >>']),
    end: refusedSome,
  },
  {
    about: 'a form that draws itself',
    bytes: () =>
      pdf([
        CATALOG,
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        page('4 0 R', '/XObject << /X 5 0 R >>'),
        stream('/X Do'),
        stream('/X Do /X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> '),
      ]),
    end: refusedSome,
  },
  {
    about: 'a content stream that unpacks to eighty megabytes',
    bytes: () =>
      pdf([
        CATALOG,
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        page('4 0 R'),
        stream(ascii(deflateSync(new Uint8Array(80_000_000).fill(0x20), { level: 1 })), '/Filter /FlateDecode '),
      ]),
    end: refusedSome,
  },
  {
    about: 'a stream packed twenty times over',
    bytes: () => {
      let content = new Uint8Array(500_000).fill(0x20)
      for (let pass = 0; pass < 20; pass += 1) content = new Uint8Array(zlibSync(content))
      return pdf([
        CATALOG,
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        page('4 0 R'),
        stream(ascii(content), `/Filter [${'/FlateDecode '.repeat(20)}] `),
      ])
    },
    end: refusedSome,
  },
  {
    about: 'a script and a program to launch',
    bytes: () =>
      pdfOf([LINES], '').length > 0
        ? bytesOf(
            ascii(good()).replace(
              '<< /Type /Catalog /Pages 2 0 R >>',
              '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (cmd) >> >>',
            ),
          )
        : new Uint8Array(),
    end: { text: LINES[0] ?? '', without: /Launch|cmd/ },
  },
  { about: 'an unknown encryption', bytes: () => pdfOf([LINES], '/Encrypt << /Filter /None /V 9 >> '), end: refusedSome },
  { about: 'nothing but the first line', bytes: () => utf8('%PDF-1.7\n'), end: refusedSome },
  { about: 'the first half', bytes: () => good().slice(0, 500), end: refusedSome },
  {
    about: 'a page without an area',
    bytes: () => bytesOf(ascii(good()).replaceAll('[0 0 595 842]', '[0 0 0 0]    ')),
    end: { text: LINES[0] ?? '' },
  },
  {
    about: 'lengths of streams that lie',
    bytes: () => bytesOf(ascii(good()).replace(/\/Length \d+/g, '/Length 9')),
    end: { text: LINES[0] ?? '' },
  },
  {
    about: 'letters drawn three hundred thousand times',
    bytes: () =>
      pdf([
        CATALOG,
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        page('4 0 R', '/Font << /F 5 0 R >>'),
        stream(`BT /F 9 Tf ${'(x) Tj '.repeat(300_000)} ET`),
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ]),
    end: { text: 'xxx' },
  },
  {
    about: 'a picture under the name of a PDF',
    name: 'a.pdf',
    bytes: () => bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\x06\0\0\0'),
    end: { refused: ['wrong-type', 'damaged'] },
  },
]
