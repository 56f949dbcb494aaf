import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { convertByOffice } from '../office.ts'
import type { Feature } from './feature.ts'
import { handDocx, paragraph, run, style, styled } from './hand-docx.ts'

/** A report whose headings carry no numbers: only their style tells them. Level 0 is the title, null running text. */
const LINES: readonly (readonly [level: number | null, text: string])[] = [
  [0, '栖禾县民政局2025年工作总结'],
  [null, '今年以来，栖禾县民政局把实事办在群众家门口，各项工作平稳推进，现总结如下。'],
  [1, '工作开展情况'],
  [2, '社会救助兜得更牢'],
  [null, '全县在册低保对象3120户4876人，全年发放低保金1860.5万元，没有一户应保未保。'],
  [3, '急难救助随时办'],
  [null, '乡镇备用金增至每镇5万元，全年先行救助217人次，平均2天办结。'],
  [3, '核对比对定期做'],
  [null, '每季度比对一次家庭经济状况，全年停保96户。'],
  [2, '养老服务走得更近'],
  [null, '新开村级助餐点14处，护理型床位占比由51%提高到58%。'],
  [1, '存在的问题'],
  [null, '护理员缺口较大，山区助餐点运营成本偏高。'],
  [1, '2026年工作打算'],
  [null, '再开助餐点10处，把备用金制度推到全部村居。'],
]

const BODY = LINES.map(([level, text]) => ({ level, text }))

const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>report</title></head><body>${BODY.map(({ level, text }) =>
  level === null ? `<p>${text}</p>` : `<h${level + 1}>${text}</h${level + 1}>`,
).join('\n')}</body></html>`

/** The page of a site: its name is an h1 too, and its boxes have headings. */
const site = `<html><head><meta charset="utf-8"><title>栖禾</title></head><body><header><h1>栖禾县人民政府</h1></header><nav><h3>栏目</h3></nav>
<div class="article">${BODY.map(({ level, text }) => (level === null ? `<p>　　${text}</p>` : `<h${level + 2}>${text}</h${level + 2}>`)).join('')}</div>
<aside><h3>相关阅读</h3></aside><footer><h4>联系我们</h4></footer></body></html>`

const utf8 = (text: string) => new TextEncoder().encode(text)

async function byWriter(): Promise<Uint8Array> {
  const levels = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
  const children = BODY.map(
    ({ level, text }) => new Paragraph(level === null ? text : { text, heading: levels[level] ?? HeadingLevel.HEADING_4 }),
  )
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

/** As WPS writes them: style ids are numbers, names the built-in ones. */
function asWps(): Uint8Array {
  const ids = ['7', '2', '3', '4']
  const styles = [
    style('1', 'Normal'),
    style('7', 'Title', { base: '1' }),
    ...[1, 2, 3].map(level => style(String(level + 1), `heading ${level}`, { base: '1' })),
  ]
  return handDocx(BODY.map(({ level, text }) => (level === null ? styled('1', text) : styled(ids[level] ?? '', text))).join(''), {
    styles: styles.join(''),
  })
}

/** Names in Chinese, as converters and old templates leave them. */
function inChinese(): Uint8Array {
  const styles = [
    style('a', '正文'),
    style('b0', '标题', { base: 'a' }),
    ...[1, 2, 3].map(level => style(`b${level}`, `标题 ${level}`, { base: 'a' })),
  ]
  return handDocx(BODY.map(({ level, text }) => (level === null ? styled('a', text) : styled(`b${level}`, text))).join(''), {
    styles: styles.join(''),
  })
}

/** An office's own styles: the first says its outline level, the second has it from the style it is based on, the third from the paragraph. */
function byOwnStyles(): Uint8Array {
  const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`
  const styles = [
    style('zw', '公文正文'),
    style('z1', '公文一级', { base: 'zw', properties: outline(0) }),
    style('y2', '二级母版', { base: 'zw', properties: outline(1) }),
    style('z2', '公文二级', { base: 'y2' }),
    style('z2b', '公文二级加粗', { base: 'z2' }),
    style('bz', '标注', { base: 'z1', properties: outline(9) }),
  ]
  const written = BODY.map(({ level, text }) => {
    if (level === null) return styled(text.startsWith('今年以来') ? 'bz' : 'zw', text)
    if (level === 0) return styled('zw', text)
    return level === 3 ? paragraph(run(text), `<w:pStyle w:val="zw"/>${outline(2)}`) : styled(level === 1 ? 'z1' : 'z2b', text)
  })
  return handDocx(written.join(''), { styles: styles.join('') })
}

const underlined = BODY.map(({ level, text }) => {
  if (level === null) return text
  return level < 2 ? `${text}\n${(level === 0 ? '=' : '-').repeat(12)}` : `${'#'.repeat(level + 1)} ${text} ${'#'.repeat(level + 1)}`
}).join('\n\n')

export const STYLES: Feature = {
  name: 'heading-styles',
  text: BODY.map(({ text }) => text).join('\n'),
  outline: BODY.flatMap(({ level, text }) => (level === null || level === 0 ? [] : [{ level, heading: text }])),
  files: {
    'writer.docx': byWriter,
    'office.docx': () => convertByOffice(utf8(html), 'html', 'docx'),
    'office.doc': async () => convertByOffice(await byWriter(), 'docx', 'doc'),
    'office.html': async () => convertByOffice(await byWriter(), 'docx', 'html'),
    'wps.docx': asWps,
    'chinese.docx': inChinese,
    'own-styles.docx': byOwnStyles,
    'page.html': () => utf8(html),
    'site.html': () => utf8(site),
    'signed.md': () => utf8(BODY.map(({ level, text }) => (level === null ? text : `${'#'.repeat(level + 1)} ${text}`)).join('\n\n')),
    'underlined.md': () => utf8(underlined),
  },
}
