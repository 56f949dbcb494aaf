import { checkText } from '#claim/check.ts'
import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Actor, ReviewDeed, ReviewEvent } from '#review/event.ts'

export const SET: IndicatorSet = {
  bureau: { name: '云岭县民政局', level: 'county' },
  period: { label: '2025年上半年', start: '2025-01-01', end: '2025-06-30' },
  indicators: [
    { id: 'dibao.renshu', name: '城乡低保人数', value: '11237', unit: '人', kind: 'stock' },
    { id: 'jigou', name: '养老机构数', value: '46', unit: '家', kind: 'stock' },
    { id: 'linshi.renci', name: '临时救助人次', value: '1932', unit: '人次', kind: 'flow' },
  ],
}

export const TEXT = [
  '云岭县民政局2025年上半年工作总结',
  '一、社会救助',
  '截至6月底，全县共有城乡低保对象11237人。上半年，实施临时救助1932人次。',
  '二、养老服务',
  '全县共有养老机构46家。',
].join('\n')

/** A checked draft of this text; lines that begin with 一、 and 二、 are its headings. */
export function draftOf(text: string): Draft {
  const [title = ''] = text.split('\n')
  const starts = [...text.matchAll(/^[一二三]、.*$/gmu)].map(match => ({ heading: match[0], start: match.index }))
  const sections = starts.map(({ heading, start }, at) => {
    const end = starts[at + 1]?.start ?? text.length
    return { level: 1, heading, start, end, text: text.slice(start, end).trimEnd() }
  })
  const { claims, findings } = checkText(text, SET)
  const provenance = { composer: 'frames' as const, model: null, promptHash: null, comparables: [] }
  return { title, text, sections, claims, findings, coverage: { stated: [], unstated: [], reasons: {} }, gaps: [], lineage: [], provenance }
}

export const WRITER: Actor = { id: 'w', name: '李静' }
export const REVIEWER: Actor = { id: 'r', name: '陈明' }

/** Who did what. */
export type Done = readonly [Actor, ReviewDeed]

/** A history of these deeds, one after the other. */
export function historyOf(...deeds: readonly Done[]): readonly ReviewEvent[] {
  return deeds.map(([by, deed], at) => ({ no: at + 1, at: '2025-07-01T00:00:00.000Z', by, revision: 0, deed }))
}
