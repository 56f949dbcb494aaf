import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OFFICIAL_FONTS } from '#adapters/files/write-docx-fonts.ts'
import { BUREAUS, type SampleBureau, type SampleReport } from './bureaus.ts'
import { type BureauSources, readBureau } from './catalogue.ts'
import { goldMentions, goldSet } from './gold.ts'
import { markFaults } from './mark-faults.ts'
import { readMarkedText } from './marked-text.ts'
import { nameOfPeriod, periodNamed } from './period.ts'
import { reportDocx } from './report-docx.ts'
import { placeHeadings } from './report-headings.ts'
import { docxToPdf, printFonts } from './report-pdf.ts'
import { workbookFile } from './workbook-file.ts'
import { workbookSheets } from './workbook-sheets.ts'

const CORPUS = join(import.meta.dirname, '../../corpus')

for (const bureau of BUREAUS) {
  const sources = await readBureau(join(CORPUS, bureau.folder))
  for (const report of bureau.reports) await buildReport(bureau, report, sources)
  await buildWorkbook(bureau, sources)
}

async function buildReport(bureau: SampleBureau, report: SampleReport, sources: BureauSources): Promise<void> {
  const { catalogue, outlines, next } = sources
  const folder = join(CORPUS, bureau.folder)
  const marked = readMarkedText(await readFile(join(folder, `${report.period}.marked.txt`), 'utf8'))
  const faults = markFaults(marked, catalogue)
  if (faults.length > 0) throw new Error(`Cannot build ${bureau.folder}/${report.period}:\n${faults.join('\n')}`)

  const { text, marks } = marked
  const mentions = goldMentions(marks, catalogue).map(mention => JSON.stringify(mention))
  await writeFile(join(folder, `${report.period}.txt`), text)
  await writeFile(join(folder, `${report.period}.mentions.jsonl`), `${mentions.join('\n')}\n`)
  await writeFile(join(folder, `${report.period}.indicators.json`), json(goldSet(marks, catalogue, next.bureau, report.period)))

  const published = await publish(bureau, report, { text, outline: outlines[report.period] ?? [], author: next.bureau.name })
  await mkdir(join(folder, 'reports'), { recursive: true })
  await writeFile(join(folder, 'reports', `${report.period}.${report.format}`), published)
  console.log(`corpus/${bureau.folder}/reports/${report.period}.${report.format}: ${text.length} characters, ${marks.length} numbers`)
}

interface ReportContent {
  readonly text: string
  readonly outline: BureauSources['outlines'][string]
  readonly author: string
}

async function publish(bureau: SampleBureau, report: SampleReport, { text, outline, author }: ReportContent): Promise<Uint8Array | string> {
  if (report.format === 'txt') return text
  const writtenAt = dayAfter(periodNamed(report.period).end)
  const fonts = report.format === 'pdf' ? printFonts(bureau.script) : OFFICIAL_FONTS
  const headings = placeHeadings(text, outline)
  const docx = await reportDocx({ text, headings, author, fonts, writtenAt, manner: report })
  return report.format === 'pdf' ? docxToPdf(docx, writtenAt) : docx
}

async function buildWorkbook(bureau: SampleBureau, { next }: BureauSources): Promise<void> {
  const file = `${nameOfPeriod(next.period)}.xlsx`
  const bytes = await workbookFile(workbookSheets(next), next.bureau.name, dayAfter(next.period.end))
  await writeFile(join(CORPUS, bureau.folder, file), bytes)
  console.log(`corpus/${bureau.folder}/${file}: ${next.indicators.length} indicators, ${next.notes?.length ?? 0} notes`)
}

/** A report is written after its period; a fixed hour keeps the products from changing with the clock. */
function dayAfter(end: string): Date {
  return new Date(Date.parse(`${end}T08:00:00Z`) + 24 * 60 * 60 * 1000)
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
