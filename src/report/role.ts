import type { ReportKind, Role } from './report.ts'
import lexicon from './roles.json' with { type: 'json' }
import { simplified } from './simplified.ts'

export interface RoleContext {
  /** Headings above the passage, outermost first; empty before the first heading. */
  readonly path: readonly string[]
  readonly kind: ReportKind
  /** Whether the passage stands before the first heading of a report that has headings. */
  readonly isLead: boolean
}

const HEADING_DECIDES = 30

/** What a passage does in its report: told by the headings above it, else by how it opens. */
export function roleOf(text: string, context: RoleContext): Role {
  const words = simplified(text)
  if (lexicon.closing.some(word => words.startsWith(word))) return 'closing'
  for (const heading of context.path.map(simplified)) {
    const role = roleOfHeading(heading)
    if (role !== null) return role
  }
  if (opensWith(words, lexicon.planOpeners)) return 'plan'
  if (opensWith(words, lexicon.problemOpeners)) return 'problem'
  if (context.isLead) return 'lead'
  return context.kind === 'plan' ? 'plan' : 'achievement'
}

/** A heading such as 工作总结及下半年安排 holds both; the part that opens it decides. Long slogans decide nothing. */
function roleOfHeading(heading: string): Role | null {
  if (heading.length > HEADING_DECIDES) return null
  if (/(?:整治|整改|解决|化解|排查|处理|聚焦|围绕).{0,8}问题|问题.{0,4}(?:整治|整改|治理|清零|排查)/.test(heading)) return null
  if (/(?:完成|落实|开展|进展)情况/.test(heading)) return null
  const plan = first(heading, lexicon.plan)
  const problem = first(heading, lexicon.problem)
  if (plan < 0 && problem < 0) return null
  return problem >= 0 && (plan < 0 || problem < plan) ? 'problem' : 'plan'
}

function first(text: string, words: readonly string[]): number {
  const places = words.map(word => text.indexOf(word)).filter(place => place >= 0)
  return places.length === 0 ? -1 : Math.min(...places)
}

function opensWith(text: string, openers: readonly string[]): boolean {
  return openers.some(opener => text.startsWith(opener))
}
