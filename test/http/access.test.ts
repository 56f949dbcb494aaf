import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POLICY } from '#http/access/policy.ts'
import type { DutyRole } from '#review/person.ts'
import { documentWith, setOf, writtenDraft } from './draft-at-work.ts'
import { openRealApp, type RealApp, type Visitor, visitor } from './real-app.ts'
import { form } from './serve.ts'

/**
 * Every route × who asks. All rows belong to 甲. Columns: nobody signed in, somebody without a bureau, writer, reviewer and admin of 甲, the same of 乙,
 * and a key that 甲's admin gave every role. in: past the guard (the route itself may still refuse) · sees / none: a list with rows of 甲 or without ·
 * 401 403 404 as answered.
 */
const TABLE = `
GET /about                          in  in   in   in   in   in   in   in   in
GET /session                        in  in   in   in   in   in   in   in   in
POST /session                       in  in   in   in   in   in   in   in   in
POST /session/single-sign-on        in  in   in   in   in   in   in   in   in
GET /auth/callback/:provider        in  in   in   in   in   in   in   in   in
POST /invitations/look              in  in   in   in   in   in   in   in   in
POST /invitations                   in  in   in   in   in   in   in   in   in
GET /people                         401 403  403  403  sees 403  403  none 403
POST /people                        401 403  403  403  in   403  403  403  403
PATCH /people/:id                   401 403  403  403  in   403  403  404  403
POST /people/:id/invitation         401 403  403  403  in   403  403  404  403
GET /keys                           401 403  403  403  sees 403  403  none 403
POST /keys                          401 403  403  403  in   403  403  403  403
DELETE /keys/:id                    401 403  403  403  404  403  403  404  403
GET /reports                        401 403  sees sees sees none none none sees
POST /reports                       401 403  403  403  in   403  403  403  in
GET /reports/:id                    401 403  in   in   in   404  404  404  in
PATCH /reports/:id                  401 403  403  403  in   403  403  404  in
POST /reports/:id/hold              401 403  403  403  in   403  403  404  in
POST /reports/:id/release           401 403  403  403  in   403  403  404  in
POST /reports/:id/reindex           401 403  403  403  in   403  403  404  in
GET /uploads                        401 403  sees sees sees none none none sees
GET /uploads/:id                    401 403  in   in   in   404  404  404  in
POST /uploads/:id/cancel            401 403  403  403  in   403  403  404  in
POST /uploads/:id/retry             401 403  403  403  in   403  403  404  in
DELETE /uploads/:id                 401 403  403  403  in   403  403  404  404
GET /passages                       401 403  sees sees sees none none none sees
GET /indicators/:name/history       401 403  in   in   in   403  403  403  in
GET /indicator-sets                 401 403  sees sees sees none none none sees
POST /indicator-sets                401 403  in   403  in   403  403  403  in
GET /indicator-sets/template        401 in   in   in   in   in   in   in   in
GET /indicator-sets/:id             401 403  in   in   in   404  404  404  in
GET /indicator-sets/:id/history     401 403  in   in   in   404  404  404  in
GET /drafts                         401 403  sees sees sees none none none sees
POST /drafts                        401 403  in   403  403  404  403  403  in
POST /drafts/plan                   401 403  in   403  403  404  403  403  in
POST /drafts/:id/cancel             401 403  in   403  403  404  403  403  in
GET /drafts/:id                     401 403  in   in   in   404  404  404  in
GET /drafts/:id/events              401 403  in   in   in   404  404  404  in
POST /drafts/:id/rewrites           401 403  in   403  403  404  403  403  in
GET /drafts/:id/export              401 403  in   in   in   404  404  404  in
GET /drafts/:id/review              401 403  in   in   in   404  404  404  in
PUT /drafts/:id/revisions           401 403  in   403  403  404  403  403  in
GET /drafts/:id/revisions           401 403  in   in   in   404  404  404  in
GET /drafts/:id/revisions/:revision 401 403  in   in   in   404  404  404  in
GET /drafts/:id/differences         401 403  in   in   in   404  404  404  in
GET /drafts/:id/renewal             401 403  in   in   in   404  404  404  in
POST /drafts/:id/renewal            401 403  in   403  403  404  403  403  in
POST /drafts/:id/submission         401 403  in   403  403  404  403  403  in
DELETE /drafts/:id/submission       401 403  in   403  403  404  403  403  in
POST /drafts/:id/decisions          401 403  403  in   403  403  404  403  in
POST /drafts/:id/sign-off           401 403  403  in   403  403  404  403  403
GET /queue                          401 403  in   in   in   none none none in
GET /log                            401 403  403  403  sees 403  403  none sees
GET /log/export                     401 403  403  403  sees 403  403  none sees
GET /usage                          401 403  403  403  in   403  403  in   in
GET /installation                   401 403  403  403  in   403  403  in   in
POST /check                         401 404  in   in   in   404  404  404  in
POST /audit                         401 in   in   in   in   in   in   in   in
DELETE /reports/:id                 401 403  403  403  in   403  403  404  404
PUT /session/password               401 in   in   in   in   in   in   in   403
DELETE /session                     in  in   in   in   in   in   in   in   in
`
  .trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/u))
  .map(([method = '', url = '', ...cells]) => ({ route: `${method} ${url}`, cells }))

