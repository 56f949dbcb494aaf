import type { Claim } from '#claim/claim.ts'
import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'

const TITLE = '云岫市民政局2025年上半年工作总结及下半年工作打算'
const TEXT = [
  TITLE,
  '一、上半年工作情况',
  '（一）兜牢底线。全市城市低保对象820人，同比增长2.5%，农村低保对象1260人，发放补贴31万元。',
  '（二）养老服务更加便利',
  '新建助餐点9个。【待补充：养老机构等级评定情况】',
  '二、下半年打算',
  '继续办好民生实事。',
].join('\n')

/** A set whose figures stand in known cells. */
export const SAMPLE_SET: IndicatorSet = {
  bureau: { name: '云岫市民政局', level: 'city' },
  period: { label: '2025年上半年', start: '2025-01-01', end: '2025-06-30' },
  indicators: [
    {
      id: 'dibao.chengshi.renshu',
      name: '城市低保人数',
      value: '820',
      unit: '人',
      prior: { value: '800' },
      source: { file: '指标.xlsx', sheet: '指标', cell: 'C4' },
    },
    {
      id: 'dibao.nongcun.renshu',
      name: '农村低保人数',
      value: '1206',
      unit: '人',
      source: { file: '指标.xlsx', sheet: '指标', cell: 'C5' },
    },
    { id: 'zhucan.dian', name: '新建助餐点数', value: '9', unit: '个', source: { note: '养老科台账' } },
  ],
}

/** A draft with a traced, a derived, a wrong, an untraced and a second traced figure, a run-in heading, and a gap. */
export const SAMPLE_DRAFT: Draft = {
  title: TITLE,
  text: TEXT,
  sections: [
    section(1, '一、上半年工作情况'),
    section(2, '（一）兜牢底线。'),
    section(2, '（二）养老服务更加便利'),
    section(1, '二、下半年打算'),
  ],
  claims: [
    claim('2025年上半年', { kind: 'date', verdict: 'exempt' }),
    claim('820人', { indicator: 'dibao.chengshi.renshu', subject: '城市低保对象' }),
    claim('2.5%', {
      verdict: 'derived',
      indicator: 'dibao.chengshi.renshu',
      expression: 'yoy(dibao.chengshi.renshu)',
      subject: '城市低保对象增幅',
    }),
    claim('1260人', {
      verdict: 'mismatch',
      indicator: 'dibao.nongcun.renshu',
      expected: '1206人',
      subject: '农村低保对象',
      reason: '指标表中农村低保人数为1206人。',
    }),
    claim('31万元', { verdict: 'untraced', subject: '补贴', reason: '指标表中没有这项补贴。' }),
    claim('9个', { indicator: 'zhucan.dian', subject: '助餐点' }),
  ],
  findings: [],
  coverage: { stated: [], unstated: [], reasons: {} },
  gaps: [{ section: '（二）养老服务更加便利', message: '请提供等级评定的家数' }],
  lineage: [],
  provenance: { composer: 'frames', model: null, promptHash: null, comparables: [] },
}

function section(level: number, heading: string): Draft['sections'][number] {
  const start = TEXT.indexOf(`\n${heading}`) + 1
  return { level, heading, start, end: TEXT.length, text: '' }
}

function claim(text: string, told: Partial<Claim>): Claim {
  const start = TEXT.indexOf(text)
  const place = { start, end: start + text.length, text }
  const plain = { kind: 'quantity', value: '', unit: '', hedge: '', subject: '', verdict: 'traced' } as const
  return { ...plain, indicator: null, note: null, expression: null, expected: null, reason: '与指标一致。', ...place, ...told }
}
