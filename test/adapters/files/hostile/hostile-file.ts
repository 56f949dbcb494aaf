import type { ReadFailureCode } from '#adapters/files/read-failure.ts'

/** A file that means harm or is broken, and how it must end. */
export interface HostileFile {
  readonly about: string
  readonly bytes: () => Uint8Array
  /** The name it is supplied under. */
  readonly name?: string
  /**
   * refused: with one of these codes. doubted: read, with a doubt of this rule. noted: read, with a note of these words.
   * harmless: read as nothing but words; `text` is a part of it, `without` must not be in it.
   */
  readonly end:
    | { readonly refused: readonly ReadFailureCode[] }
    | { readonly doubted: string }
    | { readonly noted: RegExp }
    | { readonly text?: string; readonly without?: RegExp }
}

export const GOOD_SENTENCE = '截至6月底，全县共有低保对象812户1436人，累计发放救助资金386.4万元。'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
