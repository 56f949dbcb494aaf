/** The ways in which a source is written out; see build.ts. */
export type Variant =
  | 'writer.docx'
  | 'numbered.docx'
  | 'office.docx'
  | 'office.doc'
  | 'office.pdf'
  | 'office.html'
  | 'chromium.pdf'
  | 'columns.pdf'
  | 'heads.pdf'
  | 'site.html'
  | 'gbk.html'
  | 'big5.html'
  | 'plain.txt'
  | 'marked.txt'
  | 'utf16le.txt'
  | 'utf16be.txt'
  | 'gbk.txt'
  | 'gb18030.txt'
  | 'big5.txt'
  | 'wrapped.txt'
  | 'plain.md'
  | 'styled.md'

export interface CaseSource {
  readonly bureau: string
  readonly period: string
  readonly script: 'simplified' | 'traditional'
  readonly variants: readonly Variant[]
}

/** Each sample report in some of the formats, every format from reports of several bureaus. */
export const SOURCES: readonly CaseSource[] = [
  source('chengwan', '2024h1', ['writer.docx', 'office.doc', 'office.pdf', 'gbk.txt', 'styled.md']),
  source('chengwan', '2024', ['office.docx', 'chromium.pdf', 'utf16le.txt', 'plain.md']),
  source('chengwan', '2025h1', ['writer.docx', 'columns.pdf', 'site.html', 'wrapped.txt']),
  source('linlan', '2024', ['numbered.docx', 'office.doc', 'heads.pdf', 'gb18030.txt']),
  source('linlan', '2025h1', ['numbered.docx', 'chromium.pdf', 'gbk.html', 'utf16be.txt']),
  source('linlan', '2025', ['office.docx', 'office.pdf', 'office.html', 'marked.txt']),
  source('luting', '2024', ['writer.docx', 'office.doc', 'office.html', 'big5.txt']),
  source('luting', '2025h1', ['office.docx', 'office.pdf', 'big5.html', 'utf16le.txt']),
  source('luting', '2025', ['writer.docx', 'columns.pdf', 'site.html', 'plain.md', 'wrapped.txt']),
  source('qingyuan', '2024h1', ['writer.docx', 'office.pdf', 'plain.txt', 'gbk.html']),
  source('qingyuan', '2025h1', ['office.docx', 'numbered.docx', 'office.html', 'gb18030.txt']),
  source('qingyuan', '2025', ['office.doc', 'chromium.pdf', 'site.html', 'styled.md', 'wrapped.txt']),
]

function source(bureau: string, period: string, variants: readonly Variant[]): CaseSource {
  return { bureau, period, variants, script: bureau === 'luting' ? 'traditional' : 'simplified' }
}
