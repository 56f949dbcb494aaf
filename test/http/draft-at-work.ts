import { setTimeout as pause } from 'node:timers/promises'
import type { Visitor } from './real-app.ts'

/** A small set of a fictional bureau. */
export function setOf(bureau: string) {
  return {
    bureau: { name: bureau, level: 'county' },
    period: { label: '2025年上半年', start: '2025-01-01', end: '2025-06-30' },
    indicators: [
      { id: 'dibao.renshu', name: '城乡低保人数', value: '11237', unit: '人', topic: '社会救助', kind: 'stock' },
      { id: 'jigou', name: '养老机构数', value: '46', unit: '家', topic: '养老服务', kind: 'stock' },
    ],
  }
}

const TITLE = '工作总结'

/** A document of two figures, and how a wrong one is planted. */
export function documentWith(figure: string) {
  const paragraphs = ['一、社会救助', '截至6月底，全县共有城乡低保对象11237人。', '二、养老服务', `截至6月底，全县共有养老机构${figure}。`]
  return { title: TITLE, paragraphs: paragraphs.map((text, at) => ({ level: at % 2 === 0 ? 1 : 0, text, bindings: [] })) }
}

/** Uploads a set and waits until a draft of it is written; gives both ids. */
export async function writtenDraft(writer: Visitor, bureau: string): Promise<{ readonly set: string; readonly draft: string }> {
  const stored = await writer.ask({ method: 'POST', url: '/api/indicator-sets', payload: setOf(bureau) })
  const set: string = stored.json().id
  const asked = await writer.ask({ method: 'POST', url: '/api/drafts', payload: { setId: set } })
  if (asked.statusCode !== 202) throw new Error(asked.body)
  const draft: string = asked.json().id
  for (let tries = 0; tries < 200; tries += 1) {
    const { status, failure } = (await writer.ask({ url: `/api/drafts/${draft}` })).json()
    if (status === 'done') return { set, draft }
    if (status === 'failed') throw new Error(failure)
    await pause(100)
  }
  throw new Error(`Draft ${draft} was not written in time`)
}
