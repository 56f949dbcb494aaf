import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readReport } from '#adapters/files/read-report.ts'
import { parseReport } from '#report/parse-report.ts'

const FOLDERS = join(import.meta.dirname, '../../cases')
const EXPECTED = new Set(['text.txt', 'outline.json'])

/** Every document of the golden folders; scripts/cases/build.ts makes them. */
const documents = (await readdir(FOLDERS, { recursive: true, withFileTypes: true }))
  .filter(entry => entry.isFile() && !EXPECTED.has(entry.name) && !entry.name.startsWith('.'))
  .map(entry => ({ folder: entry.parentPath, name: entry.name, title: join(entry.parentPath, entry.name).slice(FOLDERS.length + 1) }))
  .toSorted((a, b) => (a.title < b.title ? -1 : 1))

async function parsed(folder: string, name: string) {
  const read = await readReport(await readFile(join(folder, name)), name)
  if (!read.ok) throw new Error(read.failure.message)
  return { raw: read.value.text, report: parseReport(read.value.text, { fileName: name, headings: read.value.headings ?? [] }) }
}

/** The only liberty: blank lines and the white space around a line are no part of a text. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

test('there are at least 40 documents in the golden folders, of every format', () => {
  expect(documents.length).toBeGreaterThanOrEqual(40)
  const endings = new Set(documents.map(({ name }) => name.replace(/^.*\./, '')))
  expect([...endings].toSorted()).toEqual(['doc', 'docx', 'html', 'md', 'pdf', 'txt'])
})

describe.each(documents)('$title', ({ folder, name }) => {
  test('is read word for word, with its outline and the way back to every character', async () => {
    const { raw, report } = await parsed(folder, name)
    const expected = await readFile(join(folder, 'text.txt'), 'utf8')
    expect(linesOf(report.text)).toEqual(linesOf(expected))

    const outline = JSON.parse(await readFile(join(folder, 'outline.json'), 'utf8')) as { level: number; heading: string }[]
    expect(report.outline.map(({ level, heading }) => ({ level, heading }))).toEqual(outline)
    for (const { heading, span } of report.outline) expect(report.text.slice(span.start, span.end)).toBe(heading)
    for (const { text, span } of report.passages) expect(report.text.slice(span.start, span.end)).toBe(text)
    for (const run of report.offsets)
      expect(report.text.slice(run.clean, run.clean + run.length)).toBe(raw.slice(run.raw, run.raw + run.length))
    // What is not carried over character by character is a line's end.
    const carried = report.offsets.reduce((sum, run) => sum + run.length, 0)
    expect(report.text.length - carried).toBe(report.text.split('\n').length - 1)
  })
})
