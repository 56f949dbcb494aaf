import { headingMarkAt } from '#report/heading-mark.ts'
import type { StyledHeading } from '#report/styled-heading.ts'

/** A block of a document. */
interface Block {
  readonly text: string
  /** All its words are set bold or in a font of headings. */
  readonly isEmphatic: boolean
}

const LONGEST = 30
const FEWEST = 2
/** A heading has as much under it; names and dates below a title do not. */
const LEAST_BODY = 20
const HEADING_FONT = /黑体|标宋|楷体|SimHei|KaiTi|Hei\b|Kai(?:ti)?\b/i

/** Whether reports set headings in this font, and running text in another (仿宋, 宋体). */
export function isHeadingFont(name: string): boolean {
  return HEADING_FONT.test(name)
}

/**
 * Headings that nothing but their type tells: short emphatic blocks, each with running text under it that is not. Where numbers head sections,
 * emphasis is only emphasis.
 * @param level the style level that they are given
 */
export function emphaticHeadings(blocks: readonly Block[], level: number): readonly StyledHeading[] {
  if (blocks.filter(({ text }) => (headingMarkAt(text)?.level ?? 9) <= 2).length >= FEWEST) return []
  const found = blocks.flatMap((block, line) => (line > 0 && isHeading(block, blocks[line + 1]) ? [{ line, level }] : []))
  return found.length < FEWEST ? [] : found
}

function isHeading({ text, isEmphatic }: Block, next: Block | undefined): boolean {
  if (!isEmphatic || next === undefined || next.isEmphatic) return false
  return (
    text.length <= LONGEST &&
    !/[，。；！？：:,;!?\t]|^[（(].*[）)]$/.test(text) &&
    next.text.length >= LEAST_BODY &&
    !next.text.includes('\t')
  )
}
