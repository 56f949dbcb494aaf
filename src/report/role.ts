import { headingMarkAt } from './heading-mark.ts'
import type { ReportKind, Role } from './report.ts'
import lexicon from './roles.json' with { type: 'json' }
import { seriesMarkAt } from './series-mark.ts'
import { simplified } from './simplified.ts'

export interface RoleContext {
  /** Headings above the passage, outermost first; empty before the first heading. */
  readonly path: readonly string[]
  readonly kind: ReportKind
  /** Whether the passage stands before the first heading of a report that has headings. */
  readonly isLead: boolean
  /** The year that the report tells of; a heading that names a later one plans. */
  readonly year?: number
}

const HEADING_DECIDES = 30
const WORK =
  /(?:整治|整改|(?<!亟待|急需|需要|需|有待|尚待|待)解决|化解|排查|处理|聚焦|围绕|补齐|破解|针对).{0,10}(?:问题|短板|不足|困难|差距)|问题.{0,4}(?:整治|整改|治理|清零|排查)|(?:完成|落实|开展|进展)情况/
const PLAN = lexicon.plan.map(pattern => new RegExp(pattern))
const PROBLEM = lexicon.problem.map(pattern => new RegExp(pattern))

/** What a passage does in its report: told by the headings above it, else by how it opens. */
export function roleOf(text: string, context: RoleContext): Role {
  const words = simplified(text)
  if (lexicon.closing.some(word => words.startsWith(word))) return 'closing'
  for (const heading of context.path.map(simplified)) {
    const role = roleOfHeading(heading, context.year)
    if (role !== null) return role
  }
  if (opensWith(words, lexicon.planOpeners)) return 'plan'
  if (opensWith(words, lexicon.problemOpeners)) return 'problem'
  if (context.isLead) return 'lead'
  return context.kind === 'plan' ? 'plan' : 'achievement'
}

/** A heading such as 存在问题及下步打算 holds both; what comes first decides. 补齐短板 and 整治突出问题 are work done. */
function roleOfHeading(heading: string, year: number | undefined): Role | null {
  const words = heading.slice(headingMarkAt(heading)?.length ?? seriesMarkAt(heading)?.length ?? 0)
  if (words.length > HEADING_DECIDES || WORK.test(words)) return null
  const first = (patterns: readonly RegExp[]) => Math.min(...patterns.map(pattern => place(words.search(pattern))))
  const plan = Math.min(first(PLAN), place(laterYearAt(words, year)))
  const problem = first(PROBLEM)
  if (plan === Number.POSITIVE_INFINITY && problem === Number.POSITIVE_INFINITY) return null
  return problem <= plan ? 'problem' : 'plan'
}

/** Where a heading names a year after the report's own; -1 where it does not. A span of years (2024—2026年) names a plan's, not a time. */
function laterYearAt(words: string, year: number | undefined): number {
  if (year === undefined) return -1
  const found = [...words.matchAll(/(?<![-—–~～至到])(20\d{2})(?=年)/g)].find(match => Number(match[1]) > year)
  return found?.index ?? -1
}

function place(index: number): number {
  return index < 0 ? Number.POSITIVE_INFINITY : index
}

function opensWith(text: string, openers: readonly string[]): boolean {
  return openers.some(opener => text.startsWith(opener))
}
