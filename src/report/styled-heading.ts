/** A heading told by its style (Word, HTML, Markdown), in a text as it was read. */
export interface StyledHeading {
  /** The line of the text, counted from 0, lines parted by \n. */
  readonly line: number
  /** 1 is the highest, as h1 and Heading 1 are; 0 is a title. */
  readonly level: number
  /** How much of the line's start is the heading, in code units, where its text runs on in the same paragraph. */
  readonly length?: number
}
