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
  /** False when it has ended meanwhile. */
  readonly markRunning: (id: string) => Promise<boolean>
  /** Whether the writer wants it stopped; asked again and again while it is written. */
  readonly isCancelled: (id: string) => Promise<boolean>
  readonly addEvent: (id: string, no: number, event: DraftProgress) => Promise<void>
  readonly finish: (id: string, draft: Draft) => Promise<void>
  readonly fail: (id: string, failure: string) => Promise<void>
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
  if (!(await ports.markRunning(id))) return
  const outline = (await ports.outlineOf(id)) ?? undefined
  const recorded = recorder(id, ports)
  const watch = watchFor(() => ports.isCancelled(id))
  const request = { set: stored.set, composer: asked.composer, outline, stop: watch.signal }
  const draft = await ports.write(request, ports.library, recorded.record).finally(watch.end)
  await recorded.settled()
  const isCut = watch.signal.aborted
  if (isCut && recorded.proven() === 0) return ports.fail(id, NOTHING_WRITTEN)
  const findings = [...draft.findings, ...(await ports.pastFindings(stored.set, draft))]
  await ports.finish(id, { ...(isCut ? withNotice(draft, CUT) : draft), findings })
  await ports.log(stored.set.bureau.name, 'draft.write', id, { set: stored.id, version: stored.version, ...draft.provenance })
}

const NOTHING_WRITTEN = '起草已停止，还没有写成任何一节。'
const CUT = '起草中途停止：已写成的小节留在文中，其余列为待补充。'
const ASK_MILLISECONDS = 300

function withNotice(draft: Draft, notice: string): Draft {
  return { ...draft, provenance: { ...draft.provenance, notices: [...(draft.provenance.notices ?? []), notice] } }
}

/** Asks again and again whether to stop, and gives a signal that says so once. A question that fails is asked again. */
function watchFor(isWanted: () => Promise<boolean>) {
  const stopping = new AbortController()
  const timer = setInterval(() => {
    isWanted().then(
      wanted => (wanted ? stopping.abort() : undefined),
      () => undefined,
    )
  }, ASK_MILLISECONDS)
  return { signal: stopping.signal, end: () => clearInterval(timer) }
}

/** Stores events one after the other, in the order in which they came. */
function recorder(id: string, ports: Pick<RunDraftPorts, 'addEvent'>) {
  let last = Promise.resolve()
  let no = 0
  let proven = 0
  return {
    record: (event: DraftProgress) => {
      const place = ++no
      if (event.step === 'section' && !event.isPartial) proven += 1
      last = last.then(() => ports.addEvent(id, place, event))
    },
    settled: () => last,
    proven: () => proven,
  }
}
