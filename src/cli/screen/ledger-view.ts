import type { Claim } from '#claim/claim.ts'
import type { IndicatorSet, Source } from '#indicator/set.ts'
import { type Excerpt, excerptsAround, lineNumberAt } from './excerpt.ts'
import { type Mark, markedLines } from './marked-lines.ts'
import type { Screen } from './screen.ts'
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
  return [
    summary,
    ...excerptsAround(ledger.text, ledger.claims.filter(isOpen)).flatMap(excerpt => ['', ...excerptLines(excerpt, ledger, screen)]),
  ]
}

function excerptLines(excerpt: Excerpt<Claim>, { text, set }: Ledger, screen: Screen): readonly string[] {
  const marks: readonly Mark[] = excerpt.items.map(({ start, end, verdict }) => ({ start, end, style: [...VERDICT_STYLES[verdict]] }))
  const lines = markedLines(text, excerpt, marks, { screen, width: screen.width - INDENT.length })
  return [
    screen.paint('dim', `第 ${lineNumberAt(text, excerpt.items[0].start)} 段`),
    ...lines.map(line => INDENT + line),
    ...excerpt.items.flatMap(claim => claimLines(claim, set, screen)),
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
function sourceWords(claim: Pick<Claim, 'indicator' | 'note' | 'expression'>, set: IndicatorSet): string {
  const indicator = set.indicators.find(({ id }) => id === claim.indicator)
  const note = set.notes?.find(({ id }) => id === claim.note)
  if (indicator === undefined) return note === undefined ? (claim.expression ?? '') : `工作要点 ${note.id}${cellWords(note.source)}`
  return `${claim.expression ?? indicator.name}${cellWords(indicator.source)}`
}

function cellWords(source: Source | undefined): string {
  if (source === undefined) return ''
  return 'cell' in source ? ` · ${source.sheet}!${source.cell}` : ` · ${source.note}`
}
