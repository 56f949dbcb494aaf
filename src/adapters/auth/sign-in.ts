import { isAPIError } from 'better-auth/api'
import type { createAuthentication } from './authentication.ts'
import { SINGLE_SIGN_ON } from './authentication.ts'

export type Authentication = ReturnType<typeof createAuthentication>

/** A new session as the browser is told of it. */
export interface OpenedSession {
  readonly userId: string
  readonly cookies: readonly string[]
}

/** Opens a session for somebody who knows the password; null when the pair is wrong. `address` is the e-mail of the account. */
export async function openSession(
  authentication: Authentication,
  address: string,
  password: string,
  headers: Headers,
): Promise<OpenedSession | null> {
  try {
    const answer = await authentication.api.signInEmail({ body: { email: address, password }, headers, returnHeaders: true })
    return { userId: answer.response.user.id, cookies: answer.headers.getSetCookie() }
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/** Spends as long on an unknown name as on a wrong password, so that the time does not tell who has an account. */
export async function pretendToVerify(authentication: Authentication, password: string): Promise<void> {
  const { password: hashing } = await authentication.$context
  await hashing.hash(password)
}

/** The user of the session that a request carries; null when it carries none that lives. */
export async function sessionUser(authentication: Authentication, headers: Headers): Promise<string | null> {
  const session = await authentication.api.getSession({ headers, query: { disableRefresh: true } })
  return session?.user.id ?? null
}

/** Ends the session of a request; the answer's cookies make the browser forget it. */
export async function closeSession(authentication: Authentication, headers: Headers): Promise<readonly string[]> {
  const answer = await authentication.api.signOut({ headers, returnHeaders: true })
  return answer.headers.getSetCookie()
}

/** Changes the password of whoever sends the request and ends the other sessions; null when the old password is wrong. */
export async function changePassword(
  authentication: Authentication,
  passwords: { readonly current: string; readonly next: string },
  headers: Headers,
): Promise<readonly string[] | null> {
  try {
    const body = { currentPassword: passwords.current, newPassword: passwords.next, revokeOtherSessions: true }
    const answer = await authentication.api.changePassword({ body, headers, returnHeaders: true })
    return answer.headers.getSetCookie()
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/** The digest under which a password is kept. */
export async function digestPassword(authentication: Authentication, password: string): Promise<string> {
  const { password: hashing } = await authentication.$context
  return hashing.hash(password)
}

/** Where the browser must go for the province's single sign-on, and the cookies that tie its return to this browser. */
export async function beginSingleSignOn(
  authentication: Authentication,
  headers: Headers,
): Promise<{ readonly url: string; readonly cookies: readonly string[] } | null> {
  try {
    const body = { provider: SINGLE_SIGN_ON, callbackURL: '/', errorCallbackURL: '/sign-in', disableRedirect: true }
    const answer = await authentication.api.signInSocial({ body, headers, returnHeaders: true })
    const { url } = answer.response
    return url === undefined ? null : { url, cookies: answer.headers.getSetCookie() }
  } catch (error) {
    if (isAPIError(error)) return null
    throw error
  }
}

/** 4xx of the library: what was sent was wrong; everything else is a fault of the machine. */
function isRefusal(error: unknown): boolean {
  return isAPIError(error) && error.statusCode < 500
}
