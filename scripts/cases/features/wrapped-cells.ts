import { printByChromium } from '../print.ts'
import type { Feature } from './feature.ts'

const TITLE = '栖禾县2025年为民办实事进展情况（截至9月底）'
const LEAD = '县民政局牵头的实事共5项，截至9月底进展如下：'
const ROWS = [
  ['项目', '任务', '完成情况', '进度'],
  ['社区食堂', '新建12个', '已开业8个，另有3个正在装修，剩下1个选址已经确定', '67%'],
  ['认知障碍照护', '床位40张', '完成26张', '65%'],
  ['家庭床位', '建成180张', '已签约134张，完成设备安装117张', '65%'],
  ['婚俗基地', '1处', '主体完工', '80%'],
  ['未保工作站', '建成9个', '挂牌7个，人员全部到岗，另外2个正在配备办公用品', '78%'],
] as const
const LAST = '对进度低于七成的项目每周通报，确保11月底前全部完成。'

function page(css: string): string {
  const [head, ...rows] = ROWS.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`)
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>body{font-family:'Noto Serif CJK SC';font-size:16px;line-height:1.75}
p{margin:0;text-indent:2em}h1{text-align:center;font-size:22px;font-weight:normal}table{width:100%;border-collapse:collapse}td{font-size:14px;padding:3px 6px}td:nth-child(3){width:36%}${css}</style></head><body><h1>${TITLE}</h1><p>${LEAD}</p><table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table><p>${LAST}</p></body></html>`
}

/** Tables without lines whose cells are wrapped, set to the middle or the top of their row; and one that goes on over a page under its head. */
export const WRAPPED_CELLS: Feature = {
  name: 'wrapped-cells',
  text: [TITLE, LEAD, ...ROWS.map(row => row.join('\t')), LAST].join('\n'),
  outline: [],
  files: {
    'middle.pdf': () => printByChromium(page('')),
    'top.pdf': () => printByChromium(page('td{vertical-align:top;padding:6px}')),
    'head-again.pdf': () => printByChromium(page('td{border:1px solid #000}tr:nth-child(4){break-before:page}')),
  },
}
