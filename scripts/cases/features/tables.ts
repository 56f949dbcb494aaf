import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx'
import { convertByOffice } from '../office.ts'
import type { Feature } from './feature.ts'
import { handDocx, paragraph, run } from './hand-docx.ts'

const BEFORE = ['栖禾县民政局2025年上半年工作总结', '一、社会救助', '救助对象按月核定，6月底在册情况见下表。']
const AFTER = ['二、下半年打算', '完成新一轮入户核查，做到应保尽保、应退尽退。']

interface SourceCell {
  readonly text: string
  readonly columns?: number
  readonly rows?: number
}

/** 社会救助 reaches over two rows, 合计 over two columns. */
const ROWS: readonly (readonly SourceCell[])[] = [
  [{ text: '类别' }, { text: '项目' }, { text: '户数' }, { text: '人数' }],
  [{ text: '社会救助', rows: 2 }, { text: '城市低保' }, { text: '812' }, { text: '1436' }],
  [{ text: '农村低保' }, { text: '2286' }, { text: '3434' }],
  [{ text: '合计', columns: 2 }, { text: '3098' }, { text: '4870' }],
]
/** What the merged cells cover stays empty. */
const READ = ['类别\t项目\t户数\t人数', '社会救助\t城市低保\t812\t1436', '\t农村低保\t2286\t3434', '合计\t\t3098\t4870']

const html = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${BEFORE.map(text => `<p>${text}</p>`).join('')}<table border="1">${ROWS.map(
  cells =>
    `<tr>${cells.map(({ text, columns = 1, rows = 1 }) => `<td colspan="${columns}" rowspan="${rows}"><p>${text}</p></td>`).join('')}</tr>`,
).join('')}</table>${AFTER.map(text => `<p>${text}</p>`).join('')}</body></html>`
const page = new TextEncoder().encode(html)

async function byWriter(): Promise<Uint8Array> {
  const rows = ROWS.map(
    cells =>
      new TableRow({
        children: cells.map(
          ({ text, columns = 1, rows: height = 1 }) =>
            new TableCell({ columnSpan: columns, rowSpan: height, children: [new Paragraph(text)] }),
        ),
      }),
  )
  const children = [...BEFORE.map(text => new Paragraph(text)), new Table({ rows }), ...AFTER.map(text => new Paragraph(text))]
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

/** Vertical merging as Word writes it, a row that was deleted, a table inside a cell and a content control around a row. */
function byHand(): Uint8Array {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text === '' ? '' : run(text))}</w:tc>`
  const row = (cells: string, properties = '') => `<w:tr>${properties}${cells}</w:tr>`
  const inner = `<w:tbl><w:tr><w:tc>${paragraph(run('812'))}</w:tc></w:tr></w:tbl>${paragraph('')}`
  const rows = [
    row(cell('类别') + cell('项目') + cell('户数') + cell('人数')),
    row(
      cell('社会救助', `<w:vMerge w:val="${VerticalMergeType.RESTART}"/>`) +
        cell('城市低保') +
        `<w:tc><w:tcPr/>${inner}</w:tc>` +
        cell('1436'),
    ),
    row(cell('') + cell('删去') + cell('1') + cell('2'), '<w:trPr><w:del w:id="1" w:author="a"/></w:trPr>'),
    `<w:sdt><w:sdtContent>${row(cell('', '<w:vMerge/>') + cell('农村低保') + cell('2286') + cell('3434'))}</w:sdtContent></w:sdt>`,
    row(cell('合计', '<w:gridSpan w:val="2"/>') + cell('3098') + cell('4870')),
  ]
  return handDocx(
    `${BEFORE.map(text => paragraph(run(text))).join('')}<w:tbl>${rows.join('')}</w:tbl>${AFTER.map(text => paragraph(run(text))).join('')}`,
  )
}

/** Tables stay tables: a row a line, cells parted by tabs. */
export const TABLES: Feature = {
  name: 'merged-cells',
  text: [...BEFORE, ...READ, ...AFTER].join('\n'),
  outline: [
    { level: 1, heading: '一、社会救助' },
    { level: 1, heading: '二、下半年打算' },
  ],
  files: {
    'page.html': () => page,
    'writer.docx': byWriter,
    'hand.docx': byHand,
    'office.docx': () => convertByOffice(page, 'html', 'docx'),
    'office.html': async () => convertByOffice(await byWriter(), 'docx', 'html'),
    'plain.md': () =>
      new TextEncoder().encode(
        [
          ...BEFORE,
          '',
          ...READ.flatMap((line, index) => [`| ${line.split('\t').join(' | ')} |`, ...(index === 0 ? ['|---|---|--:|--:|'] : [])]),
          '',
          ...AFTER,
        ].join('\n'),
      ),
  },
}
