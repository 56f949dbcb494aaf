import { type BureauScope, type DutyRole, isWithin, scopeOf } from '#review/person.ts'
import { useSession } from './session.ts'

/** The bureaus in which whoever is signed in has one of the roles; none while nobody is. */
export function useScope(...roles: readonly DutyRole[]): BureauScope {
  const { data } = useSession()
  return data?.person ? scopeOf(data.person, roles) : []
}

/** Whether a scope holds anything at all. */
function isAnywhere(scope: BureauScope): boolean {
  return scope === 'all' || scope.length > 0
}

/** Whether whoever is signed in has one of the roles in a bureau; without a name: in any. */
export function useDuty(...roles: readonly DutyRole[]): (bureau?: string) => boolean {
  const scope = useScope(...roles)
  return bureau => (bureau === undefined ? isAnywhere(scope) : isWithin(scope, bureau))
}
