import type { Finding } from '#claim/claim.ts'
import type { Span } from '#text/span.ts'
import { type Mark, markedLines } from './marked-lines.ts'
import type { Screen } from './screen.ts'
import { lineNumberAt, sentenceAround } from './sentence.ts'
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
  return sentencesOf(text, marks).flatMap(sentence => {
    const lines = markedLines(text, sentence, marks, { screen, width: screen.width - INDENT.length * 2 })
    return [INDENT + screen.paint('dim', `第 ${lineNumberAt(text, sentence.start)} 段`), ...lines.map(line => INDENT + INDENT + line)]
  })
}

/** The sentences around some spans, each once. */
function sentencesOf(text: string, spans: readonly Span[]): readonly Span[] {
  const sentences: Span[] = []
  for (const span of spans) {
    const last = sentences.at(-1)
    if (last === undefined || span.start >= last.end) sentences.push(sentenceAround(text, span))
    else if (span.end > last.end) sentences[sentences.length - 1] = { start: last.start, end: sentenceAround(text, span).end }
  }
  return sentences
}
