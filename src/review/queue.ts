import { type Person, rolesIn } from './person.ts'
import type { ReviewState } from './standing.ts'

/** What a draft waits for: somebody's review, its author's mending, or nobody here. */
export type Waiting = 'review' | 'mend' | null

/** What a draft waits for, as far as it concerns this person: submitted drafts of others for a reviewer, returned ones for their author. */
export function waitsFor(
  person: Pick<Person, 'id' | 'memberships'>,
  draft: { readonly bureau: string; readonly state: ReviewState; readonly author: { readonly id: string } | null },
): Waiting {
  const roles = rolesIn(person, draft.bureau)
  const isOwn = draft.author?.id === person.id
  if (draft.state === 'submitted' && roles.includes('reviewer') && !isOwn) return 'review'
  if (draft.state === 'returned' && roles.includes('writer') && (isOwn || draft.author === null)) return 'mend'
  return null
}
