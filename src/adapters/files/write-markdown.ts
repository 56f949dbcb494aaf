import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { type DocumentLine, documentLines } from './write-docx-lines.ts'
import { type LedgerRow, ledgerRows } from './write-ledger-rows.ts'

const TABLE_HEADER = ['序号', '数字', '事项', '核对结果', '指标', '来源', '推算与说明']

/**
 * A draft as Markdown: the title and the headings as headings (a run-in heading in bold), each line a paragraph, then a list of gaps and
 * the 数据台账 as a table. Characters that Markdown would take as marks are escaped.
 */
export function writeDraftMarkdown(draft: Draft, set: IndicatorSet): string {
  const lines = documentLines(draft.text, draft.title, draft.sections)
  const untitled = lines[0]?.role !== 'title' && draft.title !== ''
  const parts = [
    ...(untitled ? [`# ${escaped(draft.title)}`] : []),
    ...lines.map(lineMarkdown),
    ...gapList(draft),
    '## 附：数据台账',
    ledgerTable(ledgerRows(draft.claims, set)),
  ]
  return `${parts.join('\n\n')}\n`
}

function lineMarkdown({ text, role, level, headingLength }: DocumentLine): string {
  const words = text.trim()
  if (role === 'title') return `# ${escaped(words)}`
  if (role === 'heading') return `${'#'.repeat(level + 1)} ${escaped(words)}`
  if (headingLength === 0) return escaped(words)
  const heading = text.slice(0, headingLength).trim()
  return `**${escaped(heading)}**${escaped(words.slice(heading.length))}`
}

function gapList(draft: Draft): readonly string[] {
  if (draft.gaps.length === 0) return []
  return ['## 附：待补充', draft.gaps.map(gap => `- ${escaped(gap.section)}：${escaped(gap.message)}`).join('\n')]
}

function ledgerTable(rows: readonly LedgerRow[]): string {
  const body = rows.map(row => {
    const { no, claim, verdict, indicator, source, formula, open } = row
    const expected = claim.expected === null ? '' : `应为${claim.expected}。`
    return [String(no), claim.text, claim.subject, verdict, indicator, source, open ? `${expected}${claim.reason}` : formula].map(cell)
  })
  return [TABLE_HEADER, TABLE_HEADER.map(() => '---'), ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

function cell(text: string): string {
  return escaped(text.replace(/\s+/gu, ' '))
}

/** A backslash before what Markdown reads as a mark; at the beginning of a line also before what would make a list ("1." or "-"). */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|#]/gu, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)/u, '$1\\$2')
    .replace(/^([-+])(?=\s)/u, '\\$1')
}
