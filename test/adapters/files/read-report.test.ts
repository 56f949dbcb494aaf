import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '#adapters/files/read-format.ts'
import { readReportInWorker } from '#adapters/files/read-in-worker.ts'
import { readReport } from '#adapters/files/read-report.ts'
import { handDocx, paragraph, run } from '../../../scripts/cases/features/hand-docx.ts'
import { encode, numberedDocx, pdfOf } from './read-fixtures.ts'

const SENTENCE = '截至6月底，全县共有低保对象812户1436人，累计发放救助资金386.4万元。'
const TRADITIONAL = '全區現有養老機構十二家，床位一千二百張，發放補貼三百萬元。'

async function textOf(bytes: Uint8Array, name: string) {
  const read = await readReport(bytes, name)
  if (!read.ok) throw new Error(read.failure.message)
  return read.value
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'))
  return isBig ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes
}

test.for([
  ['utf-8', new TextEncoder().encode(SENTENCE), SENTENCE],
  ['utf-8', new TextEncoder().encode(`\ufeff${SENTENCE}`), SENTENCE],
  ['utf-16le', utf16(`\ufeff${SENTENCE}`, false), SENTENCE],
  ['utf-16be', utf16(`\ufeff${SENTENCE}`, true), SENTENCE],
  ['utf-16le', utf16(SENTENCE, false), SENTENCE],
  ['gb18030', encode(SENTENCE, 'gb18030'), SENTENCE],
  ['big5', encode(TRADITIONAL, 'big5'), TRADITIONAL],
] as const)('readReport() detects %s', async ([encoding, bytes, text]) => {
  expect(await textOf(bytes, 'report.txt')).toMatchObject({ text, encoding, format: 'text' })
})

test('readReport() reads a page saved with its pictures in one file', async () => {
  const page = `<html><head><meta charset="utf-8"></head><body><p>${SENTENCE}</p></body></html>`
  const archive = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="----part"',
    '',
    '------part',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------part',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(page).toString('base64'),
    '------part--',
  ].join('\r\n')
  expect(await textOf(new TextEncoder().encode(archive), 'report.mht')).toMatchObject({ text: SENTENCE, format: 'html' })
  const bare = await readReport(new TextEncoder().encode(archive.replace('text/html', 'text/css')), 'report.mht')
  expect(bare).toMatchObject({ ok: false, failure: { code: 'damaged' } })
})

test('readReport() joins a paragraph whose end was deleted to the next, in the middle of a figure too', async () => {
  const ended = paragraph(run('低保对象81'), '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>')
  expect((await textOf(handDocx(ended + paragraph(run('2户。'))), 'report.docx')).text).toBe('低保对象812户。')
})

test('readReport() tells headings by a style that is bold or based on one', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="小标题"/><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="小标题2"/><w:basedOn w:val="b"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="d"><w:name w:val="正文2"/><w:basedOn w:val="b"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>'
  const body = ['', 'b:社会救助', `d:${SENTENCE}`, 'c:养老服务', SENTENCE].map(line => {
    const [, style = '', text = ''] = /^(?:(\w):)?(.*)$/.exec(line) ?? []
    return paragraph(run(text === '' ? '溪亭县民政局2024年工作总结' : text), style === '' ? '' : `<w:pStyle w:val="${style}"/>`)
  })
  expect((await textOf(handDocx(body.join(''), { styles }), 'report.docx')).headings).toEqual([
    { line: 1, level: 1 },
    { line: 3, level: 1 },
  ])
})

test('readReport() leaves out the signs of Markdown that show nothing', async () => {
  const lines = ['# 溪亭县民政局2024年工作总结', '> 送审稿', '- **低保**：812户', '  * [x] 1\\.已公示', '增长-5% * 2 - 1']
  const { text } = await textOf(new TextEncoder().encode(lines.join('\n')), 'report.md')
  expect(text.split('\n')).toEqual(['溪亭县民政局2024年工作总结', '送审稿', '低保：812户', '1.已公示', '增长-5% * 2 - 1'])
})

test('readReport() writes out the numbers that Word sets by list styles, and keeps tables as rows', async () => {
  const { text, format } = await textOf(await numberedDocx(), 'report.docx')
  expect(format).toBe('docx')
  expect(text.split('\n')).toEqual([
    '溪亭县民政局2024年工作总结',
    '一、工作情况',
    '（一）社会救助扎实有力。',
    '全县在册低保对象812户。',
    '（二）养老服务不断改善。',
    '1.建成助餐点',
    '2.改造敬老院',
    '二、下一步打算',
    '（一）加强动态管理。',
    '指标\t数值',
    '孤儿\t37人',
  ])
})

test('readReport() reads a PDF whose font is not embedded: lines, pages and indents', async () => {
  const { text, format } = await textOf(
    pdfOf([
      ['溪亭县民政局工作总结', '\u3000一、工作情况'],
      ['全县共有低保对象八百户。', '第二行文字'],
    ]),
    'report.pdf',
  )
  expect(format).toBe('pdf')
  expect(text).toBe('溪亭县民政局工作总结\n\u3000一、工作情况\f全县共有低保对象八百户。\n第二行文字')
})

