import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookiesOf, openRealApp, type RealApp, visitor } from './real-app.ts'

const OWN = '甲县民政局'
const OTHER = '乙县民政局'
const PASSWORD = '青山绿水长流不息2024'

let real: RealApp
beforeAll(async () => {
  real = await openRealApp()
})
afterAll(() => real.close())

const signIn = (name: string, password: string, address = '127.0.0.1') =>
  real.app.inject({ method: 'POST', url: '/api/session', payload: { name, password }, remoteAddress: address })

test('the first admin sets the password once by the link, and has every role in every bureau', async () => {
  const session = (await real.founder.ask({ url: '/api/session' })).json()
  expect(session).toMatchObject({
    required: true,
    singleSignOn: null,
    person: { name: '管理员', memberships: [{ bureau: '*', roles: ['writer', 'reviewer', 'admin'] }] },
  })
})

test('the cookie of a session is HttpOnly and SameSite=Lax, and no answer holds its token elsewhere', async () => {
  const answer = await signIn('admin', PASSWORD)
  expect(answer.statusCode).toBe(200)
  expect(String(answer.headers['set-cookie'])).toMatch(/jushi\.session_token=.*HttpOnly.*SameSite=Lax/u)
  expect(Object.keys(answer.json())).toEqual(['person'])
  expect(answer.headers['cache-control']).toBe('no-store')
})

test.each([
  ['a wrong password', 'admin', 'not the password'],
  ['an unknown name', 'nobody', PASSWORD],
  ['an attempt to break out of the query', "admin' or '1'='1", PASSWORD],
])('%s is refused with the same words', async (_case, name, password) => {
  const answer = await signIn(name, password)
  expect(answer.json()).toMatchObject({ status: 401, code: 'wrong-password', detail: '用户名或密码不对：请检查大小写和输入法后再试。' })
  expect(answer.headers['set-cookie']).toBeUndefined()
})

test('a name is tried ten times in five minutes from one address, then no password helps; others still sign in', async () => {
  await real.person('tries', [{ bureau: OWN, roles: ['writer'] }])
  for (let count = 0; count < 10; count += 1) expect((await signIn('tries', 'wrong password', '10.1.1.1')).statusCode).toBe(401)
  expect((await signIn('tries', PASSWORD, '10.1.1.1')).json()).toMatchObject({ status: 429, code: 'too-many-tries' })
  expect((await signIn('admin', PASSWORD, '10.1.1.1')).statusCode).toBe(200)
})

test('a forged or changed cookie is nobody', async () => {
  const [name, value = ''] = (real.founder.headers['cookie'] ?? '').split('=')
  for (const cookie of [`${name}=${value.replace(/.%3D$/u, 'A%3D').replace(/^./u, 'Z')}`, `${name}=anything`, 'jushi.session_token=']) {
    expect((await visitor(real.app, '', { cookie }).ask({ url: '/api/drafts' })).json()).toMatchObject({
      status: 401,
      code: 'sign-in-needed',
    })
  }
})

test('sign-out ends the session in the database, not only in the browser', async () => {
  const person = await real.person('leaver', [{ bureau: OWN, roles: ['writer'] }])
  expect((await person.ask({ url: '/api/drafts' })).statusCode).toBe(200)
  expect((await person.ask({ method: 'DELETE', url: '/api/session' })).statusCode).toBe(204)
  expect((await person.ask({ url: '/api/drafts' })).statusCode).toBe(401)
})

test('a one-time link works once, names its person, and a newer link ends the older', async () => {
  const payload = { name: '李静', userName: 'lijing', memberships: [{ bureau: OWN, roles: ['writer'] }] }
  const { person, token: first } = (await real.founder.ask({ method: 'POST', url: '/api/people', payload })).json()
  const second = (await real.founder.ask({ method: 'POST', url: `/api/people/${person.id}/invitation` })).json().token
  const look = (token: string) => real.app.inject({ method: 'POST', url: '/api/invitations/look', payload: { token } })
  const join = (token: string) => real.app.inject({ method: 'POST', url: '/api/invitations', payload: { token, password: PASSWORD } })
  expect((await look(first)).json()).toMatchObject({ status: 404, code: 'invitation-used' })
  expect((await look(second)).json()).toEqual({ name: '李静', userName: 'lijing' })
  for (const part of ['', second.slice(0, -3), `${second}。`])
    expect((await look(part)).json()).toMatchObject({
      status: 400,
      code: 'invitation-broken',
      detail: expect.stringContaining('请管理员再发一个'),
    })
  const answers = await Promise.all([join(second), join(second)])
  expect(answers.map(answer => answer.statusCode).toSorted()).toEqual([200, 404])
})

test('a short password is refused, and one is changed only by whoever knows the old; other sessions end', async () => {
  const person = await real.person('changer', [{ bureau: OWN, roles: ['writer'] }])
  const elsewhere = visitor(real.app, '', { cookie: cookiesOf(await signIn('changer', PASSWORD)) })
  const change = (current: string, next: string) => person.ask({ method: 'PUT', url: '/api/session/password', payload: { current, next } })
  expect((await change(PASSWORD, 'short')).statusCode).toBe(400)
  expect((await change('not this one', '另一个足够长的新密码啊')).json()).toMatchObject({ status: 403, code: 'wrong-password' })
  expect((await change(PASSWORD, '另一个足够长的新密码啊')).statusCode).toBe(204)
  expect((await elsewhere.ask({ url: '/api/drafts' })).statusCode).toBe(401)
  expect((await signIn('changer', '另一个足够长的新密码啊')).statusCode).toBe(200)
})

