import { convertByOffice } from '../office.ts'
import type { Feature } from './feature.ts'
import { handDocx, paragraph, run } from './hand-docx.ts'

const TITLE = '栖禾县民政局2025年工作总结'
const LEAD = '一年来，全县民政系统围绕年度任务抓落实，现将有关情况总结如下。'
const SECTIONS = [
  ['社会救助工作', '在册低保对象3120户4876人，比上年减少2.1%。'],
  ['养老服务工作', '助餐点累计服务11.6万人次，护理型床位占64.5%。'],
  ['社会事务工作', '办理结婚登记1608对，登记合格率100%，群众满意率99.3%。'],
] as const

function docx(heading: string, body = ''): Uint8Array {
  const sections = SECTIONS.map(([name, words]) => paragraph(run(name, heading)) + paragraph(run(words, body)))
  return handDocx(paragraph(run(TITLE, heading)) + paragraph(run(LEAD, body)) + sections.join(''))
}

function page(heading: (name: string) => string): Uint8Array {
  const sections = SECTIONS.map(([name, words]) => `${heading(name)}<p>${words}</p>`)
  const head = '<!DOCTYPE html><html><head><meta charset="utf-8"></head>'
  return new TextEncoder().encode(`${head}<body><h1>${TITLE}</h1><p>${LEAD}</p>${sections.join('')}</body></html>`)
}

/** Headings without number or style, told by their type alone. */
export const EMPHASIS: Feature = {
  name: 'headings-by-type',
  text: [TITLE, LEAD, ...SECTIONS.flat()].join('\n'),
  outline: SECTIONS.map(([heading]) => ({ level: 1, heading })),
  files: {
    'bold.docx': () => docx('<w:b/>'),
    'bold.doc': () => convertByOffice(docx('<w:b/>'), 'docx', 'doc'),
    'font.docx': () => docx('<w:rFonts w:eastAsia="黑体"/>', '<w:rFonts w:eastAsia="仿宋_GB2312"/>'),
    'strong.html': () => page(name => `<p><strong>${name}</strong></p>`),
    'style.html': () => page(name => `<p style="text-indent:2em;font-weight:bold">${name}</p>`),
    'font.html': () => page(name => `<p><span style="font-family:黑体">${name}</span></p>`),
  },
}
