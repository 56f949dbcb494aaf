import { convertByOffice } from '../office.ts'
import type { Feature } from './feature.ts'
import { handDocx, paragraph, run } from './hand-docx.ts'

const TITLE = ['栖禾县民政局', '关于2025年前三季度工作情况的报告'] as const
const HEADS = ['一、主要工作', '（一）救助审批提速。', '（二）养老服务提质。', '二、下一步安排'] as const
const LINES = [
  '栖禾县民政局文件',
  '栖民字〔2025〕47号\t签发人：宋某',
  TITLE.join(''),
  '县人民政府：',
  '按照工作安排，现将前三季度民政工作情况报告如下。',
  HEADS[0],
  `${HEADS[1]}审批时限由20个工作日压缩到12个工作日，三季度末在册低保对象3086户4851人，全部按月打卡发放。`,
  `${HEADS[2]}新增护理型床位96张，老年食堂由21个增加到34个，日均就餐820人。`,
  HEADS[3],
  '1.由救助股牵头，10月底前完成动态复核，结果张榜公示。',
  '2.由养老股牵头，选派5名骨干到县外机构跟班学习。',
  '3.由办公室负责，清理往来款项，年内全部结清。',
  '特此报告。',
  '附件：1.前三季度主要指标表',
  '2.项目进度表',
  '栖禾县民政局',
  '2025年10月14日',
  '（此件公开发布）',
  '抄送：县人大办公室，县政协办公室，市民政局。',
] as const

const CENTRED = new Set([LINES[0], TITLE.join('')])
const FONT = '<w:rFonts w:ascii="Noto Serif CJK SC" w:eastAsia="Noto Serif CJK SC" w:hAnsi="Noto Serif CJK SC"/>'
const words = (text: string, size: number) =>
  text
    .split('\t')
    .map(part => run(part, `${FONT}<w:sz w:val="${size}"/>`))
    .join('<w:r><w:tab/></w:r>')

function byHand(): Uint8Array {
  const body = LINES.flatMap(line => (line === TITLE.join('') ? TITLE : [line])).map(line => {
    const isHead = CENTRED.has(line) || TITLE.includes(line as (typeof TITLE)[number])
    const isFlush = isHead || line.endsWith('：') || line.includes('\t') || line.startsWith('抄送')
    const manner = isHead
      ? '<w:jc w:val="center"/>'
      : isFlush
        ? '<w:tabs><w:tab w:val="left" w:pos="6000"/></w:tabs>'
        : '<w:ind w:firstLine="640"/>'
    return paragraph(words(line, isHead ? 44 : 30), manner)
  })
  return handDocx(body.join(''))
}

/** A paper of an office with its head, number and signer above the title, whom it is for below, signature, note and copies at the end. */
export const RED_HEADS: Feature = {
  name: 'red-heads',
  text: LINES.join('\n'),
  outline: [
    { level: 1, heading: HEADS[0] },
    { level: 2, heading: HEADS[1] },
    { level: 2, heading: HEADS[2] },
    { level: 1, heading: HEADS[3] },
  ],
  files: {
    'hand.docx': byHand,
    'office.doc': () => convertByOffice(byHand(), 'docx', 'doc'),
    'office.pdf': () => convertByOffice(byHand(), 'docx', 'pdf'),
  },
}
