import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import { type OfficialFonts, runFont } from './write-docx-fonts.ts'
import { BODY_SPACING, FIRST_LINE } from './write-docx-page.ts'

const BODY_SIZE = 32
const TITLE_SIZE = 44
const BLACK = '000000'

/** Names of the paragraph styles that are no heading. */
export const STYLE = { title: 'OfficialTitle', body: 'OfficialBody', cell: 'LedgerCell' } as const

/** Paragraph styles after GB/T 9704: title 2号小标宋 centred; 一、黑体 （一）楷体 1. and （1）仿宋; body 3号仿宋, first line two characters in. */
export function officialStyles(fonts: OfficialFonts): IStylesOptions {
  const indented = {
    spacing: BODY_SPACING,
    indent: { firstLine: FIRST_LINE },
    alignment: AlignmentType.BOTH,
  }
  const heading = (level: 0 | 1 | 2 | 3) => ({
    run: {
      font: runFont(fonts.levels[level], fonts.latin),
      size: BODY_SIZE,

      color: BLACK,
      bold: false,
      italics: false,
    },
    paragraph: { ...indented, keepNext: true, outlineLevel: level },
  })
  return {
    default: {
      document: { run: { font: runFont(fonts.body, fonts.latin), size: BODY_SIZE, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
      heading4: heading(3),
    },
    paragraphStyles: [
      {
        id: STYLE.title,
        name: '公文标题',
        basedOn: 'Normal',
        next: STYLE.body,
        run: { font: runFont(fonts.title, fonts.latin), size: TITLE_SIZE },
        paragraph: { alignment: AlignmentType.CENTER, spacing: BODY_SPACING, keepNext: true },
      },
      {
        id: STYLE.body,
        name: '公文正文',
        basedOn: 'Normal',
        quickFormat: true,

        paragraph: indented,
      },
      {
        id: STYLE.cell,
        name: '台账单元格',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { line: 280, lineRule: LineRuleType.AT_LEAST } },
      },
    ],
  }
}
