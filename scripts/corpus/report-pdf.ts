import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { OfficialFonts } from '#adapters/files/write-docx-fonts.ts'

const run = promisify(execFile)

/** Free fonts that hold every character of the script, so that LibreOffice embeds them on any machine that has Noto CJK. */
export function printFonts(script: 'simplified' | 'traditional'): OfficialFonts {
  const region = script === 'traditional' ? 'TC' : 'SC'
  const [serif, sans] = [`Noto Serif CJK ${region}`, `Noto Sans CJK ${region}`]
  return { title: serif, levels: [sans, serif, serif, serif], body: serif, pageNumber: serif, latin: serif }
}

/**
 * A .docx printed to PDF by LibreOffice (`soffice` on the path), with its dates and file id settled to `writtenAt`.
 * The rest is as LibreOffice makes it: another version or other fonts may give other bytes.
 */
export async function docxToPdf(docx: Uint8Array, writtenAt: Date): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'jushi-corpus-'))
  try {
    await writeFile(join(folder, 'report.docx'), docx)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')], {
      timeout: 180_000,
    })
    return settlePdf(await readFile(join(folder, 'report.pdf')), writtenAt)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Every replacement keeps its length, so that the file's table of offsets stays true. */
function settlePdf(pdf: Buffer, writtenAt: Date): Uint8Array {
  const stamp = writtenAt.toISOString().replace(/\D/gu, '').slice(0, 14)
  const settled = pdf
    .toString('latin1')
    .replace(/\/(CreationDate|ModDate)\(D:\d{14}[^)]*\)/gu, (whole, key: string) => `/${key}(D:${stamp}Z)`.padEnd(whole.length))
    .replace(/\/ID\s*\[[^\]]*\]/gu, whole => whole.replace(/[0-9A-F]/gu, '0').replace('/I0', '/ID'))
    .replace(/\/DocChecksum\s*\/[0-9A-F]+/gu, whole => whole.replace(/[0-9A-F]+$/u, digits => '0'.repeat(digits.length)))
  return Buffer.from(settled, 'latin1')
}
