import { AlignmentType, Footer, type ISectionPropertiesOptions, LineRuleType, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import type { OfficialFonts } from './write-docx-fonts.ts'

/*
 * GB/T 9704—2012: A4 (210 × 297 mm), 天头 37 mm, 订口 28 ± 1 mm, 22 lines of 28 characters of 3号 (16 pt) on a type area of 156 × 225 mm.
 * 28 characters are 158 mm wide: within the tolerance of the margins they fit without squeezing, which programs other than Word do
 * badly (LibreOffice then loses commas at the ends of lines). In twips (1/20 pt); 1 mm = 56.69 twips.
 */
const PAPER = { width: 11906, height: 16838 }
const TOP = 2098
const LEFT = 1531
const CHARACTER = 320
const LINES = 22
const TEXT = { width: 28 * CHARACTER, height: 12756 }

/** The height of a line: 22 of them fill the type area. */
const LINE_HEIGHT = Math.floor(TEXT.height / LINES)

/** Two characters of the body. */
export const FIRST_LINE = 2 * CHARACTER

/** Exact line spacing of the body; Word would otherwise add to it by the font. */
export const BODY_SPACING = { line: LINE_HEIGHT, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const

/** The page number's line stands 7 mm below the type area: 35 mm less 7 mm less its own height. */
const FOOTER_FROM_EDGE = 1247

/** Section properties of an upright page of an official document. */
export const OFFICIAL_PAGE: ISectionPropertiesOptions = {
  page: {
    size: PAPER,
    margin: {
      top: TOP,
      left: LEFT,
      right: PAPER.width - LEFT - TEXT.width,
      bottom: PAPER.height - TOP - TEXT.height,
      header: 850,
      footer: FOOTER_FROM_EDGE,
    },
  },
  grid: { type: 'lines', linePitch: LINE_HEIGHT },
}

/** The usable width of {@link LANDSCAPE_PAGE}. */
export const LANDSCAPE_WIDTH = PAPER.height - 2 * 1134

/** Section properties of a page on its side, for wide tables. */
export const LANDSCAPE_PAGE: ISectionPropertiesOptions = {
  page: {
    size: { ...PAPER, orientation: PageOrientation.LANDSCAPE },
    margin: { top: 1304, bottom: 1304, left: 1134, right: 1134, header: 850, footer: 680 },
  },
}

/** Footers with the page number in 4号: — 1 —, at the right of odd pages and the left of even ones, one character in. */
export function pageNumberFooters(fonts: OfficialFonts): { readonly default: Footer; readonly even: Footer } {
  return { default: footer(fonts, 'odd'), even: footer(fonts, 'even') }
}

function footer(fonts: OfficialFonts, side: 'odd' | 'even'): Footer {
  const run = { font: { ascii: fonts.pageNumber, hAnsi: fonts.pageNumber, eastAsia: fonts.pageNumber }, size: 28 }
  const paragraph = new Paragraph({
    alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'odd' ? { right: 280 } : { left: 280 },
    children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
  })
  return new Footer({ children: [paragraph] })
}
