import { convertByOffice } from '../office.ts'
import { printByChromium } from '../print.ts'
import type { Feature } from './feature.ts'

const BEFORE = [
  '栖禾县民政局2025年上半年工作总结',
  '一、民生实事进展',
  '上半年，全县承担省、市、县三级民生实事四项，均按序时进度推进，具体完成情况列表如下，表中投资为累计完成数，未完工项目均已排定节点。',
]
const AFTER = [
  '二、下半年打算',
  '对进度偏慢的敬老院改造项目实行周调度，确保九月底前完工；其余项目做好验收和移交，年底前全部投入使用，并委托第三方开展满意度测评。',
]
const ROWS: readonly (readonly string[])[] = [
  ['序号', '项目', '年度目标', '完成情况'],
  ['1', '村级助餐点', '14处', '已建成9处，在建5处，已投用的助餐点日均服务老年人410人次，收费标准由村民代表会议议定后公示。'],
  ['2', '敬老院改造', '3所', '完工1所，另外2所正在装修。'],
  [
    '3',
    '困难老年人家庭适老化改造',
    '200户',
    '入户评估212户，完成改造126户，安装扶手、防滑垫等8类设施，每户投入不超过3000元，资金由县级财政与福利彩票公益金共同承担。',
  ],
  ['4', '公益性公墓', '2处', '完成选址和可行性研究，土地手续正在办理。'],
]
const text = [...BEFORE, ...ROWS.map(row => row.join('\t')), ...AFTER].join('\n')

const WIDTHS = ['12mm', '32mm', '22mm', '82mm']
const rows = ROWS.map(
  (row, index) =>
    `<tr>${row.map((cell, column) => (index === 0 ? `<th width="${WIDTHS[column]}">${cell}</th>` : `<td><p style="margin:0">${cell}</p></td>`)).join('')}</tr>`,
).join('')
const page = (style: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><style>body{font-family:'Noto Sans CJK SC';font-size:16px;line-height:1.8}.p{text-indent:2em;margin:0;text-align:justify}
h1{text-align:center;font-size:24px;font-weight:normal}table{border-collapse:collapse;font-size:14px;width:100%}th{font-weight:normal}${style}</style></head><body>
<h1>${BEFORE[0]}</h1>${BEFORE.slice(1)
    .map(line => `<p class="p">${line}</p>`)
    .join(
      '',
    )}<table border="1" cellpadding="4" cellspacing="0">${rows}</table>${AFTER.map(line => `<p class="p">${line}</p>`).join('')}</body></html>`
const RULED = 'th,td{border:1px solid #000}'
const html = (style: string) => new TextEncoder().encode(page(style))

/** A table on a printed page: cells of several visual lines stay cells. */
export const PRINTED_TABLE: Feature = {
  name: 'printed-table',
  text,
  outline: [
    { level: 1, heading: '一、民生实事进展' },
    { level: 1, heading: '二、下半年打算' },
  ],
  files: {
    'chromium.pdf': () => printByChromium(page(RULED)),
    'office.pdf': async () => convertByOffice(await convertByOffice(html(RULED), 'html', 'docx'), 'docx', 'pdf'),
    'office.docx': () => convertByOffice(html(RULED), 'html', 'docx'),
    'office.doc': async () => convertByOffice(await convertByOffice(html(RULED), 'html', 'docx'), 'docx', 'doc'),
  },
}
