import { describe, expect, it } from 'vitest'
import type { Draft } from '#draft/draft.ts'
import { type RunDraftPorts, runDraft } from '#workflow/run-draft.ts'
import type { StoredDraft, StoredSet } from '#workflow/work.ts'

const asked = { id: 'd1', setId: 's1', setVersion: 2, composer: 'frames', status: 'queued' } as StoredDraft
const set = { id: 's1', version: 2, set: { bureau: { name: '澄湾区民政局' } } } as StoredSet
const written = { title: '总结', findings: [], provenance: { composer: 'frames' } } as unknown as Draft

function recorded(changes: Partial<RunDraftPorts> = {}) {
  const calls: unknown[][] = []
  const ports: RunDraftPorts = {
    get: async () => asked,
    getSet: async (id, version) => (id === 's1' && version === 2 ? set : null),
    outlineOf: async () => null,
    markRunning: async id => calls.push(['running', id]) > 0,
    isCancelled: async () => false,
    fail: async (id, failure) => void calls.push(['fail', id, failure]),
    addEvent: async (_id, no, event) => {
      await new Promise(resolve => setTimeout(resolve, 5 - no))
      calls.push(['event', no, event.step])
    },
    finish: async (id, draft) => void calls.push(['finish', id, draft]),
    write: async (_request, _library, onProgress) => {
      onProgress({ step: 'planned', title: '总结', sections: [] })
      onProgress({ step: 'checking' })
      return written
    },
    pastFindings: async () => [],
    library: { outlines: async () => [], comparables: async () => [] },
    log: async (...values) => void calls.push(['log', values[0], values[1]]),
    ...changes,
  }
  return { ports, calls }
}

describe('runDraft', () => {
  it('stores the events in their order, then the draft, then the log', async () => {
    const { ports, calls } = recorded()
    await runDraft('d1', ports)
    expect(calls).toEqual([
      ['running', 'd1'],
      ['event', 1, 'planned'],
      ['event', 2, 'checking'],
      ['finish', 'd1', written],
      ['log', '澄湾区民政局', 'draft.write'],
    ])
  })

  it('adds what past reports make of it to the findings, and nothing else', async () => {
    const asks = { rule: 'history-scale', spans: [], actual: '2985万元', expected: '', message: '是去年的10倍' }
    const { ports, calls } = recorded({ pastFindings: async () => [asks] })
    await runDraft('d1', ports)
    expect(calls.find(([name]) => name === 'finish')?.[2]).toEqual({ ...written, findings: [asks] })
  })

  it('hands the version of the set that was asked for to the writer', async () => {
    const requests: unknown[] = []
    const { ports } = recorded({
      write: async request => {
        requests.push(request.set)
        return written
      },
    })
    await runDraft('d1', ports)
    expect(requests).toEqual([set.set])
  })

  it.each(['done', 'failed'] as const)('leaves a draft alone that is %s', async status => {
    const { ports, calls } = recorded({ get: async () => ({ ...asked, status }) })
    await runDraft('d1', ports)
    expect(calls).toEqual([])
  })

  it('lets a failure of the writer reach the queue, which tries again', async () => {
    const { ports, calls } = recorded({ write: async () => Promise.reject(new Error('写到一半')) })
    await expect(runDraft('d1', ports)).rejects.toThrow('写到一半')
    expect(calls).toEqual([['running', 'd1']])
  })

  it('leaves a draft alone that ended while it was looked at', async () => {
    const { ports, calls } = recorded({ markRunning: async () => false })
    await runDraft('d1', ports)
    expect(calls).toEqual([])
  })

  /** A writer that proves so many sections and then goes on until it is stopped. */
  function writerOf(sections: number): RunDraftPorts['write'] {
    return async ({ stop }, _library, onProgress) => {
      for (let index = 0; index < sections; index += 1)
        onProgress({ step: 'section', index, total: 9, heading: '一', text: '一', ...(index > 0 ? { isPartial: true } : {}) })
      await new Promise(resolve => stop?.addEventListener('abort', resolve))
      return written
    }
  }

  it('keeps what was proven when the writer stops it, and says that it did', async () => {
    const { ports, calls } = recorded({ write: writerOf(2), isCancelled: async () => true })
    await runDraft('d1', ports)
    const finished = calls.find(([name]) => name === 'finish')?.[2] as Draft
    expect(finished.provenance.notices).toEqual([expect.stringContaining('中途停止')])
  })

  it('fails a draft that is stopped before a section is proven, in words', async () => {
    const { ports, calls } = recorded({ write: writerOf(0), isCancelled: async () => true })
    await runDraft('d1', ports)
    expect(calls.at(-1)).toEqual(['fail', 'd1', expect.stringContaining('停止')])
    expect(calls.some(([name]) => name === 'finish')).toBe(false)
  })
})
