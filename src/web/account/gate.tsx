import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { onSignedOut } from '../api/signed-out.ts'
import { Trouble } from '../app/trouble.tsx'
import './account.css'
import { LanguageChoice } from './language-choice.tsx'
import { SESSION_KEY, type Session, useSession } from './session.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Addresses that stand before sign-in. */
const OPEN = ['/welcome']

/**
 * The pages, for whoever is signed in. A session that ends in the middle of the work is opened again in place: the page stays as it is behind
 * the form, with everything typed.
 */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const session = useSession()
  const client = useQueryClient()
  const entered = useRef(false)
  useEffect(() => onSignedOut(() => client.setQueryData<Session>(SESSION_KEY, before => before && { ...before, person: null })), [client])
  if (OPEN.includes(window.location.pathname)) return children
  if (session.data === undefined) return session.error ? <Trouble error={session.error} retry={() => void session.refetch()} /> : null
  const { person, singleSignOn } = session.data
  if (person) entered.current = true
  const done = () => void client.invalidateQueries()
  if (!entered.current) {
    return (
      <Door title={t('登录')}>
        <SignInForm singleSignOn={singleSignOn} done={done} />
      </Door>
    )
  }
  return (
    <>
      {children}
      <Modal
        open={person === null}
        title={t('登录已过期，请重新登录')}
        footer={null}
        closable={false}
        keyboard={false}
        destroyOnHidden
        width={400}
      >
        <p className="quiet">{t('页面上的内容都还在，登录后接着做。')}</p>
        <SignInForm singleSignOn={singleSignOn} done={done} />
      </Modal>
    </>
  )
}

/** A page before sign-in: one small form in the middle. */
export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · 据实`
  }, [title])
  return (
    <main className="account-door">
      <p className="account-brand">据实</p>
      <h1>{title}</h1>
      {children}
      <LanguageChoice />
    </main>
  )
}