test('readReport() reads the body of a web page without scripts and menus', async () => {
  const html = `<!DOCTYPE html><html><head><title>站点</title><script>var a = "<p>1</p>"</script></head><body>
    <div><a href="/">首页</a> | <a href="/x">政务公开</a></div><h1>工作总结</h1><p>&emsp;&emsp;共有<b>812</b>户&nbsp;低保。</p>
    <table><tr><td>孤儿</td><td><p>37</p><p>人</p></td></tr></table></body></html>`
  expect(await textOf(new TextEncoder().encode(html), 'page.txt')).toMatchObject({
    format: 'html',
    text: '工作总结\n共有812户 低保。\n孤儿\t37 人',
  })
})

test('readReport() reads radicals, which browsers print for characters of the same shape, as those characters', async () => {
  const { text, notes } = await textOf(new TextEncoder().encode('⻘溪县⺠政局共有低保对象⼀千⼆百⼾，⽐上年增⻓。'), 'copied.txt')
  expect(text).toBe('青溪县民政局共有低保对象一千二百户，比上年增长。')
  expect(notes).toEqual(['7 个部首字符已按同形的汉字读出（如 ⼈⺠ 读作 人民）：请核对。'])
  expect((await textOf(new TextEncoder().encode('全區發放補貼⼀百⼾'), 'copied.txt')).text).toBe('全區發放補貼一百戶')
})

test('readReport() tells the type by content, not by name', async () => {
  expect((await textOf(await numberedDocx(), 'report.txt')).format).toBe('docx')
  expect((await textOf(new TextEncoder().encode(SENTENCE), 'report.pdf')).format).toBe('text')
})

const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0,
])
const BLANK_PDF = pdfOf([[], []])
const BOMB = zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024), '[Content_Types].xml': strToU8('<Types/>') }, { level: 9 })
const CFB = (stream: string) =>
  Uint8Array.from([
    ...Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ...new Uint8Array(600),
    ...Buffer.from(stream, 'utf16le'),
  ])

test.for([
  ['no bytes', 'empty', new Uint8Array(), '文件「a.docx」是空的（0 字节）：请确认选对了文件，重新上传。'],
  ['only white space', 'empty', new TextEncoder().encode(' \n\u3000\n'), '里没有文字'],
  ['a picture', 'wrong-type', PNG, '是 .png 文件：报告应为 Word（.docx、.doc）、PDF'],
  ['a spreadsheet of old', 'wrong-type', CFB('Workbook'), '是 Excel 工作簿'],
  ['an encrypted document', 'encrypted', CFB('EncryptedPackage'), '设有打开密码：请去掉密码'],
  ['rich text', 'wrong-type', new TextEncoder().encode('{\\rtf1\\ansi hello}'), '是 RTF 文档：请在 Word 或 WPS 中打开'],
  ['a PDF without text', 'no-text', BLANK_PDF, '共 2 页，都没有文字层，像是扫描件'],
  ['a PDF cut in the middle', 'damaged', new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<< /Type /Cat'), '已损坏，读不出内容'],
  ['a zip bomb', 'unpacks-too-large', BOMB, '展开后有 40 MB，压缩得不像正常的文档'],
] as const)('readReport() refuses %s in one sentence', async ([, code, bytes, words]) => {
  const read = await readReport(bytes, '../etc/a.docx')
  if (read.ok) throw new Error(`accepted: ${read.value.text}`)
  expect(read.failure.code).toBe(code)
  expect(read.failure.message).toContain(words)
  expect(read.failure.message).toMatch(/^文件「a\.docx」[^\n：]*：[^\n：]*。$/)
})

test('readReport() refuses a truncated Word document', async () => {
  const whole = await numberedDocx()
  const read = await readReport(whole.slice(0, whole.length - 400), 'cut.docx')
  expect(read).toMatchObject({ ok: false, failure: { code: 'damaged', cause: expect.stringMatching(/./) } })
})

test('readReport() refuses a file above the limit that the caller sets', async () => {
  const read = await readReport(new TextEncoder().encode(SENTENCE), 'a.txt', { ...DEFAULT_LIMITS, bytes: 10 })
  expect(read).toMatchObject({ ok: false, failure: { code: 'too-large' } })
})

test('readReportInWorker() gives what readReport() gives, and ends when time is up', async () => {
  const bytes = await numberedDocx()
  const limits = { ...DEFAULT_LIMITS, milliseconds: 60_000, megabytes: 512 }
  expect(await readReportInWorker(bytes, 'report.docx', limits)).toEqual(await readReport(bytes, 'report.docx'))
  expect(await readReportInWorker(bytes, 'report.docx', { ...limits, milliseconds: 1 })).toMatchObject({
    ok: false,
    failure: { code: 'too-slow' },
  })
})
