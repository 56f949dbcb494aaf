import { describe, expect, it } from 'vitest'
import { exportDraft } from '#workflow/export-draft.ts'
import type { StoredDraft, StoredSet } from '#workflow/work.ts'

const set = { id: 's1', version: 1, set: {} } as StoredSet
const ports = (draft: Partial<StoredDraft> | null) => ({
  getDraft: async () => draft as StoredDraft | null,
  getSet: async () => set,
  write: async (_draft: unknown, _set: unknown, format: 'docx' | 'md') => new TextEncoder().encode(format),
})

describe('exportDraft', () => {
  it('gives the written bytes and a title that can name a file', async () => {
    const stored = { setId: 's1', setVersion: 1, draft: { title: '总结/上半年: "一"' } } as unknown as StoredDraft
    const exported = await exportDraft('d1', 'md', ports(stored))
    expect(exported).toEqual({ ok: true, value: { bytes: new TextEncoder().encode('md'), title: '总结上半年 一' } })
  })

  it('refuses a draft that is not there, not yet written, or too long to be written in time', async () => {
    expect(await exportDraft('d1', 'docx', ports(null))).toMatchObject({ ok: false, failure: { code: 'draft-not-found' } })
    const long = { ...ports({ setId: 's1', setVersion: 1, draft: { title: '总结' } as StoredDraft['draft'] }), write: async () => null }
    expect(await exportDraft('d1', 'docx', long)).toMatchObject({ ok: false, failure: { code: 'too-long-to-export' } })
    expect(await exportDraft('d1', 'docx', ports({ draft: null }))).toMatchObject({ ok: false, failure: { code: 'draft-not-done' } })
  })
})