test('whoever is shut out loses his sessions and cannot sign in; let in again he can', async () => {
  const person = await real.person('shutout', [{ bureau: OWN, roles: ['writer'] }])
  const set = (disabled: boolean) => real.founder.ask({ method: 'PATCH', url: `/api/people/${person.id}`, payload: { disabled } })
  await set(true)
  expect((await person.ask({ url: '/api/drafts' })).statusCode).toBe(401)
  expect((await signIn('shutout', PASSWORD)).statusCode).toBe(401)
  await set(false)
  expect((await signIn('shutout', PASSWORD)).statusCode).toBe(200)
})

test('a key acts for its maker within what it was given and what he still may, and manages nobody', async () => {
  const admin = await real.person('keymaker', [{ bureau: OWN, roles: ['writer', 'admin'] }])
  const made = await admin.ask({
    method: 'POST',
    url: '/api/keys',
    payload: { name: '报表程序', memberships: [{ bureau: OWN, roles: ['writer'] }] },
  })
  expect(made.statusCode).toBe(201)
  const { id, key } = made.json()
  for (const headers of [{ 'x-api-key': key }, { authorization: `Bearer ${key}` }]) {
    expect((await visitor(real.app, '', headers).ask({ url: '/api/drafts' })).statusCode).toBe(200)
  }
  const program = visitor(real.app, '', { 'x-api-key': key })
  expect((await program.ask({ url: '/api/people' })).json()).toMatchObject({ status: 403, code: 'person-needed' })
  expect((await program.ask({ method: 'DELETE', url: '/api/reports/00000000-0000-4000-8000-000000000000' })).statusCode).toBe(403)
  const [listed] = (await admin.ask({ url: '/api/keys' })).json().keys
  expect(listed).toMatchObject({ id, name: '报表程序', owner: 'keymaker同志' })
  expect(JSON.stringify(listed)).not.toContain(key)
  await real.founder.ask({ method: 'PATCH', url: `/api/people/${admin.id}`, payload: { memberships: [{ bureau: OWN, roles: ['admin'] }] } })
  expect((await program.ask({ url: '/api/drafts' })).statusCode).toBe(403)
  expect((await admin.ask({ method: 'DELETE', url: `/api/keys/${id}` })).statusCode).toBe(204)
  expect((await program.ask({ url: '/api/drafts' })).statusCode).toBe(401)
})

test.each([
  ['a role that is none', { bureau: OWN, roles: ['owner'] }, 400, 'invalid-request'],
  ['every bureau', { bureau: '*', roles: ['admin'] }, 403, 'foreign-bureau'],
  ['another bureau', { bureau: OTHER, roles: ['writer'] }, 403, 'foreign-bureau'],
])('the admin of one bureau cannot give %s', async (what, membership, status, code) => {
  const admin = await real.person(`forger-${what.length}`, [{ bureau: OWN, roles: ['admin'] }])
  const payload = { name: '某人', userName: `given-${what.length}`, memberships: [membership] }
  expect((await admin.ask({ method: 'POST', url: '/api/people', payload })).json()).toMatchObject({ status, code })
  const raised = await admin.ask({ method: 'PATCH', url: `/api/people/${admin.id}`, payload: { memberships: [membership] } })
  expect(raised.json()).toMatchObject({ status, code })
  const key = await admin.ask({ method: 'POST', url: '/api/keys', payload: { name: 'x', memberships: [membership] } })
  expect(key.json()).toMatchObject({ status, code })
})

test('the admin of one bureau neither takes over nor shuts out somebody who also belongs to another, and sees only his own part', async () => {
  const admin = await real.person('narrow', [{ bureau: OWN, roles: ['admin'] }])
  const both = [
    { bureau: OTHER, roles: ['admin'] },
    { bureau: OWN, roles: ['writer'] },
  ] as const
  const shared = await real.person('shared', both)
  const url = `/api/people/${shared.id}`
  expect((await admin.ask({ method: 'POST', url: `${url}/invitation` })).json()).toMatchObject({ status: 403, code: 'shared-person' })
  expect((await admin.ask({ method: 'PATCH', url, payload: { disabled: true } })).json()).toMatchObject({
    status: 403,
    code: 'shared-person',
  })
  const changed = await admin.ask({ method: 'PATCH', url, payload: { memberships: [{ bureau: OWN, roles: ['reviewer'] }] } })
  expect(changed.json().memberships).toEqual([{ bureau: OWN, roles: ['reviewer'] }])
  expect((await shared.ask({ url: '/api/session' })).json().person.memberships).toEqual([
    { bureau: OTHER, roles: ['admin'] },
    { bureau: OWN, roles: ['reviewer'] },
  ])
  const stranger = await real.person('stranger', [{ bureau: OTHER, roles: ['writer'] }])
  expect((await admin.ask({ method: 'PATCH', url: `/api/people/${stranger.id}`, payload: { name: '改名' } })).statusCode).toBe(404)
  expect((await admin.ask({ method: 'PATCH', url: `/api/people/${admin.id}`, payload: { memberships: [] } })).json()).toMatchObject({
    status: 403,
    code: 'own-account',
  })
})
