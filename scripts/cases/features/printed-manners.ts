import { printByChromium } from '../print.ts'
import { COLUMNS } from './columns.ts'
import type { Feature } from './feature.ts'

const [TITLE = '', ...BODY] = COLUMNS.text.split('\n')
const LINES = [
  ...BODY,
  ...['甲', '乙', '丙', '丁', '戊'].map(village => `${village}片各村按月公示救助名单，接受监督电话咨询共120次，回访群众46户。`),
]

const page = (css: string, around = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><style>body{font-family:'Noto Serif CJK SC';font-size:19px;line-height:2}
h1{text-align:center;font-size:26px;font-weight:normal}p{text-indent:2em;margin:0;text-align:justify}${css}</style></head><body>${around}<h1>${TITLE}</h1>${LINES.map(line => `<p>${line}</p>`).join('')}</body></html>`
const MARK = '.mark{position:fixed;top:45%;left:15%;transform:rotate(-40deg);font-size:60px;color:#ddd}'

/** A PDF whose pages lie on their side, as a scanner's software or a landscape printer leaves them; the viewer turns them. */
async function onItsSide(): Promise<Uint8Array> {
  const css =
    '@page{size:A4 landscape;margin:0}body{width:160mm;height:250mm;writing-mode:horizontal-tb;transform:rotate(90deg) translateY(-250mm);transform-origin:0 0;font-size:15px;line-height:1.6}h1{font-size:20px}'
  return printByChromium(page(css))
}

/** The manners of printing that hide the words: marks across the page, letters set apart, numbers and heads of many kinds, pages on their side. */
export const PRINTED_MANNERS: Feature = {
  name: 'printed-manners',
  text: [TITLE, ...LINES].join('\n'),
  outline: COLUMNS.outline,
  files: {
    'watermark.pdf': () => printByChromium(page(MARK, '<div class="mark">征求意见稿</div>')),
    'letter-spaced.pdf': () => printByChromium(page('body{letter-spacing:2px}')),
    'two-pages-with-heads.pdf': () => printByChromium(page(''), '栖禾县民政局工作总结'),
    'on-its-side.pdf': onItsSide,
  },
}
