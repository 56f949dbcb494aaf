import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReportDocument } from '#review/document.ts'
import { Saver, type Sent, type Unsaved } from '../../src/web/editor/saver.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const saying = (title: string): ReportDocument => ({ title, paragraphs: [] })
const CONFLICT = {
  message: '林越已保存了第 4 版',
  yours: saying('甲'),
  theirs: saying('乙'),
  revision: 4,
  merge: { title: '乙', conflicts: 0, stretches: [] },
}

/** A page with a saver, and a service that answers as told. */
function page(...answers: readonly Sent[]) {
  const sent: (Unsaved & { autosave: boolean })[] = []
  const queue = [...answers]
  let words = saying('甲')
  let copy: Unsaved | null = null
  let revision = 0
  const saver = new Saver(0, {
    read: () => words,
    send: async wish => {
      sent.push(wish)
      revision += 1
      return queue.shift() ?? { kind: 'stored', revision }
    },
    keep: unsaved => {
      copy = unsaved
    },
  })
  const type = (title: string) => {
    words = saying(title)
    saver.changed()
  }
  return { saver, type, sent, copy: () => copy }
}

describe('what is typed', () => {
  it('is copied here at once and saved once typing pauses', async () => {
    const { saver, type, sent, copy } = page()
    for (const title of ['甲县', '甲县总', '甲县总结']) {
      type(title)
      await vi.advanceTimersByTimeAsync(300)
    }
    expect([saver.state.kind, sent.length, copy()]).toEqual(['unsaved', 0, { base: 0, document: saying('甲县总结') }])
    await vi.advanceTimersByTimeAsync(2000)
    expect(sent).toEqual([{ base: 0, document: saying('甲县总结'), autosave: true }])
    expect([saver.state.kind, saver.base, copy()]).toEqual(['saved', 1, null])
  })

  it('while a save is on its way is saved after it, over the revision that it made', async () => {
    const { saver, type, sent } = page()
    type('甲县')
    const first = saver.save()
    type('甲县总结')
    expect(await first).toBe(false)
    expect(saver.state.kind).toBe('unsaved')
    await vi.advanceTimersByTimeAsync(2000)
    expect(sent.map(({ base, document }) => [base, document.title])).toEqual([
      [0, '甲县'],
      [1, '甲县总结'],
    ])
    expect(saver.state.kind).toBe('saved')
  })
})

describe('when it cannot be saved', () => {
  it('tries again by itself while the service is gone, and keeps the copy until then', async () => {
    const { saver, type, sent, copy } = page({ kind: 'offline' }, { kind: 'offline' })
    type('甲县')
    await vi.advanceTimersByTimeAsync(2000)
    expect([saver.state, copy()?.document.title]).toEqual([{ kind: 'waiting', why: 'offline' }, '甲县'])
    type('甲县总结')
    await vi.advanceTimersByTimeAsync(12_000)
    expect([sent.length, sent.at(-1)?.document.title, saver.state.kind, copy()]).toEqual([3, '甲县总结', 'saved', null])
  })

  it('waits for whoever signs in again', async () => {
    const { saver, type, sent } = page({ kind: 'signed-out' })
    type('甲县')
    await vi.advanceTimersByTimeAsync(60_000)
    expect([sent.length, saver.state]).toEqual([1, { kind: 'waiting', why: 'signed-out' }])
    expect(await saver.save()).toBe(true)
  })

  it('never sends over a conflict until it is settled, and then over the other’s revision', async () => {
    const { saver, type, sent, copy } = page({ kind: 'conflict', conflict: CONFLICT })
    type('甲县')
    await vi.advanceTimersByTimeAsync(2000)
    type('甲县总')
    await vi.advanceTimersByTimeAsync(60_000)
    expect([sent.length, saver.state.kind, copy()?.document.title]).toEqual([1, 'conflict', '甲县总'])
    saver.rebase(4)
    expect(await saver.save({ autosave: false })).toBe(true)
    expect(sent.at(-1)).toEqual({ base: 4, document: saying('甲县总'), autosave: false })
  })

  it('says what the service says, and tries again only when something else is typed', async () => {
    const { saver, type, sent } = page({ kind: 'refused', message: '全文太长' })
    type('甲县')
    await vi.advanceTimersByTimeAsync(60_000)
    expect([sent.length, saver.state]).toEqual([1, { kind: 'refused', message: '全文太长' }])
    type('甲')
    await vi.advanceTimersByTimeAsync(2000)
    expect(saver.state.kind).toBe('saved')
  })
})
