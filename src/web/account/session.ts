import { useQuery } from '@tanstack/react-query'
import { getJson, post } from '../api/request.ts'

interface Membership {
  /** "*" is every bureau. */
  readonly bureau: string
  readonly roles: readonly ('writer' | 'reviewer' | 'admin')[]
}

/** Somebody who is signed in. */
export interface Who {
  readonly id: string
  readonly name: string
  readonly memberships: readonly Membership[]
}

export interface Session {
  /** Whether people sign in here; false at a desk for one. */
  readonly required: boolean
  readonly singleSignOn: string | null
  readonly person: Who | null
}

export const SESSION_KEY = ['session'] as const

/** Who is signed in; asked again whenever the window comes back to the front. */
export function useSession() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: () => getJson<Session>('/session'), refetchOnWindowFocus: 'always' })
}

/** Opens a session; the browser keeps its cookie. */
export function signIn(name: string, password: string): Promise<{ readonly person: Who }> {
  return post('/session', { name, password })
}

/** Sets the password of a one-time link and opens the first session. */
export function join(token: string, password: string): Promise<{ readonly person: Who }> {
  return post('/invitations', { token, password })
}

/** For whom a one-time link is. */
export function lookAt(token: string): Promise<{ readonly name: string; readonly userName: string | null }> {
  return post('/invitations/look', { token })
}

/** Leaves for the province's single sign-on. */
export async function leaveForSingleSignOn(): Promise<void> {
  const { url } = await post<{ readonly url: string }>('/session/single-sign-on', {})
  window.location.assign(url)
}
