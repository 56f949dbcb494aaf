import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readReportInWorker } from '#adapters/files/read-in-worker.ts'
import { parseReport } from '#report/parse-report.ts'
import type { ParsedReport } from '#report/report.ts'
import { trustOf } from '#report/trust.ts'
import { openBrowser } from './chromium.ts'

const run = promisify(execFile)
const CORPUS = join(import.meta.dirname, '../../corpus')
const digits = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/g) ?? []

/** A sample report printed, photographed page by page and read back: needs Chromium, tesseract with chi_sim and pdftoppm. */
describe('a scan of a report, pictures without a text layer', () => {
  let source: string
  let report: ParsedReport
  let notes: readonly string[]
  beforeAll(async () => {
    source = (await readFile(join(CORPUS, 'qingyuan/2025h1.txt'), 'utf8')).trim().split('\n').slice(0, 5).join('\n')
    const read = await readReportInWorker(await scanOf(source), 'scan.pdf')
    if (!read.ok) throw new Error(read.failure.message)
    notes = read.value.notes
    report = parseReport(read.value.text, { fileName: 'scan.pdf', ...(read.value.scan === undefined ? {} : { scan: read.value.scan }) })
  })

  it('is recognised, and says so', () => {
    expect(notes.join()).toContain('由扫描件识别')
    expect(report.doubts.filter(doubt => doubt.rule === 'trust.scan').map(doubt => doubt.message.slice(0, 6))).toEqual(['由扫描件识别'])
    expect(trustOf(report.doubts, report.text.length)).not.toBe('accepted')
  })

  it('gives nine tenths of the characters and the title with its period', () => {
    const found = new Set(report.text)
    const characters = [...source.replace(/\s/g, '')]
    expect(characters.filter(character => found.has(character)).length / characters.length).toBeGreaterThan(0.9)
    // A rare character of a name may be read as its like.
    expect(report.identity).toMatchObject({
      title: expect.stringMatching(/^.{1,3}县民政局2025年上半年工作总结及下半年工作打算$/),
      period: { start: '2025-01-01', end: '2025-06-30' },
    })
  })

  it('has every figure right, or doubts it', () => {
    const wanted: readonly string[] = digits(source)
    const doubted = report.doubts.filter(doubt => doubt.rule.startsWith('trust.') && doubt.span.end > doubt.span.start)
    const wrong = [...report.text.matchAll(/\d+(?:\.\d+)?/g)].filter(
      match =>
        !wanted.includes(match[0]) && !doubted.some(({ span }) => span.start < match.index + match[0].length && match.index < span.end),
    )
    expect(wanted.length).toBeGreaterThan(40)
    expect(wrong.map(match => report.text.slice(Math.max(0, match.index - 8), match.index + 8))).toEqual([])
    // Doubting everything would prove nothing.
    expect(doubted.length).toBeLessThan(wanted.length / 4)
    const missed = wanted.filter(figure => !report.text.includes(figure))
    expect(missed.length).toBeLessThan(wanted.length / 20)
  })
})

describe('a scan with nothing on its pages', () => {
  it('is refused in one sentence', async () => {
    expect(await readReportInWorker(await scanOf(''), 'empty.pdf')).toMatchObject({
      ok: false,
      failure: {
        code: 'no-text',
        message: expect.stringMatching(/^文件「empty\.pdf」共 1 页，都没有文字层，像是扫描件，也识别不出文字：.*。$/),
      },
    })
  })
})

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jushi-scan-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The pages of a text as pictures in a PDF, as a scanner gives them. */
async function scanOf(text: string): Promise<Uint8Array> {
  const lines = text.split('\n').map((line, index) => (index === 0 ? `<h1>${line}</h1>` : `<p>${line}</p>`))
  const style =
    "body{font-family:'Noto Serif CJK SC',serif;font-size:18px;line-height:1.6}h1{text-align:center;font-size:28px}p{text-indent:2em;margin:0}"
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent(`<meta charset="utf-8"><style>${style}</style>${lines.join('')}`)
    await writeFile(
      join(folder, 'print.pdf'),
      await page.pdf({ format: 'A4', margin: { top: '25mm', bottom: '25mm', left: '26mm', right: '26mm' } }),
    )
    await run('pdftoppm', ['-r', '200', '-gray', '-png', join(folder, 'print.pdf'), join(folder, 'page')])
    const { stdout } = await run('ls', [folder])
    const pictures = stdout.split('\n').filter(name => name.endsWith('.png'))
    const pages = await Promise.all(pictures.map(async name => (await readFile(join(folder, name))).toString('base64')))
    await run(
      'rm',
      pictures.map(name => join(folder, name)),
    )
    const images = pages.map(data => `<img style="display:block;width:210mm;height:296.8mm" src="data:image/png;base64,${data}">`)
    await page.setContent(`<style>body{margin:0}</style>${images.join('')}`)
    return await page.pdf({ format: 'A4' })
  } finally {
    await browser.close()
  }
}
