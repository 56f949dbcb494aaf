import { printByChromium } from '../print.ts'
import type { Feature } from './feature.ts'

const TITLE = '栖禾县救助管理站2025年上半年小结'
const LINES = [
  '上半年，我站坚持自愿求助、无偿救助，开展“寒冬送温暖”行动，共救助流浪乞讨人员118人次。',
  '一、做法',
  '组织街面巡查52次，出动车辆77台次；甄别身份23人，帮助11人与家人团聚；护送返乡16人，落户安置1人。',
  '二、打算',
  '更换老化监控设备9处，与县医院续签救治协议，争取设立心理疏导室，并为夜间值班人员配齐记录仪。',
] as const

const page = (columns: string) =>
  `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>body{font-family:'Noto Serif CJK SC';font-size:16px;line-height:1.8;${columns}}
p{margin:0;text-indent:2em;text-align:justify}h1{text-align:center;font-size:24px;font-weight:normal;column-span:all}</style></head><body><h1>${TITLE}</h1>${LINES.map(line => `<p>${line}</p>`).join('')}</body></html>`

/** A page of few lines in two columns, some of them short. */
export const SHORT_COLUMNS: Feature = {
  name: 'short-columns',
  text: [TITLE, ...LINES].join('\n'),
  outline: [LINES[1], LINES[3]].map(heading => ({ level: 1, heading })),
  files: {
    'columns.pdf': () => printByChromium(page('columns:2;column-gap:10mm')),
    'narrow-gap.pdf': () => printByChromium(page('columns:2;column-gap:7mm;font-size:14px')),
  },
}
