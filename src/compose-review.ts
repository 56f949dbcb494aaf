import type { Database } from '#adapters/postgres/open-database.ts'
import { monthsOfUse, searchLog } from '#adapters/postgres/oversight-store.ts'
import { ReviewStore } from '#adapters/postgres/review-store.ts'
import type { SetStore } from '#adapters/postgres/set-store.ts'
import type { OversightService, ReviewService } from '#http/review-services.ts'
import type { Result } from '#result.ts'
import type { Person } from '#review/person.ts'
import { previewRenewal, renewDraft } from '#workflow/renew-draft.ts'
import { decide, signOff, submitDraft } from '#workflow/review-draft.ts'
import type { ReviewPorts, ReviewRecord } from '#workflow/review-record.ts'
import { saveRevision } from '#workflow/revise-draft.ts'
import type { LogAs } from './compose-accounts.ts'

/** Review and oversight over the service's database; whatever changes a draft is logged, with who did it. */
export function composeReview(
  { kysely }: Pick<Database, 'kysely'>,
  sets: SetStore,
  { logAs, revise }: { readonly logAs: LogAs; readonly revise: ReviewPorts['revise'] },
): { readonly review: ReviewService; readonly oversight: OversightService } {
  const store = new ReviewStore(kysely)
  const ports: ReviewPorts = {
    load: id => store.load(id),
    change: (id, decided) => store.change(id, decided),
    version: (id, revision) => store.version(id, revision),
    getSet: (id, version) => sets.get(id, version),
    revise,
  }
  const logged = async <Failure>(by: Person, action: string, outcome: Promise<Result<ReviewRecord, Failure>>, detail: object = {}) => {
    const done = await outcome
    if (done.ok) await logAs(done.value.bureau, by, action, done.value.id, { revision: done.value.revision, ...detail })
    return done
  }
  return {
    review: {
      load: ports.load,
      // A revision is its own record: who, when and every word; a line in the log for each autosave would bury the others.
      save: async (id, wish, by) => {
        const saving = saveRevision(id, by, wish, ports)
        return wish.isAutosave ? saving : logged(by, 'draft.revise', saving)
      },
      submit: (id, deed, by) => logged(by, deed === 'submitted' ? 'draft.submit' : 'draft.withdraw', submitDraft(id, by, deed, ports)),
      decide: (id, wish, by) => logged(by, `draft.${wish.decision.kind}`, decide(id, by, wish, ports), { decision: wish.decision }),
      signOff: (id, revision, by) => logged(by, 'draft.sign', signOff(id, by, revision, ports)),
      previewRenewal: (id, version) => previewRenewal(id, version, ports),
      renew: (id, wish, by) => logged(by, 'draft.renew', renewDraft(id, by, wish, ports), { version: wish.version }),
      versions: id => store.versions(id),
      version: ports.version,
    },
    oversight: {
      log: (query, scope) => searchLog(kysely, query, scope),
      usage: (months, scope) => monthsOfUse(kysely, months, scope),
    },
  }
}
