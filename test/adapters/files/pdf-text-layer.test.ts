import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { readTextLayer } from '#adapters/files/pdf-text/read-text-layer.ts'
import { placeRuns } from '#adapters/files/read-pdf-lines.ts'
import { OPERATORS, rulesOf } from '#adapters/files/read-pdf-rules.ts'

const FOLDERS = join(import.meta.dirname, '../../cases')
const prints = (await readdir(FOLDERS, { recursive: true })).filter(path => path.endsWith('.pdf')).toSorted()

/** Runs and lines of each page as pdf.js gives them. */
async function byPdfJs(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const pages = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push({ runs: placeRuns(items.flatMap(item => ('str' in item ? [item] : []))), rules: rulesOf(await page.getOperatorList()) })
  }
  await task.destroy()
  return pages
}

const rounded = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'number' ? Math.round(each * 1e3) / 1e3 : each)))

describe.each(prints.filter(path => !path.includes('unembedded')))('readTextLayer() on %s', path => {
  test('gives the runs and lines that pdf.js gives', async () => {
    const bytes = await readFile(join(FOLDERS, path))
    const own = readTextLayer(bytes, 1000)?.map(({ runs, operators }) => ({ runs: placeRuns(runs), rules: rulesOf(operators) }))
    expect(rounded(own)).toEqual(rounded(await byPdfJs(bytes)))
  })
})

test('the numbers of operators are those of pdf.js', () => {
  expect(OPERATORS).toEqual(Object.fromEntries(Object.keys(OPERATORS).map(name => [name, OPS[name as keyof typeof OPS]])))
})

const MAP = '2 beginbfchar <01> <6551> <02> <52a9> endbfchar 1 beginbfrange <03> <05> <0031> endbfrange'
const FONT = '<< /Type /Font /Subtype /Type1 /FirstChar 1 /Widths [1000 1000 500 500 500] /ToUnicode 6 0 R >>'
const LATIN = '<< /Type /Font /Subtype /TrueType /Encoding /WinAnsiEncoding /FirstChar 32 /Widths [250 500 500 500] >>'

interface Parts {
  readonly content?: string
  readonly font?: string
  readonly map?: string
  readonly trailer?: string
  /** Objects inside an object, and a table of objects as a stream, as office programs write them. */
  readonly packed?: boolean
}

/** A file of one page. */
function pdf({
  content = 'BT /F1 10 Tf 100 700 Td <0102030405> Tj ET',
  font = FONT,
  map = MAP,
  trailer = '',
  packed = false,
}: Parts = {}): Uint8Array {
  const stream = (text: string | Uint8Array, entries = '') => {
    const bytes = deflateSync(text)
    return `<< /Length ${bytes.length} /Filter /FlateDecode ${entries} >>\nstream\n${bytes.toString('latin1')}\nendstream`
  }
  const plain: Record<number, string> = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> >>',
    3: '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
    5: font,
  }
  const streams: Record<number, string> = { 4: stream(content), 6: stream(map) }
  let file = '%PDF-1.7\n'
  const starts = new Map<number, number>()
  const add = (number: number, body: string) => {
    starts.set(number, file.length)
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  for (const [number, body] of Object.entries(packed ? streams : { ...plain, ...streams })) add(Number(number), body)
  if (!packed) {
    const table = [1, 2, 3, 4, 5, 6].map(number => `${String(starts.get(number)).padStart(10, '0')} 00000 n \n`)
    const end = `trailer\n<< /Size 7 /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF`
    return Buffer.from(`${file}xref\n0 7\n0000000000 65535 f \n${table.join('')}${end}`, 'latin1')
  }
  const held = Object.entries(plain)
  const places = held.map((_, index) => held.slice(0, index).reduce((sum, [, body]) => sum + body.length + 1, 0))
  const header = held.map(([number], index) => `${number} ${places[index]}`).join(' ')
  const objects = `${header}\n${held.map(([, body]) => body).join('\n')}`
  add(7, stream(objects, `/Type /ObjStm /N ${held.length} /First ${header.length + 1}`))
  const start = file.length
  const rows = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(number => {
    const index = held.findIndex(([each]) => Number(each) === number)
    const at = number === 8 ? start : starts.get(number)
    const [kind, one, two] = index >= 0 ? [2, 7, index] : at === undefined ? [0, 0, 0] : [1, at, 0]
    return Buffer.from([0, kind ?? 0, (one ?? 0) >> 8, (one ?? 0) & 255, two ?? 0])
  })
  // Each row is written with PNG's filter "up": as the difference to the row above.
  const predicted = rows.map((row, index) =>
    Buffer.from([2, ...row.subarray(1).map((byte, at) => byte - (rows[index - 1]?.[at + 1] ?? 0))]),
  )
  const entries = '/Type /XRef /Size 9 /W [1 2 1] /Root 1 0 R /DecodeParms << /Predictor 12 /Columns 4 >>'
  add(8, stream(Buffer.concat(predicted), entries))
  return Buffer.from(`${file}startxref\n${start}\n%%EOF`, 'latin1')
}

const textOf = (bytes: Uint8Array) => readTextLayer(bytes, 10)?.map(({ runs }) => runs.map(({ str }) => str).join('|'))

describe('readTextLayer()', () => {
  test.each([
    ['a plain file', {}, '救助123'],
    ['objects inside an object', { packed: true }, '救助123'],
    ['a gap as wide as a space, and a wider one', { content: 'BT /F1 10 Tf 100 700 Td [<01> -300 <02> -2000 <03>] TJ ET' }, '救 助| |1'],
    ['a Latin font without a map', { font: LATIN, content: 'BT /F1 10 Tf 100 700 Td (#"!) Tj ET' }, '#"!'],
    ['what stands outside the page', { content: 'BT /F1 10 Tf 900 700 Td <01> Tj -800 0 Td <02> Tj ET' }, '助'],
  ] as const)('reads %s', (_, parts, text) => {
    expect(textOf(pdf(parts))).toEqual([text])
  })

  test.each([
    ['an encrypted file', { trailer: '/Encrypt 5 0 R' }],
    ['a character whose text no map tells', { content: 'BT /F1 10 Tf (~) Tj ET' }],
    ['a font without a map', { font: FONT.replace('/ToUnicode 6 0 R', '') }],
    ['a font of a kind of its own', { font: FONT.replace('/Type1', '/Other') }],
    ['an operator that is none', { content: 'BT /F1 10 Tf <01> Tj ET xyz' }],
    ['a picture inside the content', { content: 'BI /W 1 /H 1 ID 0 EI' }],
    ['right-to-left script', { map: MAP.replace('6551', '0627') }],
  ])('leaves %s to pdf.js', (_, parts) => {
    expect(readTextLayer(pdf(parts), 10)).toBeNull()
  })

  test('leaves a file to pdf.js whose table or streams do not hold what they tell, and one with too many pages', () => {
    const whole = pdf()
    expect(readTextLayer(whole, 10)).not.toBeNull()
    expect(readTextLayer(whole, 0)).toBeNull()
    for (const cut of [0.2, 0.5, 0.9]) expect(readTextLayer(whole.subarray(0, whole.length * cut), 10)).toBeNull()
    const moved = Buffer.concat([Buffer.from('%PDF-1.7\n%moved\n'), whole.subarray(9)])
    expect(readTextLayer(moved, 10)).toBeNull()
  })
})
