import type { Draft, DraftSection } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { MARKED_DRAFT } from './fake-bureau.ts'
import { readMarked } from './marked-text.ts'

const HEADING = /^(?:([一二三四]、)|（[一二三四]）)/u

/** The finished draft of {@link fakeSet}. */
export function fakeDraft(set: IndicatorSet): Draft {
  const { text, claims } = readMarked(MARKED_DRAFT)
  const used = new Set(claims.map(claim => claim.indicator))
  const stated = set.indicators.map(item => item.id).filter(id => used.has(id))
  const unstated = set.indicators.map(item => item.id).filter(id => !used.has(id))
  return {
    title: text.slice(0, text.indexOf('\n')),
    text,
    sections: sectionsOf(text),
    claims,
    findings: [],
    coverage: { stated, unstated, reasons: Object.fromEntries(unstated.map(id => [id, '没有可以放进去的段落。'])) },
    gaps: [
      { section: '二、存在的问题', message: '存在的问题，可在指标表的“工作要点”中填写' },
      { section: '三、下半年工作打算', message: '下半年的工作打算，可在指标表的“工作要点”中填写' },
    ],
    lineage: claims.map(claim => ({ start: claim.start, end: claim.end, expression: claim.expression ?? claim.indicator ?? '' })),
    provenance: { composer: 'frames', model: null, promptHash: null, comparables: [] },
  }
}

function sectionsOf(text: string): readonly DraftSection[] {
  const starts = [...text.matchAll(/^.+$/gmu)].filter(line => HEADING.test(line[0]))
  return starts.map((line, place) => {
    const end = starts[place + 1]?.index ?? text.length
    const level = HEADING.exec(line[0])?.[1] === undefined ? 2 : 1
    return { level, heading: line[0], start: line.index, end, text: text.slice(line.index, end) }
  })
}
