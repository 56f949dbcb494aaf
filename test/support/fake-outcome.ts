import type { Claim, Finding } from '#claim/claim.ts'
import type { ListedDraft, StoredDraft } from '#workflow/work.ts'
import { FAKE_PERSON } from './fake-accounts.ts'
import { summaryOf } from './marked-text.ts'

/** In the fake report the parts of the first figure do not add up to it. */
export function crossedSum(claims: readonly Claim[]): readonly Finding[] {
  const spans = claims.slice(0, 3).map(({ start, end }) => [start, end] as const)
  if (spans.length === 0) return []
  return [{ rule: 'sum', spans, actual: '20038人', expected: '11237人', message: '城市10019人与农村10019人合计20038人，不是11237人。' }]
}

/** A draft as the list of drafts names it. */
export function listed({ draft, ...request }: StoredDraft): ListedDraft {
  const counts = draft ? summaryOf(draft.claims) : null
  const review = {
    author: { id: FAKE_PERSON.id, name: FAKE_PERSON.name },
    revision: 0,
    state: 'writing' as const,
    stateAt: request.createdAt,
  }
  if (!draft || !counts) return { ...request, ...review, outcome: null }
  const open = counts.mismatch + counts.ambiguous + counts.untraced + draft.findings.length
  return {
    ...request,
    ...review,
    outcome: { title: draft.title, figures: draft.claims.length - counts.exempt, open, gaps: draft.gaps.length },
  }
}
