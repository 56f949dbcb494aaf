import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { useDuty } from '../account/duties.ts'
import { useSession } from '../account/session.ts'
import { Lost } from '../app/lost.tsx'
import './admin.css'

const PLACES = [
  { to: '/admin/people', words: '人员与密钥' },
  { to: '/admin/log', words: '操作日志' },
  { to: '/admin/usage', words: '用量' },
  { to: '/admin/settings', words: '设置' },
]

/** The admin's pages. For anybody else there is no such page. */
export function AdminPage() {
  const { t } = useTranslation()
  const session = useSession()
  const isAdmin = useDuty('admin')
  if (session.data && !isAdmin()) return <Lost />
  return (
    <div className="admin">
      <nav className="admin-nav" aria-label={t('管理')}>
        {PLACES.map(({ to, words }) => (
          <NavLink key={to} to={to} className="admin-place">
            {t(words)}
          </NavLink>
        ))}
      </nav>
      <div className="admin-body">
        <Outlet />
      </div>
    </div>
  )
}
