import { AlignmentType, HeadingLevel, type INumberingOptions, LevelFormat, LevelSuffix, Paragraph } from 'docx'
import { type OfficialFonts, runFont } from '#adapters/files/write-docx-fonts.ts'
import type { DocumentLine } from '#adapters/files/write-docx-lines.ts'
import { FIRST_LINE } from '#adapters/files/write-docx-page.ts'

const LIST = 'headings'
const LEVELS = [
  { text: '%1、', typed: /^[一二三四五六七八九十]+、/u, heading: HeadingLevel.HEADING_1 },
  { text: '（%2）', typed: /^（[一二三四五六七八九十]+）/u, heading: HeadingLevel.HEADING_2 },
] as const

/** Word's own lists for 一、 and （一）, as its numbering gallery makes them. */
export function numberingLists(fonts: OfficialFonts): INumberingOptions {
  const levels = LEVELS.map(({ text }, level) => ({
    level,
    text,
    format: LevelFormat.CHINESE_COUNTING_THOUSAND,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.NOTHING,
    style: {
      paragraph: { indent: { left: 0, firstLine: FIRST_LINE } },
      run: { font: runFont(fonts.levels[level] ?? fonts.body, fonts.latin) },
    },
  }))
  return { config: [{ reference: LIST, levels }] }
}

/** A heading whose number is not typed but counted by Word. */
export function numberedHeading(line: DocumentLine): Paragraph {
  const level = LEVELS[line.level - 1]
  if (!level) throw new Error(`Heading "${line.text}" is of level ${line.level}, expected 1 or 2 where Word numbers the headings`)
  const words = line.text.replace(level.typed, '')
  return new Paragraph({ heading: level.heading, numbering: { reference: LIST, level: line.level - 1 }, text: words })
}
