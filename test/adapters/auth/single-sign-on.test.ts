import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookiesOf, openRealApp, type RealApp } from '../../http/real-app.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const encode = (value: object | Buffer) => Buffer.from(value instanceof Buffer ? value : JSON.stringify(value)).toString('base64url')

let provider: Server
let issuer: string
let nonce = ''
let real: RealApp

/** An OpenID provider of one person. */
function answer(path: string): object {
  if (path === '/.well-known/openid-configuration') {
    const [authorization_endpoint, token_endpoint, jwks_uri] = ['/authorize', '/token', '/keys'].map(place => `${issuer}${place}`)
    return { issuer, authorization_endpoint, token_endpoint, jwks_uri, id_token_signing_alg_values_supported: ['RS256'] }
  }
  if (path === '/keys') return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] }
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: issuer,
    aud: 'jushi',
    sub: '42',
    email: 'liu@example.gov',
    email_verified: true,
    name: '刘洋',
    nonce,
    iat: now,
    exp: now + 60,
  }
  const body = `${encode({ alg: 'RS256', kid: 'k' })}.${encode(claims)}`
  return { access_token: 'a', token_type: 'Bearer', id_token: `${body}.${encode(sign('sha256', Buffer.from(body), privateKey))}` }
}

beforeAll(async () => {
  provider = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer(request.url ?? '')))
  })
  await new Promise<void>(resolve => provider.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  real = await openRealApp({
    JUSHI_OIDC_DISCOVERY_URL: `${issuer}/.well-known/openid-configuration`,
    JUSHI_OIDC_CLIENT_ID: 'jushi',
    JUSHI_OIDC_CLIENT_SECRET: 's',
  })
})
afterAll(async () => {
  await real?.close()
  provider?.close()
})

async function begin() {
  const begun = await real.app.inject({ method: 'POST', url: '/api/session/single-sign-on' })
  expect(begun.statusCode).toBe(200)
  const url = new URL(begun.json().url)
  nonce = url.searchParams.get('nonce') ?? ''
  return { cookie: cookiesOf(begun), state: url.searchParams.get('state') ?? '', url }
}

test('whoever comes from the single sign-on is signed in, belongs to no bureau yet, and is given one by an admin', async () => {
  const { cookie, state, url } = await begin()
  expect(url.searchParams.get('redirect_uri')).toMatch(/\/api\/auth\/callback\/sso$/u)
  expect(url.searchParams.get('code_challenge_method')).toBe('S256')
  const back = await real.app.inject({ url: `/api/auth/callback/sso?code=c&state=${state}`, headers: { cookie } })
  expect([back.statusCode, back.headers.location]).toEqual([302, '/'])
  const headers = { cookie: cookiesOf(back) }
  const session = await real.app.inject({ url: '/api/session', headers })
  expect(session.json().person).toMatchObject({ name: '刘洋', memberships: [] })
  expect((await real.app.inject({ url: '/api/drafts', headers })).statusCode).toBe(403)
  const memberships = [{ bureau: '甲县民政局', roles: ['writer'] }]
  await real.founder.ask({ method: 'PATCH', url: `/api/people/${session.json().person.id}`, payload: { memberships } })
  expect((await real.app.inject({ url: '/api/drafts', headers })).statusCode).toBe(200)
})

test('a way back that did not begin in this browser opens no session', async () => {
  const { state } = await begin()
  const back = await real.app.inject({ url: `/api/auth/callback/sso?code=c&state=${state}` })
  expect(String(back.headers['set-cookie'] ?? '')).not.toMatch(/session_token=[^;]/u)
})