const OWN = '甲县民政局'
const OTHER = '乙县民政局'
const REPORT = `甲县民政局2024年上半年工作总结
2024年上半年，县民政局扎实做好困难群众救助工作。
一、工作情况
（一）社会救助。截至6月底，全县共有低保对象3000户，发放低保金200.50万元。`

let real: RealApp
let visitors: readonly Visitor[]
let requests: ReadonlyMap<string, InjectOptions>

beforeAll(async () => {
  real = await openRealApp()
  const roles: readonly DutyRole[] = ['writer', 'reviewer', 'admin']
  const own = await Promise.all(roles.map(role => real.person(`own-${role}`, [{ bureau: OWN, roles: [role] }])))
  const other = await Promise.all(roles.map(role => real.person(`other-${role}`, [{ bureau: OTHER, roles: [role] }])))
  const drifter = await real.person('drifter', [{ bureau: OWN, roles: ['writer'] }])
  await real.founder.ask({ method: 'PATCH', url: `/api/people/${drifter.id}`, payload: { memberships: [] } })
  const maker = await real.person('maker', [{ bureau: OWN, roles }])
  const payload = { name: '报表程序', memberships: [{ bureau: OWN, roles }] }
  const { key } = (await maker.ask({ method: 'POST', url: '/api/keys', payload })).json()
  const [writer, , admin] = own
  if (!writer || !admin) throw new Error('the people of 甲 are missing')
  visitors = [visitor(real.app, '', {}), drifter, ...own, ...other, visitor(real.app, '', { 'x-api-key': key })]
  const { set, draft } = await writtenDraft(writer, OWN)
  const file = await form({ file: { name: '总结.txt', content: REPORT } })
  const upload = (await admin.ask({ method: 'POST', url: '/api/reports', ...file })).json().id
  let report: string | null = null
  while (report === null) report = (await admin.ask({ url: `/api/uploads/${upload}` })).json().report
  requests = requestsFor({ set, draft, upload, report, person: writer.id })
})
afterAll(() => real.close())

interface Ids {
  readonly set: string
  readonly draft: string
  readonly upload: string
  readonly report: string
  readonly person: string
}

