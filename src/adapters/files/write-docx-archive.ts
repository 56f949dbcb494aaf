import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { fontTableXml, type OfficialFonts } from './write-docx-fonts.ts'

const DATES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu
/** The earliest moment a zip entry can bear, in local time as zip has it: entries are dated by their content's date, not by the clock. */
const ENTRY_TIME = new Date(1980, 0, 1)

/**
 * A .docx as the `docx` library packs it, with its font table naming substitutes and with the date given in place of the
 * clock's, so that the same content at the same date is the same file.
 */
export function finishArchive(packed: Uint8Array, fonts: OfficialFonts, writtenAt: Date): Uint8Array {
  const files = unzipSync(packed)
  const moment = `${writtenAt.toISOString().slice(0, 19)}Z`
  const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array()).replace(DATES, `$1${moment}`)
  const finished: Record<string, Uint8Array> = {
    ...files,
    'docProps/core.xml': strToU8(core),
    'word/fontTable.xml': strToU8(fontTableXml(fonts)),
  }
  const entries: Zippable = {}
  for (const [name, bytes] of Object.entries(finished)) entries[name] = [bytes, { mtime: ENTRY_TIME, level: 9 }]
  return zipSync(entries)
}
