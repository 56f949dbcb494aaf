import { convertByOffice } from '../office.ts'
import type { Feature } from './feature.ts'
import { flatOdt } from './flat-odt.ts'
import { handDocx, paragraph, run } from './hand-docx.ts'

const TITLE = '栖禾县民政局2025年上半年工作总结'
const LEAD = '上半年，全县民政系统围绕困难群众和老年人办实事，主要情况如下。'
const BOX = '数说半年：救助困难群众4870人，新建助餐点9处。'
const SECOND = '办好一件事，温暖一家人。'
const HEADING = '一、社会救助'
const BODY = '在册低保对象3098户4870人，临时救助312人次。'

const drawn = (words: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${words}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
const vector = (words: string) => `<w:pict><v:shape><v:textbox><w:txbxContent>${words}</w:txbxContent></v:textbox></v:shape></w:pict>`
const boxed = paragraph(run(BOX)) + paragraph(run(SECOND))
/** Word writes each text box twice: as a shape of today, and as VML for programs that do not know those. */
const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawn(boxed)}</mc:Choice><mc:Fallback>${vector(boxed)}</mc:Fallback></mc:AlternateContent></w:r>`
/** A choice without words in it leaves them to the fallback. */
const fallback = `<w:r><mc:AlternateContent><mc:Choice Requires="wpx"><w:drawing/></mc:Choice><mc:Fallback>${vector(boxed)}</mc:Fallback></mc:AlternateContent></w:r>`

function withBox(box: string): Uint8Array {
  return handDocx([paragraph(run(TITLE)), paragraph(run(LEAD) + box), paragraph(run(HEADING)), paragraph(run(BODY))].join(''))
}

const odt = flatOdt(
  `<text:p>${TITLE}</text:p><text:p>${LEAD}<draw:frame draw:style-name="box" draw:name="box" text:anchor-type="paragraph" svg:width="10cm" svg:height="3cm" svg:x="2cm" svg:y="3cm"><draw:text-box><text:p>${BOX}</text:p><text:p>${SECOND}</text:p></draw:text-box></draw:frame></text:p><text:p>${HEADING}</text:p><text:p>${BODY}</text:p>`,
  { automatic: '<style:style style:name="box" style:family="graphic"><style:graphic-properties style:wrap="parallel"/></style:style>' },
)

/** Words in text boxes: each box is read once, behind the paragraph that it hangs on. */
export const BOXES: Feature = {
  name: 'text-boxes',
  text: [TITLE, LEAD, BOX, SECOND, HEADING, BODY].join('\n'),
  outline: [{ level: 1, heading: HEADING }],
  files: {
    'alternate.docx': () => withBox(twice),
    'fallback.docx': () => withBox(fallback),
    'vector.docx': () => withBox(`<w:r>${vector(boxed)}</w:r>`),
    'office.docx': () => convertByOffice(odt, 'fodt', 'docx'),
  },
}
