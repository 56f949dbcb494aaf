import { type UnzipFileInfo, unzipSync } from 'fflate'
import { type Result, success } from '#result.ts'
import { type ReadFailure, readFailure } from './read-failure.ts'
import type { ReadLimits } from './read-format.ts'

const MOST_ENTRIES = 5000
/** An entry that packs better than this holds no writing. */
const LARGEST_RATIO = 400
const RATIO_MATTERS_FROM = 10 * 1024 * 1024
const ENCRYPTED_FLAG = 1

/**
 * The wanted entries of a zip archive. Sizes are summed from its directory before anything is unpacked, and an entry that
 * unpacks to more than it declares is cut at that size.
 */
export function unpack(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits,
  isWanted: (entry: string) => boolean,
): Result<Readonly<Record<string, Uint8Array>>, ReadFailure> {
  if (isEncrypted(bytes)) return readFailure('encrypted', name, 'the archive inside is protected by a password', 'a document without one')
  let total = 0
  let entries = 0
  let isBomb = false
  const check = (file: UnzipFileInfo): boolean => {
    entries += 1
    total += file.originalSize
    if (file.originalSize > RATIO_MATTERS_FROM && file.originalSize > file.size * LARGEST_RATIO) isBomb = true
    return false
  }
  unzipSync(bytes, { filter: check })
  if (isBomb || total > limits.unpackedBytes || entries > MOST_ENTRIES) {
    const found = `it unpacks to ${Math.round(total / 1024 / 1024)} MB in ${entries} entries`
    return readFailure(
      'unpacks-too-large',
      name,
      found,
      `at most ${Math.round(limits.unpackedBytes / 1024 / 1024)} MB, packed as a document is`,
    )
  }
  return success(unzipSync(bytes, { filter: file => isWanted(file.name) }))
}

/** The first local header tells whether entries are encrypted. */
function isEncrypted(bytes: Uint8Array): boolean {
  return (
    bytes.length > 8 &&
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    bytes[2] === 3 &&
    bytes[3] === 4 &&
    ((bytes[6] ?? 0) & ENCRYPTED_FLAG) !== 0
  )
}
