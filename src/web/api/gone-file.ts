export const GONE = '文件读不到了，可能已被移动、改名或正被别的程序独占：请确认后重新拖入。'

/** Thrown when a file could not be sent because it is no longer there. */
export class GoneFile extends Error {
  constructor(file: File) {
    super(`Cannot read "${file.name}"`)
  }
}

/**
 * A file that was moved away breaks the request as a broken line does. What is left of it cannot be read, or is of no length, which no
 * report is; if the service answers then, the line was not to blame.
 */
export async function isGone(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer()
    if (file.size > 0) return false
    return (await fetch('/api/about')).ok
  } catch (error) {
    return error instanceof DOMException
  }
}
