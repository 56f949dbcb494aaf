import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx'
import { convertByOffice } from '../office.ts'
import type { Feature } from './feature.ts'
import { flatOdt } from './flat-odt.ts'
import { field, handDocx, paragraph, run, style, styled } from './hand-docx.ts'

const TITLE = '栖禾县民政局2025年工作总结'
const FIRST = '一、社会救助'
const WORDS = '在册低保对象3120户4876人，比上年减少2.1%。'
const SECOND = '二、养老服务'
const OTHER = '助餐点累计服务11.6万人次。'
const NOTE = '人数为年末在册数。'
const HEAD = '栖禾县民政局 内部资料'

async function byWriter(): Promise<Uint8Array> {
  const document = new Document({
    comments: { children: [{ id: 0, author: '审核', date: new Date('2026-01-05'), children: [new Paragraph('这个数要与财政核对。')] }] },
    footnotes: { 1: { children: [new Paragraph(NOTE)] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(HEAD)] }) },
        footers: {
          default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: ['第', PageNumber.CURRENT, '页'] })] })] }),
        },
        children: [
          new Paragraph({ text: TITLE, heading: HeadingLevel.TITLE }),
          new TableOfContents('目录', {
            headingStyleRange: '1-3',
            cachedEntries: [
              { title: FIRST, level: 1, page: 1 },
              { title: SECOND, level: 1, page: 2 },
            ],
          }),
          new Paragraph({ text: FIRST, heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('在册低保对象3120户4876人'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new FootnoteReferenceRun(1),
              new TextRun('，比上年减少2.1%。'),
            ],
          }),
          new Paragraph({ text: SECOND, heading: HeadingLevel.HEADING_1 }),
          new Paragraph(OTHER),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** A table of contents of plain paragraphs, a page number in the text and an endnote. */
function byHand(): Uint8Array {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const contents = [
    paragraph(
      `${mark('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${mark('separate')}${run(FIRST)}<w:r><w:tab/></w:r>${field('PAGEREF _a', run('1'))}`,
    ),
    paragraph(`${run(SECOND)}<w:r><w:tab/></w:r>${field('PAGEREF _b', run('2'))}`),
    paragraph(mark('end')),
  ]
  const note = '<w:r><w:endnoteReference w:id="3"/></w:r>'
  return handDocx(
    [
      styled('t', TITLE),
      ...contents,
      styled('m', `${FIRST}\t1`),
      styled('h', FIRST),
      paragraph(`${run('在册低保对象3120户4876人')}${note}${run('，比上年减少2.1%。')}`),
      paragraph(field('PAGE', run('1'))),
      styled('h', SECOND),
      paragraph(
        `${run('助餐点累计服务')}${field('REF total', run('11.6'))}${run('万人次。')}<w:fldSimple w:instr=" NUMPAGES ">${run('2')}</w:fldSimple>`,
      ),
    ].join(''),
    {
      styles: [style('t', 'Title'), style('h', 'heading 1'), style('m', 'toc 1')].join(''),
      endnotes: `<w:endnote w:type="separator" w:id="-1">${paragraph('')}</w:endnote><w:endnote w:id="3">${paragraph(run(NOTE))}</w:endnote>`,
      comments: `<w:comment w:id="0">${paragraph(run('请核对。'))}</w:comment>`,
      header1: paragraph(run(HEAD)),
    },
  )
}

function byOffice(format: 'docx' | 'doc'): Promise<Uint8Array> {
  const note = `<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>${NOTE}</text:p></text:note-body></text:note>`
  const comment = '<office:annotation><dc:creator>审核</dc:creator><text:p>请核对。</text:p></office:annotation>'
  const entries = [FIRST, SECOND].map((heading, index) => `<text:p>${heading}<text:tab/>${index + 1}</text:p>`).join('')
  const contents = `<text:table-of-content text:name="toc"><text:table-of-content-source text:outline-level="3"/><text:index-body>${entries}</text:index-body></text:table-of-content>`
  const body = `<text:p text:style-name="Title">${TITLE}</text:p>${format === 'docx' ? contents : ''}<text:h text:outline-level="1">${FIRST}</text:h><text:p>在册低保对象3120户4876人${comment}${note}，比上年减少2.1%。</text:p><text:h text:outline-level="1">${SECOND}</text:h><text:p>${OTHER}</text:p>`
  const master = `<style:master-page style:name="Standard" style:page-layout-name="page"><style:header><text:p>${HEAD}</text:p></style:header><style:footer><text:p><text:page-number>1</text:page-number></text:p></style:footer></style:master-page>`
  const automatic =
    '<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/></style:page-layout>'
  return convertByOffice(flatOdt(body, { master, automatic }), 'fodt', format)
}

/** What stands around a text: comments, running heads, page numbers and the table of contents go, notes stand at the end. */
export const APPARATUS: Feature = {
  name: 'notes-heads-contents',
  text: [TITLE, FIRST, WORDS, SECOND, OTHER, NOTE].join('\n'),
  outline: [
    { level: 1, heading: FIRST },
    { level: 1, heading: SECOND },
  ],
  files: { 'writer.docx': byWriter, 'hand.docx': byHand, 'office.docx': () => byOffice('docx'), 'office.doc': () => byOffice('doc') },
}
