import type { IFontAttributesProperties } from 'docx'

/** The East Asian font of each part of an official document, and the one for Latin letters and digits. */
export interface OfficialFonts {
  readonly title: string
  readonly levels: readonly [string, string, string, string]
  readonly body: string
  readonly pageNumber: string
  readonly latin: string
}

/** GB/T 9704's fonts under the names that Windows and WPS know. */
export const OFFICIAL_FONTS: OfficialFonts = {
  title: '方正小标宋简体',
  levels: ['黑体', '楷体', '仿宋', '仿宋'],
  body: '仿宋',
  pageNumber: '宋体',
  latin: 'Times New Roman',
}

/** Where a font is not installed the reader takes the next name: the older Windows name, then what macOS and free systems have. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK,华文中宋,STZhongsong,宋体',
  黑体: 'SimHei,STHeiti,Noto Sans CJK SC',
  楷体: '楷体_GB2312,KaiTi,STKaiti,Noto Serif CJK SC',
  仿宋: '仿宋_GB2312,FangSong,STFangsong,Noto Serif CJK SC',
  宋体: 'SimSun,STSong,Noto Serif CJK SC',
}

/** The font of a run: Chinese in `eastAsia`, digits in the Latin font; quotation marks and dashes count as Chinese. */
export function runFont(eastAsia: string, latin: string): IFontAttributesProperties {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' }
}

/** word/fontTable.xml that names each font's substitutes (w:altName), so that a missing 小标宋 does not become a sans-serif. */
export function fontTableXml(fonts: OfficialFonts): string {
  const names = [...new Set([fonts.title, ...fonts.levels, fonts.body, fonts.pageNumber])]
  const entries = names.map(name => {
    const substitutes = SUBSTITUTES[name]
    const alternative = substitutes ? `<w:altName w:val="${substitutes}"/>` : ''
    return `<w:font w:name="${name}">${alternative}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`
  })
  const latin = `<w:font w:name="${fonts.latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${entries.join('')}${latin}</w:fonts>`
}
