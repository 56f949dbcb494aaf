import type { Mention } from '#text/mention.ts'
import { lineNumberAt } from './excerpt.ts'
import type { Screen } from './screen.ts'
import { type Column, tableLines } from './table.ts'
import { KIND_WORDS } from './verdict-words.ts'

const COLUMNS: readonly Column[] = [
  { title: '段', align: 'right' },
  { title: '原文' },
  { title: '类别' },
  { title: '数值', align: 'right' },
  { title: '单位' },
  { title: '限定' },
  { title: '依据' },
]

/** A count by kind, then one row a number. */
export function mentionLines(text: string, mentions: readonly Mention[], screen: Screen): readonly string[] {
  const counts = Object.entries(KIND_WORDS).flatMap(([kind, word]) => {
    const count = mentions.filter(mention => mention.kind === kind).length
    return count > 0 ? [`${count} ${word}`] : []
  })
  const summary = screen.paint('bold', [`${mentions.length} 处数字`, ...counts].join(' · '))
  if (mentions.length === 0) return [summary]
  const [titles = '', ...rows] = tableLines(
    COLUMNS,
    mentions.map(mention => cellsOf(text, mention)),
    screen.width,
  )
  return [summary, '', screen.paint('dim', titles), ...rows]
}

function cellsOf(text: string, { start, text: written, kind, value, unit, hedge, reason }: Mention): readonly string[] {
  return [String(lineNumberAt(text, start)), written.replace(/\s+/gu, ' '), KIND_WORDS[kind], value, unit, hedge, reason]
}
