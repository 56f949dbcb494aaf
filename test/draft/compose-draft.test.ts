import { describe, expect, it } from 'vitest'
import type { Draft } from '#draft/draft.ts'
import { disagreement } from '#draft/proof/agreement.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { drafted } from './drafted.ts'
import { SET } from './sample-set.ts'

function expectProven({ claims, lineage, coverage }: Draft): void {
  expect(claims.filter(({ verdict }) => !['traced', 'derived', 'exempt'].includes(verdict))).toEqual([])
  expect(lineage.flatMap(span => disagreement(span, claims, [span]) ?? [])).toEqual([])
  expect(coverage.unstated).toEqual([])
}

describe('composeDraft with frames and no library', () => {
  it('states every indicator, proven twice', async () => {
    expectProven(await drafted(SET))
  })

  it('writes the same draft of the same set', async () => {
    expect((await drafted(SET)).text).toBe((await drafted(structuredClone(SET))).text)
  })

  it('keeps the sections that are proven when it is stopped, and names all that is left', async () => {
    let asked = 0
    const whole = await drafted(SET)
    const cut = await drafted(SET, async () => ++asked > 3)
    const isGap = (text: string) => text.includes('【待补充：这一节起草停止时还没有写到】')
    expect(cut.sections.map(({ heading }) => heading)).toEqual(whole.sections.map(({ heading }) => heading))
    expect(cut.sections.slice(0, 3)).toEqual(whole.sections.slice(0, 3))
    expect(cut.sections.slice(4).every(({ text }) => isGap(text))).toBe(true)
    expect([...cut.coverage.stated, ...cut.coverage.unstated].toSorted()).toEqual(SET.indicators.map(({ id }) => id).toSorted())
    expect(cut.coverage.stated.length).toBeGreaterThan(0)
    for (const id of cut.coverage.unstated) expect(cut.coverage.reasons[id]).toContain('起草停止')
    expect(cut.claims.filter(({ verdict }) => !['traced', 'derived', 'exempt'].includes(verdict))).toEqual([])
  })

  it.each([
    ['households and heads in one sentence, parts with 其中', '城乡低保对象6842户11237人，总人数同比增长2.3%，其中城市1218人、农村10019人'],
    ['those helped before the money', /实施临时救助1932人次，.*支出(?:资金)?286\.4万元/u],
    ['a target with what was done of it', /完成家庭适老化改造118户|家庭适老化改造118户/u],
    ['a standard from what to what', '城市低保标准由690元/人/月提高到735元/人/月'],
    ['the date once for what stands at it', /截至6月底，/u],
  ])('says %s', async (_, words) => {
    expect((await drafted(SET)).text).toMatch(words)
  })

  it('tells what lags behind its target as a problem, and asks for it in what comes next', async () => {
    const behind = SET.indicators.map(item => (item.id === 'shilaohua' ? { ...item, value: '40' } : item))
    const { sections } = await drafted({ ...SET, indicators: behind })
    expect(sections.find(({ heading }) => heading.includes('问题'))?.text).toContain('家庭适老化改造进度偏慢，仅完成年度目标的20.0%')
    expect(sections.find(({ heading }) => heading.includes('安排'))?.text).toContain('完成剩余160户家庭适老化改造')
  })

  it('keeps a note and an indicator that contradict each other, and says so', async () => {
    const draft = await drafted({ ...SET, notes: [{ id: 'x1', topic: '养老服务', text: '全县养老机构达到48家。' }] })
    expect(draft.text).toContain('46家')
    expect(draft.text).toContain('48家')
    const [finding] = draft.findings.filter(({ rule }) => rule === 'note-contradiction')
    expect(finding).toMatchObject({ actual: '48家', expected: '46家' })
    expect(finding?.spans.map(([start, end]) => draft.text.slice(start, end))).toEqual(['48家'])
  })

  it.each([
    ['of another place', '枫渡镇养老机构达到2家。'],
    ['of a part', '其中民办医养结合型养老机构3家。'],
    ['that agrees', '全县养老机构46家。'],
  ])('finds no contradiction in a note %s', async (_, text) => {
    const draft = await drafted({ ...SET, notes: [{ id: 'x1', topic: '养老服务', text }] })
    expect(draft.findings.filter(({ rule }) => rule === 'note-contradiction')).toEqual([])
  })

  it('makes an honest outline of gaps of a set without indicators', async () => {
    const draft = await drafted({ ...SET, indicators: [], notes: [] })
    expect(draft.gaps.length).toBeGreaterThan(5)
    expect(draft.text.match(/【待补充：/gu)).toHaveLength(draft.gaps.length)
    expectProven(draft)
  })

  it('asks for the unit that a figure lacks', async () => {
    const bare: Indicator = { id: 'shipin', name: '宣传视频制作数', value: '10', unit: '', topic: '儿童福利' }
    const { gaps } = await drafted({ ...SET, indicators: [...SET.indicators, bare] })
    expect(gaps.map(({ message }) => message)).toContainEqual(expect.stringContaining('宣传视频制作数'))
  })

  it('guesses a date for nothing that the set does not date', async () => {
    const undated: IndicatorSet = {
      ...SET,
      indicators: [
        { id: 'a', name: '持证社会工作者人数', value: '228', unit: '人', topic: '慈善社工' },
        { id: 'b', name: '累计建成长者食堂数', value: '31', unit: '个', topic: '养老服务' },
      ],
      notes: [],
    }
    const { text } = await drafted(undated)
    expect(text).toContain('目前，全县持证社会工作者228人')
    expect(text).not.toMatch(/截至|上半年累计建成/u)
  })
})
