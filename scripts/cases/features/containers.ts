import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Feature } from './feature.ts'
import { handDocx, paragraph, run } from './hand-docx.ts'

const TITLE = '栖禾县民政局2025年工作总结'
const HEADING = '一、社会救助'
const WORDS = '在册低保对象3120户4876人，比上年减少2.1%，开展最新一轮核查。'
const TEXT = [TITLE, HEADING, WORDS].join('\n')
const DATE = new Date('2026-01-05T08:00:00Z')

const usual = handDocx([TITLE, HEADING, WORDS].map(line => paragraph(run(line))).join(''))

/** The same document with its parts renamed or written otherwise. */
function changed(change: (name: string, xml: string) => readonly [name: string, content: string | Uint8Array]): Uint8Array {
  const parts = Object.entries(unzipSync(usual)).map(([name, bytes]) => change(name, strFromU8(bytes)))
  return zipSync(Object.fromEntries(parts.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])), {
    level: 9,
    mtime: DATE,
  })
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))

/** Words kept in unusual ways: parts under other names and prefixes, UTF-16, texts padded to a block's length. */
export const CONTAINERS: Feature = {
  name: 'containers',
  text: TEXT,
  outline: [{ level: 1, heading: HEADING }],
  files: {
    'second-name.docx': () =>
      changed((name, xml) => [name.replace('document.xml', 'document2.xml'), xml.replaceAll('word/document.xml', 'word/document2.xml')]),
    'no-prefix.docx': () =>
      changed((name, xml) => [
        name,
        name === 'word/document.xml'
          ? xml
              .replace('xmlns:w=', 'xmlns=')
              .replace(/(<\/?)w:/g, '$1')
              .replaceAll('xml:space="preserve"', '')
          : xml,
      ]),
    'utf16.docx': () =>
      changed((name, xml) => [name, name === 'word/document.xml' ? utf16(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`) : xml]),
    'utf16le-unmarked.txt': () => utf16(TEXT.replaceAll('\n', '\r\n')),
    'utf16be-unmarked.txt': () => new Uint8Array(Buffer.from(TEXT, 'utf16le').swap16()),
    'padded.txt': () => strToU8(`${TEXT}\n\x1a\0\0\0\0`),
  },
}
