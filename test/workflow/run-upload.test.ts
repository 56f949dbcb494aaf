import { describe, expect, it } from 'vitest'
import { failure, success } from '#result.ts'
import type { Ingested } from '#workflow/ingest-report.ts'
import { type RunUploadPorts, runUpload } from '#workflow/run-upload.ts'
import type { StoredUpload } from '#workflow/work.ts'

const queued: StoredUpload = {
  id: 'u1',
  fileName: '总结.docx',
  status: 'queued',
  message: null,
  report: null,
  createdAt: '2026-01-01T00:00:00Z',
}
const ingested = {
  id: 'r1',
  existed: false,
  status: 'accepted',
  notes: [],
  parsed: { identity: { bureau: '澄湾区民政局' }, doubts: [] },
} as unknown as Ingested

function recorded(changes: Partial<RunUploadPorts> = {}) {
  const calls: unknown[][] = []
  const ports: RunUploadPorts = {
    get: async () => queued,
    content: async () => ({ fileName: '总结.docx', bureau: '', content: new Uint8Array(1) }),
    update: async (...values) => void calls.push(values),
    ingest: async (_file, onStep) => {
      onStep('reading')
      return success(ingested)
    },
    log: async (...values) => void calls.push(['log', ...values.slice(0, 3)]),
    ...changes,
  }
  return { ports, calls }
}

describe('runUpload', () => {
  it('records each step, the report and the log', async () => {
    const { ports, calls } = recorded()
    await runUpload('u1', ports)
    expect(calls).toEqual([
      ['u1', 'reading'],
      ['u1', 'done', null, 'r1'],
      ['log', '澄湾区民政局', 'report.add', 'r1'],
    ])
  })

  it('records the reason when a file is refused', async () => {
    const { ports, calls } = recorded({ ingest: async () => failure({ code: 'empty', message: '文件是空的' }) })
    await runUpload('u1', ports)
    expect(calls).toEqual([['u1', 'failed', '文件是空的']])
  })

  it.each(['done', 'failed'] as const)('leaves an upload alone that is %s, so that a repeated job does nothing', async status => {
    const { ports, calls } = recorded({ get: async () => ({ ...queued, status }) })
    await runUpload('u1', ports)
    expect(calls).toEqual([])
  })

  it('says that the same content was there already', async () => {
    const { ports, calls } = recorded({ ingest: async () => success({ ...ingested, existed: true }) })
    await runUpload('u1', ports)
    expect(calls[0]?.[2]).toContain('未重复入库')
  })
})
