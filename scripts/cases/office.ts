import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Filters of LibreOffice that its own guess by the ending would not choose. */
const FILTERS = { docx: 'docx:MS Word 2007 XML', doc: 'doc:MS Word 97', pdf: 'pdf', html: 'html:HTML (StarWriter):EmbedImages' } as const

/** A document converted by LibreOffice, which must be on the path as `soffice`. */
export async function convertByOffice(bytes: Uint8Array, from: 'docx' | 'html' | 'fodt', to: keyof typeof FILTERS): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'jushi-cases-'))
  try {
    const input = join(folder, `report.${from}`)
    await writeFile(input, bytes)
    const out = join(folder, 'out')
    const reader = from === 'html' ? ['--infilter=HTML (StarWriter)'] : []
    const profile = `-env:UserInstallation=file://${join(tmpdir(), 'jushi-cases-profile')}`
    await run('soffice', [profile, '--headless', ...reader, '--convert-to', FILTERS[to], '--outdir', out, input], { timeout: 180_000 })
    return await readFile(join(out, `report.${to}`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
