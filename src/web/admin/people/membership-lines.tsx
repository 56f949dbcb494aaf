import { useTranslation } from 'react-i18next'
import type { Membership } from '#review/person.ts'
import { membershipWords } from './role-words.ts'
import './people.css'

/** The roles of somebody, a line for each bureau. */
export function MembershipLines({ memberships }: { readonly memberships: readonly Membership[] }) {
  const { t } = useTranslation()
  if (memberships.length === 0) return <span className="faint">{t('没有角色')}</span>
  return (
    <ul className="membership-lines">
      {memberships.map(membership => (
        <li key={membership.bureau}>{membershipWords(membership, t)}</li>
      ))}
    </ul>
  )
}
