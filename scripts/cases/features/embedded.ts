import { strToU8, unzipSync, zipSync } from 'fflate'
import type { Feature } from './feature.ts'
import { handDocx, paragraph, run } from './hand-docx.ts'

const TITLE = '栖禾县民政局2025年工作总结'
const LINES = [
  '一、三季度重点工作回顾',
  '在册低保对象3120户4876人，比上年减少2.1%。',
  '二、二季度欠账补课',
  '助餐点累计服务11.6万人次，护理型床位占64.5%。',
  '三、四季度重点',
  '完善三级养老服务网络，组织两期护理员轮训。',
] as const
const DATE = new Date('2026-01-05T08:00:00Z')
const CHUNK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk'

const page = (lines: readonly string[]) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${lines.map(line => `<p>${line}</p>`).join('')}</body></html>`

/** The page as one part of a mail, as programs write that turn pages into Word documents in a browser. */
function archive(lines: readonly string[]): string {
  const body = [...strToU8(page(lines))].map((byte, index) => {
    const sign = byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)
    return index % 24 === 23 ? `${sign}=\r\n` : sign
  })
  return [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----=part"',
    '',
    '------=part',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    body.join(''),
    '------=part--',
  ].join('\r\n')
}

/** A Word document with another in a place of its text. */
function docx(before: string, part: string, content: string): Uint8Array {
  const files = unzipSync(handDocx(`${before}<w:altChunk r:id="chunk1"/>`))
  const related = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="chunk1" Type="${CHUNK}" Target="${part}"/></Relationships>`
  const parts = { ...files, 'word/_rels/document.xml.rels': strToU8(related), [`word/${part}`]: strToU8(content) }
  return zipSync(parts, { level: 9, mtime: DATE })
}

/** The report stands in a page inside a Word document; headings speak of quarters, which looks like counting them. */
export const EMBEDDED: Feature = {
  name: 'page-inside-word',
  text: [TITLE, ...LINES].join('\n'),
  outline: [LINES[0], LINES[2], LINES[4]].map(heading => ({ level: 1, heading })),
  files: {
    'page.docx': () => docx(paragraph(run(TITLE)), 'page.html', page(LINES)),
    'mail.docx': () => docx('', 'afchunk.mht', archive([TITLE, ...LINES])),
  },
}
