import type { Feature } from './feature.ts'
import { handDocx, paragraph, run } from './hand-docx.ts'

const TITLE = '栖禾县民政局2025年工作总结'
const WORDS = '在册低保对象3120户4876人，比上年减少2.1%。'
const OTHER = '助餐点累计服务11.6万人次，护理型床位占64.5%。'
/** A heading and the place of its number: list and level. */
const HEADINGS = [
  ['一、社会救助', '社会救助', 1, 0],
  ['（一）动态管理', '动态管理', 1, 1],
  ['①按月复核', '按月复核', 3, 0],
  ['②按季公示', '按季公示', 3, 0],
  ['（二）提标扩面', '提标扩面', 1, 1],
  ['二、养老服务', '养老服务', 2, 0],
  ['（一）居家养老', '居家养老', 1, 1],
  ['①上门照料', '上门照料', 4, 0],
  ['②就近就餐', '就近就餐', 4, 0],
] as const
const LEVELS = [1, 2, 4, 4, 2, 1, 2, 4, 4]

const level = (place: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, content: string) => `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`
const list = (id: number, of: number, content = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${content}</w:num>`
const main = level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCountingThousand', '（%2）')
const circled = level(0, 'decimalEnclosedCircle', '%1')
const anew = (content = '') => `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>${content}</w:lvlOverride>`
/** Two lists count on together; the fourth of the circled ones begins anew. */
const together = list(1, 1) + list(2, 1) + list(3, 2) + list(4, 2, anew())

function docx(numbering: string, styles = ''): Uint8Array {
  const body = HEADINGS.map(([, words, of, place]) => {
    const number = `<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="${of}"/></w:numPr>`
    return paragraph(run(words), number) + paragraph(run(place === 0 && of < 3 ? WORDS : OTHER))
  })
  return handDocx(paragraph(run(TITLE)) + body.join(''), { numbering, ...(styles === '' ? {} : { styles }) })
}

/** Lists that go on, begin anew, take their levels from a list style or word them themselves: numbers stand as Word shows them. */
export const LISTS: Feature = {
  name: 'lists',
  text: [TITLE, ...HEADINGS.flatMap(([heading, , of, place]) => [heading, place === 0 && of < 3 ? WORDS : OTHER])].join('\n'),
  outline: HEADINGS.map(([heading], place) => ({ level: LEVELS[place] ?? 1, heading })),
  files: {
    'begun-anew.docx': () => docx(abstract(1, main) + abstract(2, circled) + together),
    'list-style.docx': () =>
      docx(
        abstract(5, `<w:styleLink w:val="own"/>${main}`) +
          abstract(1, '<w:numStyleLink w:val="own"/>') +
          abstract(2, circled) +
          together +
          list(9, 5),
        '<w:style w:type="numbering" w:styleId="own"><w:name w:val="公文编号"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>',
      ),
    'own-levels.docx': () =>
      docx(
        abstract(1, main) +
          abstract(2, level(0, 'decimal', '%1.')) +
          list(1, 1) +
          list(2, 1) +
          list(3, 2, `<w:lvlOverride w:ilvl="0">${circled}</w:lvlOverride>`) +
          list(4, 2, anew(circled)),
      ),
  },
}
