import { encode } from '#test/adapters/files/read-fixtures.ts'
import { convertByOffice } from '../office.ts'
import { printByChromium } from '../print.ts'
import type { Feature } from './feature.ts'

const TITLE = ['栖禾县民政局2025年上半年', '工作总结'] as const
const LEAD =
  '上半年，全县民政系统把兜底保障放在首位，走访困难家庭2316户，处置预警信息418条，把118户203人及时纳入保障。各乡镇同步开展政策宣讲，印发资料6200份，接受咨询1740人次。'
const ROWS = [
  ['指标', '单位', '完成数', '进度'],
  ['适老化改造', '户', '186', '62%'],
  ['助餐点', '个', '7', '70%'],
  ['护理员培训', '人', '143', '95%'],
] as const
const WORDS =
  '对因病因灾返困的家庭先行救助、后补材料，实施临时救助204人次，发放32.9万元。低保边缘和刚性支出困难家庭逐户明确包联干部，每季度上门一次，问题随访随办。'
const HEADS = ['一、指标进展', '二、工作措施'] as const

const page = (css: string) =>
  `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>body{font-family:'Noto Serif CJK SC';font-size:20px;line-height:1.8}
p{margin:0;text-align:justify}.title{text-align:center;text-indent:0;font-size:28px}td{font-size:16px;padding:3px 6px}${css}</style></head><body>${TITLE.map(line => `<p class="title">${line}</p>`).join('')}<p>${LEAD}</p><p>${HEADS[0]}</p><table>${ROWS.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table><p>${HEADS[1]}</p><p>${WORDS}</p></body></html>`

/** A site of nested tables: its menu, one link a row, stands beside the report. */
function site(): Uint8Array {
  const menu = ['机构职能', '政策文件', '规划计划', '统计数据'].map(name => `<tr><td><a href="#">${name}</a></td></tr>`).join('')
  const rows = ROWS.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')
  const words = [`${LEAD}<br><br>&nbsp;&nbsp;&nbsp;&nbsp;${HEADS[0]}<br>`, `<br>&nbsp;&nbsp;&nbsp;&nbsp;${HEADS[1]}<br><br>${WORDS}`]
  return encode(
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><table width="1000"><tr><td width="200"><table>${menu}</table></td><td><table><tr><td align="center"><font size="5"><b>${TITLE.join('')}</b></font></td></tr><tr><td>&nbsp;&nbsp;&nbsp;&nbsp;${words[0]}<table border="1">${rows}</table>${words[1]}</td></tr></table></td></tr></table></body></html>`,
    'gb18030',
  )
}

/** Layout that only white space or place tells: a table without lines, a title over two centred lines, a menu beside the text. */
export const UNRULED: Feature = {
  name: 'without-lines',
  text: [TITLE.join(''), LEAD, HEADS[0], ...ROWS.map(row => row.join('\t')), HEADS[1], WORDS].join('\n'),
  outline: HEADS.map(heading => ({ level: 1, heading })),
  files: {
    'indented.pdf': () => printByChromium(page('p{text-indent:2em}')),
    'flush.pdf': () => printByChromium(page('')),
    'office.docx': () => convertByOffice(new TextEncoder().encode(page('')), 'html', 'docx'),
    'site.html': site,
  },
}
