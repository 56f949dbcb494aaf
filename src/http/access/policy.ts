import type { DutyRole } from '#review/person.ts'
import type { RowKind } from '../account-services.ts'

/** Where the bureau of a request is told. */
type BureauOf =
  /** The row that the address or the body names; absent from an optional field, nothing is checked. */
  | { readonly row: RowKind; readonly in: 'params.id' | 'body.setId' }
  /** What is sent holds it: the handler asks `request.demand(bureau)`. */
  | 'content'
  /** Several bureaus at once: the handler takes the rows of `request.scope` only. */
  | 'list'

/** Who may use a route: anybody, whoever is signed in, or people with one of the roles in the bureau concerned. */
export type Rule =
  | { readonly who: 'anybody' }
  | { readonly who: 'signed-in'; readonly human?: true; readonly of?: BureauOf }
  | { readonly who: readonly DutyRole[]; readonly of: BureauOf; readonly human?: true }

const ANYBODY: Rule = { who: 'anybody' }
const SIGNED_IN: Rule = { who: 'signed-in' }
const ALL: readonly DutyRole[] = ['writer', 'reviewer', 'admin']
const row = (kind: RowKind): BureauOf => ({ row: kind, in: 'params.id' })
const setInBody: BureauOf = { row: 'set', in: 'body.setId' }

/**
 * The one table of who may do what, by route under /api. A route that is not here cannot be registered. `human`: not with a key.
 * test/http/access.test.ts tries every route × role × own or other bureau.
 */
export const POLICY: Readonly<Record<string, Rule>> = {
  'GET /about': ANYBODY,
  'GET /session': ANYBODY,
  'POST /session': ANYBODY,
  'DELETE /session': ANYBODY,
  'PUT /session/password': { who: 'signed-in', human: true },
  'POST /session/single-sign-on': ANYBODY,
  'GET /auth/callback/:provider': ANYBODY,
  'POST /invitations/look': ANYBODY,
  'POST /invitations': ANYBODY,

  'GET /people': { who: ['admin'], of: 'list', human: true },
  'POST /people': { who: ['admin'], of: 'content', human: true },
  'PATCH /people/:id': { who: ['admin'], of: 'content', human: true },
  'POST /people/:id/invitation': { who: ['admin'], of: 'content', human: true },
  'GET /keys': { who: ['admin'], of: 'list', human: true },
  'POST /keys': { who: ['admin'], of: 'content', human: true },
  'DELETE /keys/:id': { who: ['admin'], of: 'content', human: true },

  'GET /reports': { who: ALL, of: 'list' },
  'POST /reports': { who: ['admin'], of: 'content' },
  'GET /reports/:id': { who: ALL, of: row('report') },
  'PATCH /reports/:id': { who: ['admin'], of: row('report') },
  'POST /reports/:id/release': { who: ['admin'], of: row('report') },
  'POST /reports/:id/hold': { who: ['admin'], of: row('report') },
  'POST /reports/:id/reindex': { who: ['admin'], of: row('report') },
  'DELETE /reports/:id': { who: ['admin'], of: row('report') },
  'GET /uploads': { who: ALL, of: 'list' },
  'GET /uploads/:id': { who: ALL, of: row('upload') },
  'POST /uploads/:id/cancel': { who: ['admin'], of: row('upload') },
  'POST /uploads/:id/retry': { who: ['admin'], of: row('upload') },
  'DELETE /uploads/:id': { who: ['admin'], of: row('upload') },
  'GET /indicators/:name/history': { who: ALL, of: 'content' },
  'GET /indicator-sets/:id/history': { who: ALL, of: row('set') },
  'GET /passages': { who: ALL, of: 'list' },

  'GET /indicator-sets': { who: ALL, of: 'list' },
  'POST /indicator-sets': { who: ['writer', 'admin'], of: 'content' },
  'GET /indicator-sets/template': SIGNED_IN,
  'GET /indicator-sets/:id': { who: ALL, of: row('set') },

  'GET /drafts': { who: ALL, of: 'list' },
  'POST /drafts': { who: ['writer'], of: setInBody },
  'POST /drafts/plan': { who: ['writer'], of: setInBody },
  'POST /drafts/:id/cancel': { who: ['writer'], of: row('draft') },
  'GET /drafts/:id': { who: ALL, of: row('draft') },
  'GET /drafts/:id/events': { who: ALL, of: row('draft') },
  'POST /drafts/:id/rewrites': { who: ['writer'], of: row('draft') },
  'GET /drafts/:id/export': { who: ALL, of: row('draft') },

  'GET /drafts/:id/review': { who: ALL, of: row('draft') },
  'PUT /drafts/:id/revisions': { who: ['writer'], of: row('draft') },
  'GET /drafts/:id/revisions': { who: ALL, of: row('draft') },
  'GET /drafts/:id/revisions/:revision': { who: ALL, of: row('draft') },
  'GET /drafts/:id/differences': { who: ALL, of: row('draft') },
  'GET /drafts/:id/renewal': { who: ALL, of: row('draft') },
  'POST /drafts/:id/renewal': { who: ['writer'], of: row('draft') },
  'POST /drafts/:id/submission': { who: ['writer'], of: row('draft') },
  'DELETE /drafts/:id/submission': { who: ['writer'], of: row('draft') },
  'POST /drafts/:id/decisions': { who: ['reviewer'], of: row('draft') },
  'POST /drafts/:id/sign-off': { who: ['reviewer'], of: row('draft'), human: true },
  'GET /queue': { who: ALL, of: 'list' },

  'GET /log': { who: ['admin'], of: 'list' },
  'GET /log/export': { who: ['admin'], of: 'list' },
  'GET /usage': { who: ['admin'], of: 'list' },
  'GET /installation': { who: ['admin'], of: 'list' },

  'POST /check': { who: 'signed-in', of: setInBody },
  'POST /audit': SIGNED_IN,
}
