import { convertByOffice } from '../office.ts'
import type { Feature } from './feature.ts'
import { field, handDocx, paragraph, run, style } from './hand-docx.ts'

const TITLE = '栖禾县民政局2024年工作总结'
const FIGURES = '全年办理各类业务1.37万件，群众满意率98.6%。'
/** Each heading as it is shown: its number, its words, its level. */
const HEADINGS = [
  ['一、', '主要做法', 1],
  ['（一）', '把标准提上去', 2],
  ['1.', '城市低保', 3],
  ['2.', '农村低保', 3],
  ['（二）', '把网络织起来', 2],
  ['1.', '村级协理员', 3],
  ['二、', '问题与打算', 1],
  ['（一）', '系统老旧', 2],
] as const

const level = (place: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`
const place = (index: number) => `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="2"/></w:numPr>`
const styles = [
  style('t', 'Title'),
  ...[0, 1, 2].map(index => style(`h${index}`, `heading ${index + 1}`, { properties: place(index) })),
].join('')

/** Lists named by each paragraph, or by its heading style. */
function docx(manner: 'paragraphs' | 'styles'): Uint8Array {
  const heading = (words: string, index: number) =>
    paragraph(run(words), manner === 'styles' ? `<w:pStyle w:val="h${index}"/>` : place(index))
  const body = HEADINGS.map(
    ([, words, number]) =>
      heading(words, number - 1) + paragraph(run('全年办理各类业务') + field('REF total', run('1.37')) + run('万件，群众满意率98.6%。')),
  )
  return handDocx(paragraph(run(TITLE), '<w:pStyle w:val="t"/>') + body.join(''), { numbering, styles })
}

/** Automatic numbers and heading styles of old Word documents. */
export const OLD_WORD: Feature = {
  name: 'old-word',
  text: [TITLE, ...HEADINGS.flatMap(([number, words]) => [number + words, FIGURES])].join('\n'),
  outline: HEADINGS.map(([number, words, rank]) => ({ level: rank, heading: number + words })),
  files: {
    'paragraphs.doc': () => convertByOffice(docx('paragraphs'), 'docx', 'doc'),
    'styles.doc': () => convertByOffice(docx('styles'), 'docx', 'doc'),
    'styles.docx': () => docx('styles'),
  },
}
