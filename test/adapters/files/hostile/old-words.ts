import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HostileFile } from './hostile-file.ts'

const CASES = join(import.meta.dirname, '../../../cases/reports')
const oldWord = () => new Uint8Array(readFileSync(join(CASES, 'linlan-2024/office.doc')))
const print = () => new Uint8Array(readFileSync(join(CASES, 'chengwan-2024h1/office.pdf')))
const REFUSED = { refused: ['damaged', 'too-slow', 'wrong-type', 'encrypted', 'empty', 'no-text', 'too-large'] as const }

/** The file with every sector of its allocation table naming the same next sector, so that chains go round. */
function ring(): Uint8Array {
  const bytes = oldWord()
  const view = new DataView(bytes.buffer)
  const sector = (view.getUint32(76, true) + 1) * 512
  for (let at = sector; at < sector + 512; at += 4) view.setUint32(at, 0, true)
  return bytes
}

/** The file with its first words overwritten by one sign, twelve hundred times. */
function overwritten(): Uint8Array {
  const bytes = Buffer.from(oldWord())
  const at = bytes.indexOf(Buffer.from('民政局', 'utf16le'))
  return new Uint8Array(bytes.fill(0xaa, at, at + 2400))
}

/** Old Word documents and prints of the golden folders, damaged. */
export const DAMAGED: readonly HostileFile[] = [
  { about: 'an old Word document cut in half', bytes: () => oldWord().slice(0, 9000), end: REFUSED },
  { about: 'an old Word document whose sectors go round', bytes: ring, end: REFUSED },
  { about: 'nothing but the head of an old Word document', bytes: () => oldWord().slice(0, 512), end: REFUSED },
  { about: 'an old Word document with its first words overwritten', bytes: () => overwritten(), end: { ...REFUSED } },
  { about: 'a print cut in half', bytes: () => print().slice(0, 90_000), end: REFUSED },
  { about: 'a print whose second half is zeros', bytes: () => print().fill(0, 120_000), end: { ...REFUSED } },
]
