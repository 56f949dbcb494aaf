import { headingMarkAt } from '#report/heading-mark.ts'
import type { StyledHeading } from '#report/styled-heading.ts'

/** A block of a document. */
interface Block {
  readonly text: string
  /** How much of its start is set bold or in a font of headings, in code units. */
  readonly emphatic: number
}

const LONGEST = 30
const FEWEST = 2
/** A heading has as much under it; names and dates below a title do not. */
const LEAST_BODY = 20
const SHORT_BODY = 8
/** Words that are no sentence, with their stop. 一是… is a step of an argument. */
const RUN_IN = /^(?![一二三四五六七八九十]{1,2}(?:是|要))[^，。；：！？:\t]{2,}[。：:]$/
const HEADING_FONT = /黑体|标宋|楷体|SimHei|KaiTi|Hei\b|Kai(?:ti)?\b/i

/** Whether reports set headings in this font, and running text in another (仿宋, 宋体). */
export function isHeadingFont(name: string): boolean {
  return HEADING_FONT.test(name)
}

/** How far into a text these words reach that it opens with, white space left aside; 0 where it does not open with them. */
export function openingLength(text: string, words: string): number {
  let length = 0
  for (const character of words.replace(/\s/g, '')) {
    while (/\s/.test(text.charAt(length))) length += 1
    if (!text.startsWith(character, length)) return 0
    length += character.length
  }
  return length
}

/**
 * Headings that nothing but their type tells: short emphatic blocks, each with running text under it that is not, or the emphatic openings of
 * paragraphs (社会救助。全年…). Where numbers head sections, emphasis is only emphasis.
 * @param level the style level that they are given
 */
export function emphaticHeadings(blocks: readonly Block[], level: number): readonly StyledHeading[] {
  if (blocks.filter(({ text }) => (headingMarkAt(text)?.level ?? 9) <= 2).length >= FEWEST) return []
  const found = blocks.flatMap((block, line) => (line > 0 && isHeading(block, blocks[line + 1]) ? [{ line, level }] : []))
  if (found.length >= FEWEST) return withShort(blocks, found, level)
  const runIn = blocks.flatMap((block, line) => (line > 0 && isRunIn(block) ? [{ line, level, length: block.emphatic }] : []))
  return runIn.length < FEWEST ? [] : runIn
}

/** Behind the first of several headings a short paragraph is text enough: 下步打算 / 启动智慧票务升级。 */
function withShort(blocks: readonly Block[], found: readonly StyledHeading[], level: number): readonly StyledHeading[] {
  const first = found[0]?.line ?? 0
  return blocks.flatMap((block, line) => (line >= first && isHeading(block, blocks[line + 1], isShortBody) ? [{ line, level }] : []))
}

/** A paragraph that opens with a few emphatic words, a stop behind them. */
function isRunIn({ text, emphatic }: Block): boolean {
  const head = text.slice(0, emphatic)
  return head.length <= LONGEST && RUN_IN.test(head) && text.length - emphatic >= LEAST_BODY
}

function isHeading(block: Block, next: Block | undefined, isBody = isLongBody): boolean {
  const { text } = block
  if (!isAllEmphatic(block) || next === undefined || isAllEmphatic(next)) return false
  return text.length <= LONGEST && !/[，。；！？：:,;!?\t]|^[（(].*[）)]$/.test(text) && isBody(next.text) && !next.text.includes('\t')
}

function isLongBody(text: string): boolean {
  return text.length >= LEAST_BODY
}

function isShortBody(text: string): boolean {
  return isLongBody(text) || (text.length >= SHORT_BODY && /[。；]\s*$/.test(text))
}

function isAllEmphatic({ text, emphatic }: Block): boolean {
  return emphatic >= text.trimEnd().length
}
