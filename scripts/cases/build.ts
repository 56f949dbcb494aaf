import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Converter } from 'opencc-js/cn2t'
import { OFFICIAL_FONTS } from '#adapters/files/write-docx-fonts.ts'
import { encode } from '#test/adapters/files/read-fixtures.ts'
import { readBureau } from '../corpus/catalogue.ts'
import { reportDocx } from '../corpus/report-docx.ts'
import { placeHeadings } from '../corpus/report-headings.ts'
import { printFonts } from '../corpus/report-pdf.ts'
import type { Feature } from './features/feature.ts'
import { FEATURES } from './features.ts'
import { type MarkedLine, markdown, markLines, plainHtml, siteHtml, wrapped } from './markup.ts'
import { convertByOffice } from './office.ts'
import { printByChromium } from './print.ts'
import { type CaseSource, SOURCES, type Variant } from './sources.ts'

/*
 * node scripts/cases/build.ts [BUREAU-PERIOD|FEATURE...]
 * Writes the golden folders test/cases/reports/<bureau>-<period> and test/cases/features/<feature>: text.txt and outline.json as they must be
 * read, and the same words in several formats by several programs. Needs LibreOffice, Chromium and the Noto CJK fonts.
 */
const ROOT = join(import.meta.dirname, '../..')
const WRITTEN_AT = new Date('2026-01-05T08:00:00Z')
const COLUMNS = 'body{columns:2;column-gap:10mm}h1{column-span:all}'
const WRAPPED_AT = 36

interface Material {
  readonly source: CaseSource
  readonly text: string
  readonly lines: readonly MarkedLine[]
  readonly docx: (numbering: 'typed' | 'automatic', fonts?: 'printable') => Promise<Uint8Array>
}

async function buildFolder(name: string, source: CaseSource): Promise<void> {
  const corpus = join(ROOT, 'corpus', source.bureau)
  const text = (await readFile(join(corpus, `${source.period}.txt`), 'utf8')).trim()
  const outline = (await readBureau(corpus)).outlines[source.period] ?? []
  const headings = placeHeadings(text, outline)
  const docx: Material['docx'] = (numbering, fonts) =>
    reportDocx({
      text,
      headings,
      author: name,
      fonts: fonts === 'printable' ? printFonts(source.script) : OFFICIAL_FONTS,
      writtenAt: WRITTEN_AT,
      manner: numbering === 'automatic' ? { numbering } : {},
    })
  const folder = join(ROOT, 'test/cases/reports', name)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'text.txt'), `${text}\n`)
  await writeFile(join(folder, 'outline.json'), `${JSON.stringify(outline, null, 1)}\n`)
  for (const variant of source.variants) {
    const bytes = await WRITERS[variant]({ source, text, lines: markLines(text, headings), docx })
    await writeFile(join(folder, variant), bytes)
    console.log(`${name}/${variant}: ${bytes.length} bytes`)
  }
}

async function buildFeature({ name, text, outline, files }: Feature): Promise<void> {
  const folder = join(ROOT, 'test/cases/features', name)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'text.txt'), `${text}\n`)
  await writeFile(join(folder, 'outline.json'), `${JSON.stringify(outline, null, 1)}\n`)
  for (const [file, bytesOf] of Object.entries(files)) {
    const bytes = await bytesOf()
    await writeFile(join(folder, file), bytes)
    console.log(`${name}/${file}: ${bytes.length} bytes`)
  }
}

/** The words that a site puts around a report, in the other script. */
const inTraditional = Converter({ from: 'cn', to: 'tw' })
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

const WRITERS: Readonly<Record<Variant, (material: Material) => Promise<Uint8Array> | Uint8Array>> = {
  'writer.docx': ({ docx }) => docx('typed'),
  'numbered.docx': ({ docx }) => docx('automatic'),
  'office.docx': ({ source, lines }) => convertByOffice(utf8(plainHtml(lines, source.script)), 'html', 'docx'),
  'office.doc': async ({ docx }) => convertByOffice(await docx('typed'), 'docx', 'doc'),
  'office.pdf': async ({ docx }) => convertByOffice(await docx('typed', 'printable'), 'docx', 'pdf'),
  'office.html': async ({ docx }) => convertByOffice(await docx('typed'), 'docx', 'html'),
  'chromium.pdf': ({ source, lines }) => printByChromium(plainHtml(lines, source.script)),
  'columns.pdf': ({ source, lines }) => printByChromium(plainHtml(lines, source.script, COLUMNS)),
  'heads.pdf': ({ source, lines }) => printByChromium(plainHtml(lines, source.script), '民政工作简报'),
  'site.html': ({ lines }) => utf8(siteHtml(lines, 'utf-8')),
  'gbk.html': ({ lines }) => encode(siteHtml(lines, 'gbk'), 'gb18030'),
  'big5.html': ({ lines }) => encode(siteHtml(lines, 'big5', inTraditional), 'big5'),
  'plain.txt': ({ text }) => utf8(text),
  'marked.txt': ({ text }) => utf8(`\ufeff${text.replaceAll('\n', '\r\n')}\r\n`),
  'utf16le.txt': ({ text }) => utf16(text.replaceAll('\n', '\r\n'), false),
  'utf16be.txt': ({ text }) => utf16(text, true),
  'gbk.txt': ({ text }) => encode(text.replaceAll('\n', '\r\n'), 'gb18030'),
  'gb18030.txt': ({ text }) => encode(text, 'gb18030'),
  'big5.txt': ({ text }) => encode(text.replaceAll('\n', '\r\n'), 'big5'),
  'wrapped.txt': ({ lines }) => utf8(wrapped(lines, WRAPPED_AT)),
  'plain.md': ({ lines }) => utf8(markdown(lines, false)),
  'styled.md': ({ lines }) => utf8(markdown(lines, true)),
}

const wanted = process.argv.slice(2)
for (const source of SOURCES) {
  const name = `${source.bureau}-${source.period}`
  if (wanted.length === 0 || wanted.includes(name)) await buildFolder(name, source)
}
for (const feature of FEATURES) if (wanted.length === 0 || wanted.includes(feature.name)) await buildFeature(feature)
