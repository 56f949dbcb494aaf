import type { Finding } from '#claim/claim.ts'
import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { DraftLibrary, DraftProgress, RequestedOutline, WriteDraft } from './draft-request.ts'
import type { StoredDraft, StoredSet } from './work.ts'

/** What the writing of a queued draft needs of the world. */
export interface RunDraftPorts {
  readonly get: (id: string) => Promise<StoredDraft | null>
  readonly getSet: (id: string, version: number) => Promise<StoredSet | null>
  readonly outlineOf: (id: string) => Promise<RequestedOutline | null>
  readonly markRunning: (id: string) => Promise<void>
  readonly addEvent: (id: string, no: number, event: DraftProgress) => Promise<void>
  readonly finish: (id: string, draft: Draft) => Promise<void>
  readonly write: WriteDraft
  /** What past reports make of it: figures many times last year's. It only asks; nothing in the draft changes. */
  readonly pastFindings: (set: IndicatorSet, draft: Pick<Draft, 'claims'>) => Promise<readonly Finding[]>
  readonly library: DraftLibrary
  readonly log: (bureau: string, action: string, subject: string, detail: unknown) => Promise<void>
}

/** Writes one queued draft, recording each step for whoever watches. Safe to run again: a draft that has ended is left alone. */
export async function runDraft(id: string, ports: RunDraftPorts): Promise<void> {
  const asked = await ports.get(id)
  if (asked === null || asked.status === 'done' || asked.status === 'failed') return
  const stored = await ports.getSet(asked.setId, asked.setVersion)
  if (stored === null) throw new Error(`Cannot write draft ${id}: its indicator set ${asked.setId} is gone`)
  await ports.markRunning(id)
  const outline = (await ports.outlineOf(id)) ?? undefined
  const recorded = recorder(id, ports)
  const draft = await ports.write({ set: stored.set, composer: asked.composer, outline }, ports.library, recorded.record)
  await recorded.settled()
  const findings = [...draft.findings, ...(await ports.pastFindings(stored.set, draft))]
  await ports.finish(id, { ...draft, findings })
  await ports.log(stored.set.bureau.name, 'draft.write', id, { set: stored.id, version: stored.version, ...draft.provenance })
}

/** Stores events one after the other, in the order in which they came. */
function recorder(id: string, ports: Pick<RunDraftPorts, 'addEvent'>) {
  let last = Promise.resolve()
  let no = 0
  return {
    record: (event: DraftProgress) => {
      const place = ++no
      last = last.then(() => ports.addEvent(id, place, event))
    },
    settled: () => last,
  }
}
