import type { Feature } from './feature.ts'
import { handDocx, paragraph, run } from './hand-docx.ts'

const TITLE = '栖禾县民政局2025年上半年工作总结'
const LEAD = '半年来，全县民政系统对照年度任务逐项推进，现将有关情况总结如下。'
const SECTIONS = [
  ['织牢救助保障网。', '在册低保对象3120户4876人，比上年减少2.1%，临时救助386人次。'],
  ['建好养老服务圈。', '助餐点累计服务11.6万人次，护理型床位占64.5%，比年初提高3.2个百分点。'],
  ['守住安全责任线：', '排查养老机构14家，整改隐患27处，全部按期销号。'],
] as const

function docx(): Uint8Array {
  const sections = SECTIONS.map(([opening, words]) => paragraph(run(opening, '<w:b/>') + run(words)))
  return handDocx(paragraph(run(TITLE, '<w:b/>')) + paragraph(run(LEAD)) + sections.join(''))
}

function page(): Uint8Array {
  const sections = SECTIONS.map(([opening, words]) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;<strong>${opening}</strong>${words}</p>`)
  const head = '<!DOCTYPE html><html><head><meta charset="utf-8"></head>'
  return new TextEncoder().encode(`${head}<body><h1>${TITLE}</h1><p>${LEAD}</p>${sections.join('\n')}</body></html>`)
}

function markdown(): Uint8Array {
  const sections = SECTIONS.map(([opening, words]) => `- **${opening}**${words}`)
  return new TextEncoder().encode(`# ${TITLE}\n\n> ${LEAD}\n\n${sections.join('\n')}\n`)
}

/** Headings without numbers that open their paragraphs, told by bold type alone. */
export const OPENINGS: Feature = {
  name: 'bold-openings',
  text: [TITLE, LEAD, ...SECTIONS.map(section => section.join(''))].join('\n'),
  outline: SECTIONS.map(([heading]) => ({ level: 1, heading })),
  files: { 'word.docx': docx, 'site.html': page, 'quoted-list.md': markdown },
}
