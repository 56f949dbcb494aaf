import { isOn, walkXml } from './read-docx-xml.ts'
import { isHeadingFont } from './read-emphasis.ts'

/** What reading needs of a paragraph style. */
export interface DocxStyle {
  readonly name: string
  readonly base: string
  /** 0 to 8 as w:outlineLvl says, 9 for running text; null where the style says nothing. */
  readonly outline: number | null
  /** Of its w:numPr: "" and -1 where there is none. */
  readonly list: string
  readonly level: number
  /** It sets its words bold or in a font of headings; null where the style says nothing. */
  readonly isEmphatic: boolean | null
}

const BODY_TEXT = 9
const DEEPEST_CHAIN = 12
/** Built-in styles keep these names in every language of Word; WPS and converters write the Chinese ones. */
const HEADING_NAME = /^(?:heading|标题|標題)\s*([1-9])$/i
const TITLE_NAME = /^(?:title|标题|標題)$/i
const CONTENTS_NAME = /^(?:toc|目录|目錄)\s*(?:[1-9]|heading|标题|標題)?$/i

/** Reads word/styles.xml, which may be empty. */
export function stylesOf(xml: string): ReadonlyMap<string, DocxStyle> {
  const styles = new Map<string, DocxStyle>()
  let style = emptyStyle()
  walkXml(xml, {
    'w:style': (_, attributes) => {
      style = emptyStyle()
      styles.set(attributes['w:styleId'] ?? '', style)
    },
    'w:name': value => {
      style.name = value.trim()
    },
    'w:basedOn': value => {
      style.base = value
    },
    'w:outlineLvl': value => {
      style.outline = Number(value)
    },
    'w:numId': value => {
      style.list = value
    },
    'w:ilvl': value => {
      style.level = Number(value)
    },
    'w:b': (_, attributes) => {
      style.isEmphatic = isOn(attributes['w:val'])
    },
    'w:rFonts': (_, attributes) => {
      if (isHeadingFont(attributes['w:eastAsia'] ?? '')) style.isEmphatic = true
    },
  })
  return styles
}

function emptyStyle(): { -readonly [Key in keyof DocxStyle]: DocxStyle[Key] } {
  return { name: '', base: '', outline: null, list: '', level: -1, isEmphatic: null }
}

/**
 * The heading level of a paragraph style: 1 to 9, 0 for a title, null for running text. Told by the outline level or the name of the style
 * or of the nearest style that it is based on.
 */
export function headingLevelOf(id: string, styles: ReadonlyMap<string, DocxStyle>): number | null {
  let style = styles.get(id)
  for (let depth = 0; style !== undefined && depth < DEEPEST_CHAIN; depth += 1) {
    if (style.outline !== null) return style.outline < BODY_TEXT ? style.outline + 1 : null
    const named = HEADING_NAME.exec(style.name)?.[1]
    if (named !== undefined) return Number(named)
    if (TITLE_NAME.test(style.name)) return 0
    style = styles.get(style.base)
  }
  return null
}

/** Whether a paragraph style sets its words bold or in a font of headings, by itself or by a style that it is based on. */
export function isEmphaticStyle(id: string, styles: ReadonlyMap<string, DocxStyle>): boolean {
  let style = styles.get(id)
  for (let depth = 0; style !== undefined && depth < DEEPEST_CHAIN; depth += 1) {
    if (style.isEmphatic !== null) return style.isEmphatic
    style = styles.get(style.base)
  }
  return false
}

/** Whether a paragraph style is one of the table of contents. */
export function isContentsStyle(id: string, styles: ReadonlyMap<string, DocxStyle>): boolean {
  return CONTENTS_NAME.test(styles.get(id)?.name ?? '')
}
