import { simplified } from '#report/simplified.ts'
import { findMentions } from '#text/find-mentions.ts'
import { sentencesOf } from './prose.ts'

const FEWEST_REPORTS = 3

/** Clauses without figures that stand in at least three of the library's reports: what belongs to nobody. Simplified. */
export function stockClauses(reports: readonly string[]): ReadonlySet<string> {
  const holders = new Map<string, number>()
  for (const report of reports) for (const clause of new Set(clausesOf(report))) holders.set(clause, (holders.get(clause) ?? 0) + 1)
  return new Set([...holders].filter(([, count]) => count >= FEWEST_REPORTS).map(([clause]) => clause))
}

/** Share of a draft's clauses without figures that are stock phrases. */
export function stockShare(text: string, stock: ReadonlySet<string>): number {
  const clauses = clausesOf(text)
  return clauses.length === 0 ? 0 : clauses.filter(clause => stock.has(clause)).length / clauses.length
}

function clausesOf(text: string): readonly string[] {
  return sentencesOf(simplified(text))
    .flatMap(sentence => sentence.split(/[，,；;。！？：:]/u))
    .map(clause => clause.trim())
    .filter(clause => clause.length >= 4 && findMentions(clause).every(({ kind }) => kind === 'term' || kind === 'ordinal'))
}
