import { failure } from '#result.ts'

/** Why a file could not be read as a report. */
export type ReadFailureCode = 'empty' | 'too-large' | 'unpacks-too-large' | 'encrypted' | 'wrong-type' | 'damaged' | 'no-text' | 'too-slow'

export interface ReadFailure {
  readonly code: ReadFailureCode
  /** One sentence for the person who supplied the file: its name, what was found, what to do. */
  readonly message: string
  /** What the library that failed said, for who looks after the service. */
  readonly cause?: string
}

/** What kinds of files can be read, in the words of messages. */
export const READABLE = 'Word（.docx、.doc）、PDF、网页（.html）或文本（.txt、.md）'
/** The way out for a document that Word or WPS may still open. */
export const SAVE_AGAIN = '请在 Word 或 WPS 中打开，另存为 .docx 后重新上传'
export const REMOVE_PASSWORD = '请去掉密码后重新上传'

/**
 * A failed reading, told as "文件「name」found：remedy。".
 * @param found what goes on after the file's name: 是空的, 设有打开密码
 * @param remedy what the person can do
 */
export function readFailure(code: ReadFailureCode, name: string, found: string, remedy: string, cause?: string) {
  const message = `文件「${shownName(name)}」${found}：${remedy}。`
  return failure(cause === undefined ? { code, message } : { code, message, cause })
}

/** A name without its folders and control characters, cut to a length that fits a message. */
function shownName(name: string): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/\p{Cc}/gu, '')
  return base.length > 80 ? `${base.slice(0, 77)}…` : base
}
