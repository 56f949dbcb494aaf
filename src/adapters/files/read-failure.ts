import { failure } from '#result.ts'

/** Why a file could not be read as a report. */
export type ReadFailureCode = 'empty' | 'too-large' | 'unpacks-too-large' | 'encrypted' | 'wrong-type' | 'damaged' | 'no-text' | 'too-slow'

export interface ReadFailure {
  readonly code: ReadFailureCode
  /** One sentence for the person who supplied the file: its name, what was found, what was expected. */
  readonly message: string
}

/** What kinds of files can be read, in the words of messages. */
export const READABLE = '.docx, .doc, .pdf, .html, .txt or .md'

/** A failed reading whose message opens with the file's name. */
export function readFailure(code: ReadFailureCode, name: string, found: string, expected: string) {
  return failure({ code, message: `Cannot read report "${shownName(name)}": ${found}; expected ${expected}.` })
}

/** A name without its folders and control characters, cut to a length that fits a message. */
function shownName(name: string): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/\p{Cc}/gu, '')
  return base.length > 80 ? `${base.slice(0, 77)}…` : base
}
