import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router'
import { useDuty } from '../account/duties.ts'
import { PersonMenu } from '../account/person-menu.tsx'
import { useSession } from '../account/session.ts'
import { TourPanel } from '../tour/tour-panel.tsx'
import { useTour } from '../tour/use-tour.ts'
import './shell.css'

const PLACES = [
  { to: '/', words: '工作台' },
  { to: '/sets', words: '指标表' },
  { to: '/drafts', words: '起草' },
  { to: '/review', words: '核对', holds: '/check' },
  { to: '/reports', words: '历史报告' },
]
const ADMIN = { to: '/admin', words: '管理' }

/** The frame of every page: where you are, and at the foot who can reach this service. */
export function Shell() {
  const busy = useNavigation().state === 'loading'
  const session = useSession()
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const isAdmin = useDuty('admin')
  const tour = useTour()
  return (
    <div className="shell">
      <header className="shell-head">
        <NavLink to="/" className="shell-brand">
          据实
        </NavLink>
        <nav aria-label={t('主要页面')}>
          {[...PLACES, ...(isAdmin() ? [{ ...ADMIN, holds: undefined }] : [])].map(({ to, words, holds }) => (
            <NavLink key={to} to={to} end={to === '/'} className={pathname === holds ? 'shell-place active' : 'shell-place'}>
              {t(words)}
            </NavLink>
          ))}
        </nav>
        <PersonMenu />
        <span className={busy ? 'shell-busy shell-busy-on' : 'shell-busy'} aria-hidden="true" />
      </header>
      <main className="shell-main">
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <footer className="shell-foot">
        <span>{t('每个数字都有出处')}</span>
        {session.data?.required === false ? <span>{t('未启用登录，只有本机能打开这些页面')}</span> : null}
        <button type="button" onClick={tour.start}>
          {t('使用导览')}
        </button>
        <a href="/docs">{t('接口说明')}</a>
      </footer>
      <TourPanel />
      <ScrollRestoration />
    </div>
  )
}
