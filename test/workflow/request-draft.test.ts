import { describe, expect, it } from 'vitest'
import { type RequestDraftPorts, requestDraft } from '#workflow/request-draft.ts'
import type { StoredDraft, StoredSet } from '#workflow/work.ts'

const stored: StoredSet = {
  id: 's1',
  version: 1,
  fileName: null,
  createdAt: '2026-01-01T00:00:00Z',
  set: {
    bureau: { name: '澄湾区民政局' },
    period: { label: '2025年', start: '2025-01-01', end: '2025-12-31' },
    indicators: [{ id: 'dibao.hushu', name: '城乡低保户数', value: '7326', unit: '户' }],
  },
}
const draft = { id: 'd1', status: 'queued' } as StoredDraft

function recorded(changes: Partial<RequestDraftPorts> = {}) {
  const calls: unknown[][] = []
  const ports: RequestDraftPorts = {
    getSet: async id => (id === 's1' ? stored : null),
    llmConfigured: false,
    create: async (_set, composer, outline) => {
      calls.push(['create', composer, outline])
      return 'd1'
    },
    get: async () => draft,
    queue: async id => void calls.push(['queue', id]),
    ...changes,
  }
  return { ports, calls }
}

describe('requestDraft', () => {
  it('records the wish before it queues the work', async () => {
    const { ports, calls } = recorded()
    expect(await requestDraft('s1', 'frames', undefined, ports)).toEqual({ ok: true, value: draft })
    expect(calls).toEqual([
      ['create', 'frames', undefined],
      ['queue', 'd1'],
    ])
  })

  it.each([
    ['an unknown set', 's2', 'frames', undefined, 'set-not-found'],
    ['a model that is not configured', 's1', 'llm', undefined, 'llm-not-configured'],
    [
      'an outline with ids that the set does not hold',
      's1',
      'frames',
      { sections: [{ level: 1, heading: '一', indicators: ['x.y'] }] },
      'outline-unknown-indicator',
    ],
  ] as const)('refuses %s and queues nothing', async (_name, id, composer, outline, code) => {
    const { ports, calls } = recorded()
    expect(await requestDraft(id, composer, outline, ports)).toMatchObject({ ok: false, failure: { code } })
    expect(calls).toEqual([])
  })
})
