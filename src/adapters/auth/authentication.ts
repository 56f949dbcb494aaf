import { apiKey } from '@better-auth/api-key'
import { betterAuth } from 'better-auth'
import { genericOAuth, username } from 'better-auth/plugins'
import type { Kysely } from 'kysely'
import { isUserName } from '#review/person.ts'

/** A province's single sign-on. */
export interface SingleSignOn {
  /** Words on the button. */
  readonly name: string
  readonly discoveryUrl: string
  readonly clientId: string
  readonly clientSecret: string | null
}

export interface AuthenticationOptions {
  /** Signs the cookies; the same in every process of an installation. */
  readonly secret: string
  /** How browsers reach the service; https makes the cookies Secure. */
  readonly publicUrl: string
  readonly singleSignOn: SingleSignOn | null
  /** Told what the library complains of, such as a single sign-on that does not answer. */
  readonly onError: (message: string) => void
}

const SHORTEST_PASSWORD = 10
const LONGEST_PASSWORD = 128
const SESSION_SECONDS = 7 * 24 * 3600
const SESSION_RENEWED_SECONDS = 24 * 3600
const KEY_WINDOW_MILLISECONDS = 60_000
const KEY_REQUESTS_A_WINDOW = 600
/** A wrong key is the caller's fault, and is answered to him. */
const WRONG_KEY = /^Failed to validate API key/u
/** The one provider that the settings can name. */
export const SINGLE_SIGN_ON = 'sso'

/**
 * better-auth over the service's own database: passwords (scrypt), sessions in the database behind an HttpOnly, SameSite=Lax cookie, keys of
 * which only a digest is kept, OpenID Connect. Nobody can sign up by himself. It opens no transaction: the embedded engine serves one at a time.
 */
export function createAuthentication(database: Kysely<unknown>, options: AuthenticationOptions) {
  const { secret, publicUrl, singleSignOn, onError } = options
  return betterAuth({
    appName: 'jushi',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: { db: database, type: 'postgres', transaction: false },
    trustedOrigins: [publicUrl],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: SHORTEST_PASSWORD, maxPasswordLength: LONGEST_PASSWORD },
    user: { modelName: 'auth_user', additionalFields: { disabled: { type: 'boolean', input: false, defaultValue: false } } },
    session: { modelName: 'auth_session', expiresIn: SESSION_SECONDS, updateAge: SESSION_RENEWED_SECONDS },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    // The routes limit themselves: these counters would be one for each address, and an office shares one.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => (WRONG_KEY.test(message) ? undefined : onError(message)) },
    advanced: {
      cookiePrefix: 'jushi',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    plugins: [
      username({ minUsernameLength: 2, usernameValidator: isUserName }),
      apiKey({
        defaultPrefix: 'jushi_',
        enableMetadata: true,
        schema: { apikey: { modelName: 'auth_key' } },
        rateLimit: { enabled: true, timeWindow: KEY_WINDOW_MILLISECONDS, maxRequests: KEY_REQUESTS_A_WINDOW },
        keyExpiration: { minExpiresIn: 1, maxExpiresIn: 3650 },
      }),
      ...(singleSignOn === null ? [] : [genericOAuth({ config: [providerOf(singleSignOn)] })]),
    ],
  })
}

function providerOf({ name, discoveryUrl, clientId, clientSecret }: SingleSignOn) {
  return {
    providerId: SINGLE_SIGN_ON,
    name,
    discoveryUrl,
    clientId,
    ...(clientSecret === null ? {} : { clientSecret }),
    scopes: ['openid', 'profile', 'email'],
    // Without a verified ID token anybody who can answer at the user-info address could be anybody.
    requireIdTokenVerification: true,
  }
}