function requestsFor({ set, draft, upload, report, person }: Ids): ReadonlyMap<string, InjectOptions> {
  const ids: Readonly<Record<string, string>> = {
    drafts: draft,
    'indicator-sets': set,
    reports: report,
    uploads: upload,
    people: person,
    keys: 'none',
  }
  const token = 'x'.repeat(43)
  const bodies: Readonly<Record<string, object>> = {
    'POST /session': { name: 'nobody', password: 'x' },
    'POST /invitations/look': { token },
    'POST /invitations': { token, password: '长长的一个密码在此' },
    'PUT /session/password': { current: 'x', next: '长长的一个密码在此' },
    'POST /people': { name: '某人', userName: 'own-writer', memberships: [{ bureau: OWN, roles: ['writer'] }] },
    'PATCH /people/:id': { name: '写手' },
    'POST /keys': { name: '程序', memberships: [{ bureau: OWN, roles: ['admin'] }] },
    'POST /indicator-sets': setOf(OWN),
    'POST /drafts': { setId: set },
    'POST /drafts/plan': { setId: set },
    'POST /check': { text: '低保11237人。', setId: set },
    'POST /audit': { text: '低保11237人。' },
    'POST /drafts/:id/rewrites': { start: 0, end: 1 },
    'POST /drafts/:id/renewal': { base: 0, version: 1 },
    'PUT /drafts/:id/revisions': { base: 0, document: documentWith('46家') },
    'POST /drafts/:id/decisions': { revision: 0, decision: { kind: 'undo', event: 1 } },
    'POST /drafts/:id/sign-off': { revision: 99 },
    'POST /reports': { file: 'none' },
    'PATCH /reports/:id': { title: '甲县民政局2024年上半年工作总结' },
  }
  const queries: Readonly<Record<string, string>> = {
    'GET /passages': '?q=低保对象',
    'GET /drafts/:id/differences': '?from=0&to=0',
    'GET /indicators/:name/history': `?bureau=${OWN}`,
    'GET /drafts/:id/renewal': '?version=1',
    'GET /log/export': '',
  }
  return new Map(
    TABLE.map(({ route }) => {
      const [method = 'GET', url = ''] = route.split(' ')
      const row = ids[url.split('/')[1] ?? ''] ?? ''
      const path = url
        .replace(':id', row)
        .replace(':revision', '0')
        .replace(':name', encodeURIComponent('城乡低保人数'))
        .replace(':provider', 'sso')
      const payload = bodies[route]
      return [route, { method: method as 'GET', url: `/api${path}${encodeURI(queries[route] ?? '')}`, ...(payload && { payload }) }]
    }),
  )
}

async function outcome(route: string, who: Visitor, expected: string): Promise<string> {
  const request = requests.get(route) ?? {}
  const sent = route === 'POST /reports' ? { ...request, ...(await form({ bureau: OWN, file: { name: '空.txt', content: '' } })) } : request
  const answer = await who.ask(sent)
  const body = answer.body
  if (answer.statusCode === 401 && body.includes('sign-in-needed')) return '401'
  if (answer.statusCode === 403 && /role-needed|foreign-bureau|person-needed/u.test(body)) return '403'
  if (answer.statusCode === 404 && !body.includes('invitation-used')) return '404'
  if (expected !== 'sees' && expected !== 'none') return 'in'
  return body.includes('甲县') || body.includes('总结.txt') ? 'sees' : 'none'
}

test('the table has a row for every route that can be registered, and no others', () => {
  const tried = TABLE.map(({ route }) => route)
  expect(Object.keys(POLICY).filter(route => !tried.includes(route))).toEqual([])
  expect(tried.filter(route => !(route in POLICY))).toEqual([])
})

// Denied cells first, since what is allowed may change the row; the key, which has every role, last.
test.each(TABLE)('$route', async ({ route, cells }) => {
  const turn = (at: number) => (at === cells.length - 1 ? 2 : /^4/u.test(cells[at] ?? '') ? 0 : 1)
  const order = cells.map((_, at) => at).toSorted((one, other) => turn(one) - turn(other))
  const found = [...cells]
  for (const at of order) {
    const who = visitors[at]
    if (who) found[at] = await outcome(route, who, cells[at] ?? '')
  }
  expect(found).toEqual(cells)
})

test('whoever asks for a row of another bureau is written down in the log of that bureau', async () => {
  const lines = (await real.founder.ask({ url: '/api/log?action=access.refused&limit=500' })).json().lines
  const tried = lines.filter((line: { actor: string }) => line.actor === 'other-writer同志')
  expect(tried.length).toBeGreaterThan(5)
  for (const line of tried) expect(line).toMatchObject({ detail: { route: expect.stringMatching(/^[A-Z]+ \/api\//u) } })
  expect(tried.some((line: { bureau: string; subject: string }) => line.bureau === OWN && /^[0-9a-f-]{36}$/u.test(line.subject))).toBe(true)
})

test('a route that the table of access does not name cannot be registered', async () => {
  const { default: Fastify } = await import('fastify')
  const { registerAccess } = await import('#http/access/guard.ts')
  const { fakeServices } = await import('#test/support/fake-services.ts')
  const app = Fastify()
  registerAccess(app, { services: fakeServices(), prefix: '/api' })
  expect(() => app.get('/api/forgotten', async () => 'open')).toThrow('does not say who may use it')
})
