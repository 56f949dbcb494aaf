import { pdfOf } from '#test/adapters/files/read-fixtures.ts'
import { convertByOffice } from '../office.ts'
import { printByChromium } from '../print.ts'
import type { Feature } from './feature.ts'
import { handDocx, paragraph, run } from './hand-docx.ts'

const TITLE = '栖禾县民政局2025年上半年工作总结'
const BODY = [
  '上半年，栖禾县民政局围绕县委县政府年度部署，把困难群众冷暖放在心上，把老年人期盼抓在手上，各项任务实现时间任务双过半，现将有关情况总结如下。',
  '一、上半年工作开展情况',
  '（一）社会救助守住底线。每月比对民政、人社、公积金等六类数据，新纳入低保对象216户325人，退出188户294人，在册3098户4870人；为临时遇困家庭发放救助金96.4万元，户均3090元，最快的一笔从申请到发放只用了26小时。',
  '（二）养老服务就近就便。村级助餐点增加到49处，上半年服务5.2万人次；为126户困难老年人家庭装上扶手、防滑垫和报警器；敬老院集中供养的318名特困人员全部签订照护协议，失能人员入住率达到61%。',
  '（三）社会事务便民利民。婚姻登记窗口周末照常开放，办理结婚登记864对，群众满意率99%；清明期间引导鲜花祭扫1.8万人次，新增生态安葬穴位二百四十个，全县没有发生一起祭扫火情。',
  '二、存在的问题',
  '护理人员年龄偏大，四十岁以下的只有二十三名；部分山区村助餐点就餐人数少，运营成本偏高，可持续的办法还不多；社会组织规模小，承接服务的能力有待提升。',
  '三、下半年工作打算',
  '（一）把政策送上门。年底前对低保边缘家庭再走访一遍，符合条件的及时纳入。',
  '（二）把服务建起来。再建助餐点5处，完成剩余74户家庭适老化改造，并组织护理员轮训两期。',
]

const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><style>body{font-family:'Noto Sans CJK SC';font-size:16px;line-height:1.8;columns:2;column-gap:10mm}
h1{column-span:all;text-align:center;font-size:24px;font-weight:normal}p{text-indent:2em;margin:0;text-align:justify}</style></head><body><h1>${TITLE}</h1>${BODY.map(line => `<p>${line}</p>`).join('')}</body></html>`

/** Two columns below a title across the page, as Word sets them. */
function columnsDocx(): Uint8Array {
  const size = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/>'
  const font = '<w:rFonts w:ascii="Noto Serif CJK SC" w:eastAsia="Noto Serif CJK SC" w:hAnsi="Noto Serif CJK SC"/><w:sz w:val="28"/>'
  const across = `<w:jc w:val="center"/><w:sectPr><w:type w:val="continuous"/>${size}</w:sectPr>`
  const lines = BODY.map(line => paragraph(run(line, font), '<w:ind w:firstLine="560"/><w:jc w:val="both"/>'))
  const columns = `<w:sectPr><w:type w:val="continuous"/>${size}<w:cols w:num="2" w:space="560"/></w:sectPr>`
  return handDocx(paragraph(run(TITLE, font), across) + lines.join(''), {}, columns)
}

/** Lines of thirty characters in a font that is not embedded: only the cMap tells the characters. */
function unembedded(): Uint8Array {
  const lines = BODY.flatMap(line => `\u3000\u3000${line}`.match(/.{1,28}(?:[，。、；）])?/gu) ?? []).map(line =>
    line.replace(/^\u3000+/u, '\u3000'),
  )
  const pages = [[TITLE, ...lines.slice(0, 24)], lines.slice(24)]
  return pdfOf(pages.filter(page => page.length > 0))
}

/** A page in two columns is read down the left one, then down the right one. */
export const COLUMNS: Feature = {
  name: 'columns-and-fonts',
  text: [TITLE, ...BODY].join('\n'),
  outline: [
    { level: 1, heading: '一、上半年工作开展情况' },
    { level: 2, heading: '（一）社会救助守住底线。' },
    { level: 2, heading: '（二）养老服务就近就便。' },
    { level: 2, heading: '（三）社会事务便民利民。' },
    { level: 1, heading: '二、存在的问题' },
    { level: 1, heading: '三、下半年工作打算' },
    { level: 2, heading: '（一）把政策送上门。' },
    { level: 2, heading: '（二）把服务建起来。' },
  ],
  files: {
    'chromium.pdf': () => printByChromium(html),
    'office.pdf': () => convertByOffice(columnsDocx(), 'docx', 'pdf'),
    'unembedded.pdf': unembedded,
    'columns.docx': columnsDocx,
  },
}
