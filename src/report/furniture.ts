import lexicon from './furniture.json' with { type: 'json' }
import type { Line } from './lines.ts'
import { type Removal, removalMessage } from './removal.ts'
import { simplified } from './simplified.ts'

const ANYWHERE = lexicon.anywhere.map(pattern => new RegExp(pattern, 'i'))
const EDGES = lexicon.edges.map(pattern => new RegExp(pattern, 'i'))
const TAKEN_FOR = '网站附加文字'
const INLINE = new RegExp(lexicon.inline.join('|'), 'gi')

/** Lines that a web site or a document shop put around a report: navigation, source lines, counters, advertisements. */
export function furnitureLines(lines: readonly Line[]): readonly Removal[] {
  const written = lines.filter(line => line.text !== '')
  return written.flatMap((line, index) => {
    const isEdge = index < lexicon.edgeLines || index >= written.length - lexicon.edgeLines
    const words = simplified(line.text)
    const isFurniture = ANYWHERE.some(pattern => pattern.test(words)) || (isEdge && EDGES.some(pattern => pattern.test(words)))
    return isFurniture ? [{ span: line.span, rule: 'clean.furniture', message: removalMessage(TAKEN_FOR, line.text) }] : []
  })
}

/** Advertisements and editor marks inside a line. */
export function inlineFurniture(raw: string): readonly Removal[] {
  return [...simplified(raw).matchAll(INLINE)].map(match => ({
    span: { start: match.index, end: match.index + match[0].length },
    rule: 'clean.furniture',
    message: removalMessage(TAKEN_FOR, raw.slice(match.index, match.index + match[0].length)),
  }))
}
