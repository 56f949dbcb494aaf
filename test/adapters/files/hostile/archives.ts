import { strToU8, zipSync } from 'fflate'
import { GOOD_SENTENCE, type HostileFile } from './hostile-file.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

const paragraph = (text: string, properties = '') => `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const bodyOf = (content: string) => `<?xml version="1.0"?><w:document ${W}><w:body>${content}</w:body></w:document>`

/** A Word document with the given body and further parts; parts may be replaced. */
function docx(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const files = { '[Content_Types].xml': TYPES, '_rels/.rels': RELATIONS, 'word/document.xml': bodyOf(body), ...parts }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
    { level: 1 },
  )
}

const GOOD = paragraph(GOOD_SENTENCE)
const NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
const numberingOf = (level: string) =>
  `<?xml version="1.0"?><w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">${level}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

/** The same bytes with a local header's or the directory's numbers changed. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at += 1) if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true)
  return copy
}

const DIRECTORY = 0x02014b50
const UNPACKED_SIZE = 24
const damagedOr = (...codes: ('empty' | 'unpacks-too-large' | 'wrong-type' | 'too-large' | 'too-slow' | 'encrypted')[]) => ({
  refused: ['damaged', ...codes] as const,
})

export const ARCHIVES: readonly HostileFile[] = [
  {
    about: 'a bomb in word/document.xml',
    bytes: () => docx('', { 'word/document.xml': new Uint8Array(12_000_000) }),
    end: { refused: ['unpacks-too-large'] },
  },
  {
    about: 'a bomb in a part that is not read',
    bytes: () => docx(GOOD, { 'word/media/image1.png': new Uint8Array(12_000_000) }),
    end: { refused: ['unpacks-too-large'] },
  },
  {
    about: 'a bomb of many parts',
    bytes: () =>
      patched(
        docx(GOOD, Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`word/part${index}.xml`, new Uint8Array(10)]))),
        DIRECTORY,
        UNPACKED_SIZE,
        9_000_000,
      ),
    end: { refused: ['unpacks-too-large'] },
  },
  {
    about: 'six thousand parts',
    bytes: () => docx(GOOD, Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`word/p${index}.xml`, 'x']))),
    end: { refused: ['unpacks-too-large'] },
  },
  {
    about: 'a part that declares less than it unpacks to',
    bytes: () => patched(docx(GOOD.repeat(2000)), DIRECTORY, UNPACKED_SIZE, 400),
    end: damagedOr('empty', 'unpacks-too-large'),
  },
  {
    about: 'a part that declares four gigabytes',
    bytes: () => patched(docx(GOOD), DIRECTORY, UNPACKED_SIZE, 0xfffffff0),
    end: { refused: ['unpacks-too-large'] },
  },
  {
    about: 'an archive in an archive',
    bytes: () => zipSync({ 'report.docx': docx(GOOD), 'more.zip': zipSync({ 'a.zip': zipSync({ b: strToU8('b') }) }) }),
    end: { refused: ['wrong-type', 'damaged'] },
  },
  { about: 'an archive where the body should be', bytes: () => docx('', { 'word/document.xml': docx(GOOD) }), end: damagedOr('empty') },
  { about: 'an empty archive', bytes: () => zipSync({}), end: damagedOr('wrong-type', 'empty') },
  {
    about: 'no body',
    bytes: () => zipSync({ '[Content_Types].xml': strToU8(TYPES), '_rels/.rels': strToU8(RELATIONS), 'word/other.xml': strToU8('<a/>') }),
    end: damagedOr('wrong-type'),
  },
  {
    about: 'names with path parts inside',
    bytes: () => docx(GOOD, { '../../../../tmp/jushi-escaped.xml': 'x', 'C:\\jushi\\x.xml': 'x' }),
    end: { text: GOOD_SENTENCE },
  },
  {
    about: 'entities that multiply',
    bytes: () =>
      docx('', {
        'word/document.xml': `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "好好好好好好好好好好">${Array.from({ length: 9 }, (_, index) => `<!ENTITY b${index} "${`&b${index === 0 ? '' : index - 1};`.repeat(10)}">`).join('')}]>${bodyOf(paragraph('&b8;')).slice(21)}`,
      }),
    end: damagedOr(),
  },
  {
    about: 'an entity that reads a file',
    bytes: () =>
      docx('', {
        'word/document.xml': `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>${bodyOf(paragraph('&f;')).slice(21)}`,
      }),
    end: damagedOr(),
  },
  {
    about: 'an entity in the styles',
    bytes: () => docx(GOOD, { 'word/styles.xml': `<!DOCTYPE a [<!ENTITY b "x">]><w:styles ${W}/>` }),
    end: damagedOr(),
  },
  { about: 'macros', bytes: () => docx(GOOD, { 'word/vbaProject.bin': new Uint8Array(2000).fill(7) }), end: { noted: /宏/ } },
  {
    about: 'a template on another server',
    bytes: () =>
      docx(GOOD, {
        'word/_rels/document.xml.rels':
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/evil.dotm" TargetMode="External"/></Relationships>',
      }),
    end: { text: GOOD_SENTENCE },
  },
  {
    about: 'a field that runs a command',
    bytes: () =>
      docx(
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>${GOOD}`,
      ),
    end: { text: GOOD_SENTENCE, without: /DDEAUTO|cmd\.exe/ },
  },
  {
    about: 'a body that stops in the middle',
    bytes: () => docx('', { 'word/document.xml': bodyOf(GOOD.repeat(3)).slice(0, 400) }),
    end: damagedOr(),
  },
  {
    about: 'elements five thousand deep',
    bytes: () => docx(`${'<w:sdt><w:sdtContent>'.repeat(5000)}${GOOD}${'</w:sdtContent></w:sdt>'.repeat(5000)}`),
    end: { text: GOOD_SENTENCE },
  },
  {
    about: 'tables a thousand deep',
    bytes: () => docx(`${'<w:tbl><w:tr><w:tc>'.repeat(1000)}${GOOD}${'</w:tc></w:tr></w:tbl>'.repeat(1000)}`),
    end: { text: GOOD_SENTENCE },
  },
  {
    about: 'text boxes five thousand deep',
    bytes: () =>
      docx(
        `${'<w:p><w:r><w:pict><v:textbox><w:txbxContent>'.repeat(5000)}${GOOD}${'</w:txbxContent></v:textbox></w:pict></w:r></w:p>'.repeat(5000)}`,
      ),
    end: { text: GOOD_SENTENCE },
  },
  {
    about: 'a field that never ends',
    bytes: () =>
      docx(
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>${GOOD}`,
      ),
    end: { text: GOOD_SENTENCE },
  },
  {
    about: 'styles based on one another in a ring',
    bytes: () =>
      docx(`<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>总结</w:t></w:r></w:p>${GOOD}`, {
        'word/styles.xml':
          '<w:styles><w:style w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/></w:style></w:styles>',
      }),
    end: { text: GOOD_SENTENCE },
  },
  {
    about: 'a table of a hundred thousand cells',
    bytes: () => docx(`<w:tbl>${`<w:tr>${`<w:tc>${paragraph('1')}</w:tc>`.repeat(100)}</w:tr>`.repeat(1000)}</w:tbl>${GOOD}`),
    end: { text: GOOD_SENTENCE },
  },
  {
    about: 'two million characters',
    bytes: () => docx(paragraph('低'.repeat(2_000_000))),
    end: { refused: ['too-large', 'unpacks-too-large'] },
  },
  { about: 'a hundred thousand empty paragraphs', bytes: () => docx(`${'<w:p/>'.repeat(100_000)}${GOOD}`), end: { text: GOOD_SENTENCE } },
  {
    about: 'a list label of a million signs',
    bytes: () =>
      docx(paragraph('甲', NUMBERED).repeat(2000), {
        'word/numbering.xml': numberingOf(`<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1'.repeat(200_000)}"/>`),
      }),
    end: { text: '甲' },
  },
  {
    about: 'a Roman number of two billion',
    bytes: () =>
      docx(paragraph('甲', NUMBERED).repeat(50), {
        'word/numbering.xml': numberingOf('<w:start w:val="2000000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>'),
      }),
    end: { text: '2000000000.甲' },
  },
  {
    about: 'styles based on each other in a ring',
    bytes: () =>
      docx(paragraph('甲', '<w:pPr><w:pStyle w:val="A"/></w:pPr>'), {
        'word/styles.xml': `<w:styles ${W}><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`,
      }),
    end: { text: '甲' },
  },
  { about: 'a cut archive', bytes: () => docx(GOOD.repeat(50)).slice(0, 600), end: damagedOr('wrong-type') },
  {
    about: 'an archive with its directory overwritten',
    bytes: () => {
      const bytes = docx(GOOD)
      return bytes.fill(0x41, bytes.length - 60)
    },
    end: damagedOr('wrong-type'),
  },
  { about: 'an encrypted part', bytes: () => patched(docx(GOOD), 0x04034b50, 6, 0x00080001), end: { refused: ['encrypted'] } },
  {
    about: 'a workbook',
    name: 'report.docx',
    bytes: () =>
      zipSync({
        '[Content_Types].xml': strToU8(
          TYPES.replaceAll('word/document', 'xl/workbook').replace('wordprocessingml.document', 'spreadsheetml.sheet'),
        ),
        '_rels/.rels': strToU8(RELATIONS.replace('word/document', 'xl/workbook')),
        'xl/workbook.xml': strToU8('<workbook/>'),
      }),
    end: { refused: ['wrong-type'] },
  },
  { about: 'a Word document under the name of a text', name: 'report.txt', bytes: () => docx(GOOD), end: { text: GOOD_SENTENCE } },
]
