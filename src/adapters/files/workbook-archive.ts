import { unzipSync } from 'fflate'
import { failure, type Result, success } from '#result.ts'

/** What a workbook may unpack to; a spreadsheet of figures stays far below. */
const MOST_UNPACKED_BYTES = 100_000_000

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04]

/** What the first bytes say a file is: an OLE container is an old .xls or an encrypted .xlsx. */
export function containerOf(bytes: Uint8Array): 'zip' | 'ole' | 'other' {
  const startsWith = (magic: readonly number[]) => magic.every((byte, place) => bytes[place] === byte)
  if (startsWith(ZIP_MAGIC)) return 'zip'
  return startsWith(OLE_MAGIC) ? 'ole' : 'other'
}

/** Whether an OLE container holds an encrypted document: its directory names the stream EncryptedPackage in UTF-16. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

/**
 * Whether a zip is a workbook that can be opened safely. It is unpacked once into buffers of its declared sizes, so that an
 * archive that unpacks to more than it says fails here. The failure is the rest of a sentence about the file.
 */
export function checkArchive(bytes: Uint8Array): Result<null, string> {
  const names: string[] = []
  let unpacked = 0
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        unpacked += originalSize
        return unpacked <= MOST_UNPACKED_BYTES
      },
    })
  } catch {
    return failure('打不开，可能已损坏：请在 Excel 中另存为 .xlsx 后重新上传')
  }
  if (unpacked > MOST_UNPACKED_BYTES) return failure(`展开后超过 ${MOST_UNPACKED_BYTES / 1_000_000} MB：请只保留指标表`)
  if (names.includes('word/document.xml')) return failure('是 Word 文档：指标表应为 .xlsx 或 .csv')
  return names.includes('xl/workbook.xml') ? success(null) : failure('不是 Excel 工作簿：指标表应为 .xlsx 或 .csv')
}
