import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readReport } from '#adapters/files/read-report.ts'
import { writeDraftDocx } from '#adapters/files/write-docx.ts'
import { SAMPLE_DRAFT, SAMPLE_SET } from '../adapters/files/sample-draft.ts'

const run = promisify(execFile)

/** What an office program makes of the document: LibreOffice opens it and prints it. */
describe('a draft printed by an office program', () => {
  let folder: string
  let text: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jushi-word-'))
    const docx = join(folder, 'draft.docx')
    await writeFile(docx, await writeDraftDocx(SAMPLE_DRAFT, { set: SAMPLE_SET, writtenAt: new Date('2025-07-08T01:00:00Z') }))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], { timeout: 200_000 })
    const read = await readReport(await readFile(join(folder, 'draft.pdf')), 'draft.pdf')
    if (!read.ok) throw new Error(read.failure.message)
    text = read.value.text
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('takes one page for the text and one for the ledger, numbered', () => {
    const numbers = Array.from(text.matchAll(/(?<=^|[\n\f])\s*—\s*(\d+)\s*—\s*(?=[\n\f]|$)/gu), ([, number]) => number)
    expect(numbers).toEqual(['1', '2'])
  })

  it('shows the whole text on the first page and every figure in the ledger on the second', () => {
    const [first = '', second = ''] = text.split('\f').map(page => page.replace(/\s/gu, ''))
    expect(first).toContain(SAMPLE_DRAFT.text.replace(/\s/gu, ''))
    for (const { text: figure, verdict } of SAMPLE_DRAFT.claims) if (verdict !== 'exempt') expect(second).toContain(figure)
  })
})
