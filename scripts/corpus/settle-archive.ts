import { unzipSync, type Zippable, zipSync } from 'fflate'

const ENTRY_TIME = new Date(1980, 0, 1)

/** A zip archive with every entry dated alike, so that the same content is the same file. */
export function settleWorkbook(archive: Uint8Array): Uint8Array {
  const entries: Zippable = {}
  for (const [name, bytes] of Object.entries(unzipSync(archive))) entries[name] = [bytes, { mtime: ENTRY_TIME, level: 9 }]
  return zipSync(entries)
}
