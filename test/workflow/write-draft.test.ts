import { beforeAll, describe, expect, it } from 'vitest'
import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { overlaps } from '#text/span.ts'
import type { DraftLibrary, DraftProgress } from '#workflow/draft-request.ts'
import { draftWriter } from '#workflow/write-draft.ts'
import { BUREAUS } from '../../scripts/corpus/bureaus.ts'
import { corpusText, REPORTS } from '../corpus/samples.ts'
import { SET } from '../draft/sample-set.ts'
import { libraryOf } from '../support/report-library.ts'

const SETTLED = ['traced', 'derived', 'exempt']
const EMPTY: DraftLibrary = { outlines: async () => [], comparables: async () => [] }
const write = draftWriter(null)

async function sampleLibrary(): Promise<DraftLibrary> {
  return libraryOf(
    await Promise.all(REPORTS.map(async ({ folder, period, name }) => ({ id: name, text: await corpusText(folder, `${period}.txt`) }))),
  )
}

async function sampleSet(folder: string): Promise<IndicatorSet> {
  return JSON.parse(await corpusText(folder, 'next.json'))
}

function timesStated(draft: Draft, id: string): number {
  return draft.lineage.filter(span => span.expression === id).length
}

describe.each(BUREAUS.map(bureau => bureau.folder))('a draft of the next set of %s', folder => {
  let set: IndicatorSet
  let draft: Draft
  let text: string
  beforeAll(async () => {
    set = await sampleSet(folder)
    draft = await write({ set, composer: 'frames' }, await sampleLibrary(), () => {})
    text = draft.text
  })

  it('states at least 95 % of the indicators and says why it leaves one out', () => {
    const { stated, unstated, reasons } = draft.coverage
    expect(stated.length + unstated.length).toBe(set.indicators.length)
    expect(stated.length / set.indicators.length).toBeGreaterThanOrEqual(0.95)
    for (const id of unstated) expect(reasons[id]).toBeTruthy()
  })

  it('states no indicator twice', () => {
    expect(set.indicators.filter(item => timesStated(draft, item.id) > 1).map(item => item.id)).toEqual([])
  })

  it('leaves no claim open', () => {
    expect(draft.claims.filter(claim => !SETTLED.includes(claim.verdict)).map(claim => claim.text)).toEqual([])
  })

  it('has every figure written by a reference, so that none can come from a past report', () => {
    const figures = draft.claims.filter(claim => claim.kind === 'quantity' && claim.verdict !== 'exempt')
    expect(figures.filter(claim => !draft.lineage.some(span => overlaps(span, claim))).map(claim => claim.text)).toEqual([])
  })

  it('has the check trace each plain reference to the indicator that it names', () => {
    const ids = new Set(set.indicators.map(item => item.id))
    for (const span of draft.lineage.filter(({ expression }) => ids.has(expression))) {
      const claim = draft.claims.find(other => overlaps(other, span))
      if (claim?.verdict !== 'exempt')
        expect([text.slice(span.start, span.end), claim?.indicator]).toEqual([text.slice(span.start, span.end), span.expression])
    }
  })

  it('writes out no reference and no mask', () => {
    expect(text).not.toMatch(/[{}〔〕⟦⟧]/u)
  })

  it('takes the bureau’s own headings, with sections whose spans hold their text', () => {
    expect(draft.sections.filter(section => section.level === 2).length).toBeGreaterThanOrEqual(5)
    for (const section of draft.sections) expect(text.slice(section.start, section.end).trimEnd()).toBe(section.text)
  })

  it('is the same draft whenever it is written', async () => {
    const again = await write({ set, composer: 'frames' }, await sampleLibrary(), () => {})
    expect(again).toEqual(draft)
  })
})

describe('a draft', () => {
  it('is Traditional throughout where the bureau writes Traditional', async () => {
    const { text } = await write({ set: await sampleSet('luting'), composer: 'frames' }, await sampleLibrary(), () => {})
    expect(text).toContain('養老機構')
    expect(text).not.toMatch(/养|老机构|户\d|万元|发放|补贴|实|镇|约|项/u)
  })

  it('without a library uses the default outline and shows what nobody supplied', async () => {
    const draft = await write({ set: SET, composer: 'frames' }, EMPTY, () => {})
    expect(draft.coverage.unstated).toEqual([])
    // What no report may lack is asked for; what nobody supplied besides has no section
    expect(draft.gaps.map(gap => gap.section)).toEqual(['加强儿童和残疾人福利保障'])
    expect(draft.text).not.toContain('社会组织')
    for (const gap of draft.gaps) expect(draft.text).toContain(`【待补充：${gap.message}】`)
    expect(draft.provenance).toEqual({ composer: 'frames', model: null, promptHash: null, comparables: [] })
  })

  it('reads as prose, not as a list of names and values', async () => {
    const { text } = await write({ set: SET, composer: 'frames' }, EMPTY, () => {})
    expect(text).toContain('城乡低保对象6842户11237人，总人数同比增长2.3%，其中城市1218人、农村10019人')
    expect(text).toContain('实施临时救助1932人次，')
    expect(text).toContain('城市低保标准由690元/人/月提高到735元/人/月')
    expect(text).toContain('养老机构46家，同比增加2家，其中公办19家、民办27家')
    expect(text).toContain('计划新建助餐点6个')
    expect(text).not.toMatch(/数[：:为]\d/u)
  })

  it('puts notes where they belong, and problems and next steps at the end', async () => {
    const { sections } = await write({ set: SET, composer: 'frames' }, EMPTY, () => {})
    const holding = (words: string) => sections.find(section => section.text.includes(words))?.heading
    expect(holding('《云岭县助餐服务办法》')).toContain('养老')
    expect(holding('运营成本偏高')).toContain('问题')
    expect(holding('敬老院分类改造')).toContain('下半年')
  })

  it('with a set that holds nothing is all gaps', async () => {
    const draft = await write({ set: { ...SET, indicators: [], notes: [] }, composer: 'frames' }, EMPTY, () => {})
    expect(draft.lineage.map(span => span.expression)).toEqual(['period'])
    expect(draft.gaps.length).toBe(draft.sections.filter(section => section.text.includes('【待补充')).length)
  })

  it('follows a requested outline and names ids that the set does not hold', async () => {
    const outline = {
      title: '云岭县民政半年工作',
      sections: [
        { level: 1, heading: '困难群众保障', topic: '社会救助', indicators: ['hunyin.jiehun', 'nobody'] },
        { level: 1, heading: '其他事务', topic: '养老服务' },
      ],
    }
    const draft = await write({ set: SET, composer: 'frames', outline }, EMPTY, () => {})
    expect(draft.text.split('\n')[0]).toBe('云岭县民政半年工作')
    expect(draft.sections.find(section => section.heading.includes('困难群众保障'))?.text).toContain('1844对')
    expect(draft.gaps.map(gap => gap.message).join()).toContain('nobody')
  })

  it('tells of its progress: the plan, each section when proven, the last check', async () => {
    const events: DraftProgress[] = []
    const draft = await write({ set: SET, composer: 'frames' }, EMPTY, event => events.push(event))
    expect(events[0]).toMatchObject({ step: 'planned', title: draft.title })
    expect(events.at(-1)).toEqual({ step: 'checking' })
    const shown = events.flatMap(event => (event.step === 'section' ? [event.text] : []))
    expect(shown.length).toBe(draft.sections.filter(section => section.level > 0).length)
    expect(shown.join('\n')).toContain('11237人')
  })
})
