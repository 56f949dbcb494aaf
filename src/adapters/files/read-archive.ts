import { type UnzipFileInfo, unzipSync } from 'fflate'
import { type Result, success } from '#result.ts'
import { REMOVE_PASSWORD, type ReadFailure, readFailure, SAVE_AGAIN } from './read-failure.ts'
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
  if (isEncrypted(bytes)) return readFailure('encrypted', name, '设有打开密码', REMOVE_PASSWORD)
  let total = 0
  let entries = 0
  let isBomb = false
  const tooLarge = (found: string) => readFailure('unpacks-too-large', name, found, SAVE_AGAIN)
  const check = (file: UnzipFileInfo): boolean => {
    entries += 1
    total += file.originalSize
    if (file.originalSize > RATIO_MATTERS_FROM && file.originalSize > file.size * LARGEST_RATIO) isBomb = true
    return false
  }
  unzipSync(bytes, { filter: check })
  const megabytes = (size: number) => Math.round(size / 1024 / 1024)
  if (total > limits.unpackedBytes) return tooLarge(`展开后有 ${megabytes(total)} MB，超过上限 ${megabytes(limits.unpackedBytes)} MB`)
  if (isBomb) return tooLarge(`展开后有 ${megabytes(total)} MB，压缩得不像正常的文档`)
  if (entries > MOST_ENTRIES) return tooLarge(`内含 ${entries} 个部件，超过上限 ${MOST_ENTRIES} 个`)
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
