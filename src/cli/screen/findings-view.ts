import type { Finding } from '#claim/claim.ts'
import { excerptsAround, lineNumberAt } from './excerpt.ts'
import { type Mark, markedLines } from './marked-lines.ts'
import type { Screen } from './screen.ts'
import { wrapped } from './wrap.ts'

const INDENT = '  '

/** Each finding: what is wrong, then every sentence it rests on with the figures marked. */
export function findingLines(text: string, findings: readonly Finding[], screen: Screen): readonly string[] {
  return findings.flatMap((finding, at) => ['', ...messageLines(finding, at + 1, screen), ...placeLines(text, finding, screen)])
}

function messageLines({ message, rule }: Finding, number: number, screen: Screen): readonly string[] {
  const label = `${number}. `
  const lines = wrapped(`${message}`, screen.width - label.length)
  return lines.map((line, at) => {
    const rest = at === lines.length - 1 ? screen.paint('dim', `  ${rule}`) : ''
    return (at === 0 ? label : ' '.repeat(label.length)) + screen.paint(['red', 'bold'], line) + rest
  })
}

function placeLines(text: string, finding: Finding, screen: Screen): readonly string[] {
  const marks: readonly Mark[] = finding.spans
    .map(([start, end]): Mark => ({ start, end, style: ['red', 'underline'] }))
    .toSorted((a, b) => a.start - b.start)
  return excerptsAround(text, marks).flatMap(excerpt => {
    const lines = markedLines(text, excerpt, marks, { screen, width: screen.width - INDENT.length * 2 })
    return [
      INDENT + screen.paint('dim', `第 ${lineNumberAt(text, excerpt.items[0].start)} 段`),
      ...lines.map(line => INDENT + INDENT + line),
    ]
  })
}
