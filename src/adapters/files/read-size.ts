import { readFailure } from './read-failure.ts'
import type { ReadLimits } from './read-format.ts'

/** A file that is empty or too large, told before anything of it is read; null for any other. */
export function sizeRefusal(bytes: Uint8Array, name: string, limits: ReadLimits) {
  if (bytes.length === 0) return readFailure('empty', name, '是空的（0 字节）', '请确认选对了文件，重新上传')
  if (bytes.length <= limits.bytes) return null
  const found = `有 ${megabytes(bytes.length)} MB，超过上限 ${megabytes(limits.bytes)} MB`
  return readFailure('too-large', name, found, '请去掉图片或拆分后上传')
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')
}
