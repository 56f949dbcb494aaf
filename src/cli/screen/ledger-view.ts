import type { Claim } from '#claim/claim.ts'
import type { IndicatorSet, Source } from '#indicator/set.ts'
import { type Mark, markedLines } from './marked-lines.ts'
import type { Screen } from './screen.ts'
import { bySentence, lineNumberAt, surroundings } from './sentence.ts'
import { isOpen, summaryWords, VERDICT_STYLES, VERDICT_WORDS } from './verdict-words.ts'
import { wrapped } from './wrap.ts'

/** A checked text, and the set that it was checked against. */
export interface Ledger {
  readonly text: string
  readonly claims: readonly Claim[]
  readonly set: IndicatorSet
}

const INDENT = '  '

/** One line of counts, then each sentence with an open claim: the figures in it, what the data says, and why. */
export function ledgerLines(ledger: Ledger, screen: Screen): readonly string[] {
  const summary = screen.paint('bold', summaryWords(ledger.claims))
  return [summary, ...bySentence(ledger.text, ledger.claims.filter(isOpen)).flatMap(group => ['', ...sentenceLines(group, ledger, screen)])]
}

function sentenceLines(group: readonly [Claim, ...Claim[]], { text, set }: Ledger, screen: Screen): readonly string[] {
  const marks: readonly Mark[] = group.map(claim => ({ start: claim.start, end: claim.end, style: [...VERDICT_STYLES[claim.verdict]] }))
  const sentence = markedLines(text, surroundings(text, group), marks, { screen, width: screen.width - INDENT.length })
  return [
    screen.paint('dim', `第 ${lineNumberAt(text, group[0].start)} 段`),
    ...sentence.map(line => INDENT + line),
    ...group.flatMap(claim => claimLines(claim, set, screen)),
  ]
}

function claimLines(claim: Claim, set: IndicatorSet, screen: Screen): readonly string[] {
  const verdict = claim.expected === null ? VERDICT_WORDS[claim.verdict] : `${VERDICT_WORDS[claim.verdict]}：应为 ${claim.expected}`
  const styles = VERDICT_STYLES[claim.verdict].filter(style => style !== 'underline')
  const source = sourceWords(claim, set)
  return [
    `${INDENT}• ${claim.text}  ${screen.paint([...styles], verdict)}${source === '' ? '' : screen.paint('dim', `  ${source}`)}`,
    ...wrapped(claim.reason, screen.width - 4).map(line => screen.paint('dim', `    ${line}`)),
  ]
}

/** Where the data that the claim was held against stands: the indicator's name, formula and cell, or the note. */
export function sourceWords(claim: Pick<Claim, 'indicator' | 'note' | 'expression'>, set: IndicatorSet): string {
  const indicator = set.indicators.find(({ id }) => id === claim.indicator)
  const note = set.notes?.find(({ id }) => id === claim.note)
  if (indicator === undefined) return note === undefined ? (claim.expression ?? '') : `工作要点 ${note.id}${cellWords(note.source)}`
  return `${claim.expression ?? indicator.name}${cellWords(indicator.source)}`
}

function cellWords(source: Source | undefined): string {
  if (source === undefined) return ''
  return 'cell' in source ? ` · ${source.sheet}!${source.cell}` : ` · ${source.note}`
}
