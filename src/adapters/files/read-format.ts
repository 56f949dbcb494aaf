import type { Recognised } from '#report/scan.ts'
import type { StyledHeading } from '#report/styled-heading.ts'
import type { Result } from '#result.ts'
import type { ReadFailure } from './read-failure.ts'

/** What the reader of any format gives. */
export interface ReadText {
  /** As it stands in the file: visual lines of a .pdf end in \n, its pages in \f; cells of a table row are parted by tabs. */
  readonly text: string
  readonly format: 'docx' | 'doc' | 'pdf' | 'html' | 'text'
  /** Lines of `text` that the file styles as headings or as its title, where it has styles. */
  readonly headings?: readonly StyledHeading[]
  /** Pages of a .pdf, from 1, that have no text of their own. */
  readonly blankPages?: readonly number[]
  /** Set when pages were recognised from pictures. */
  readonly scan?: Recognised
  /** The detected encoding of a file that has one: utf-8, utf-16le, utf-16be, gb18030, big5. */
  readonly encoding?: string
  /** What a web page calls itself, its site named behind or before; where it says so. */
  readonly site?: string
  /** What a reader of the text should know, one sentence each. */
  readonly notes: readonly string[]
}

export interface ReadLimits {
  /** Largest file in bytes. */
  readonly bytes: number
  /** Largest size of an archive's content, unpacked, in bytes. */
  readonly unpackedBytes: number
  readonly pages: number
  /** Longest text in code units: what is longer is no report, and would keep the service busy. */
  readonly characters: number
}

export const DEFAULT_LIMITS: ReadLimits = {
  bytes: 50 * 1024 * 1024,
  unpackedBytes: 300 * 1024 * 1024,
  pages: 1000,
  characters: 400_000,
}

/** A reader of one format. Expected trouble comes back as a failure; what it throws is taken as damage to the file. */
export type Reader = (bytes: Uint8Array, name: string, limits: ReadLimits) => Promise<Result<ReadText, ReadFailure>>
