import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseReport } from '#report/parse-report.ts'
import { timesAsLong } from '../support/growth.ts'
import { HALF_YEAR, TRADITIONAL } from './sample-reports.ts'

/** Milliseconds: many runs on a busy machine. */
const PATIENT = 30_000

test('parseReport() cuts a report into passages with path, topic and role', () => {
  const shown = parseReport(HALF_YEAR).passages.map(passage => [
    passage.path.at(-1) ?? '',
    passage.topic,
    passage.role,
    passage.text.slice(0, 6),
  ])
  expect(shown).toEqual([
    ['', '综合', 'lead', '今年以来，县'],
    ['（一）守住底线，社会救助更加有力。', '社会救助', 'achievement', '一是把对象找'],
    ['（二）补齐短板，养老服务更加便利。', '养老服务', 'achievement', '现有养老机构'],
    ['（三）规范管理，社会事务更加有序。', '婚姻登记', 'achievement', '办理结婚登记'],
    ['二、存在问题', '综合', 'problem', '一是护理人员'],
    ['（一）完善低收入人口监测。', '社会救助', 'plan', '每季度比对一'],
    ['（二）建设县失能照护中心。', '养老服务', 'plan', '力争11月底'],
  ])
})

test('parseReport() keeps spans exact and sentences whole', () => {
  for (const raw of [HALF_YEAR, TRADITIONAL]) {
    const { text, passages } = parseReport(raw)
    for (const passage of passages) {
      expect(text.slice(passage.span.start, passage.span.end)).toBe(passage.text)
      expect(passage.text).toMatch(/[。；：！？]$/)
      expect(passage.text.length).toBeLessThanOrEqual(500)
    }
  }
})

test('parseReport() never parts 其中 from what it is part of, however long the thought', () => {
  const sentence = '全县持续开展入户核查和数据比对，推动政策落实到户到人，群众反映良好。'
  const raw = `一、工作情况\n（一）抓救助。${sentence.repeat(12)}全县共有低保对象5204人。其中城市598人、农村4606人。${sentence.repeat(8)}`
  const { passages } = parseReport(raw)
  expect(passages.length).toBeGreaterThan(1)
  expect(passages.filter(passage => passage.text.startsWith('其中'))).toEqual([])
  expect(passages.map(passage => passage.text).join('')).toBe(raw.slice(raw.indexOf(sentence)))
})

test('parseReport() makes headings with nothing under them the text of the heading above', () => {
  const { passages } = parseReport('下半年打算如下。\n三、下一步打算\n1.继续做好低保核查工作。\n2.推进敬老院改造。\n')
  expect(passages.at(-1)).toMatchObject({ path: ['三、下一步打算'], role: 'plan', text: '1.继续做好低保核查工作。\n2.推进敬老院改造。' })
})

test('parseReport() reports a missing part, a cut-off end and removed furniture with their places', () => {
  const raw = '溪亭县民政局2024年工作总结\n一、工作情况\n（一）抓救助。发放资金30万元。\n（三）抓养老。新增床位……\n上一条：无'
  const { text, doubts } = parseReport(raw)
  expect(doubts.map(doubt => doubt.rule)).toEqual(['outline.numbering', 'trust.cut-off', 'clean.furniture'])
  expect(text.endsWith('……')).toBe(true)
  expect(doubts.map(doubt => text.slice(doubt.span.start, doubt.span.end))).toEqual(['（三）抓养老。', '……', ''])
})

test(
  'parseReport() is total: any text gives spans inside it, and doubts in one sentence with the way out',
  () => {
    const piece = fc.constantFrom(
      '一、',
      '（一）',
      '1.',
      '（1）',
      '一是',
      '发放30万元',
      '。',
      '；',
      '\n',
      '：',
      '其中',
      '《',
      '》',
      '县民政局',
      '2024年',
      '上半年',
      '总结',
      '\t',
      ' ',
      '……',
      '㈠',
      '12、',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join('')),
          fc.string({ unit: 'binary' }),
        ),
        raw => {
          const { text, outline, passages, doubts } = parseReport(raw)
          for (const { span } of [...outline, ...passages, ...doubts]) {
            expect(span.start).toBeGreaterThanOrEqual(0)
            expect(span.end).toBeLessThanOrEqual(text.length)
          }
          for (const { message } of doubts) expect(message).toMatch(/^[^\n]+(?:[：，]请[^\n]+|，不影响正文)。$/)
          for (const passage of passages) expect(text.slice(passage.span.start, passage.span.end)).toBe(passage.text)
        },
      ),
    )
  },
  PATIENT,
)

test.for(['…', '·', '.', '一、', '、副县长'])('parseReport() takes time in proportion to a text of "%s" alone', piece => {
  const parse = (length: number) => () => void parseReport(piece.repeat(length / piece.length), { fileName: 'a.txt' })
  // Rules that look for the end of a line from each of its marks take sixteen times as long for four times the text.
  expect(timesAsLong(parse(12_000), parse(48_000))).toBeLessThan(10)
})

test('parseReport() joins a title that its first line cannot end', () => {
  const { identity } = parseReport('关于报送2024年工作总结和\n2025年工作安排的报告\n现将有关情况报告如下。')
  expect(identity.title).toBe('关于报送2024年工作总结和2025年工作安排的报告')
})

test('parseReport() keeps contents and imprints out of passages', () => {
  const report = parseReport(
    '岚溪县林业局2024年工作总结\n目  录\n一、造林\n二、管护\n一、造林\n全年造林1.2万亩。\n二、管护\n巡护12万公里。\n附件：统计表\n岚溪县林业局\n2024年12月18日\n抄送：县财政局。\n岚溪县林业局办公室 2024年12月18日印发',
  )
  expect(report.passages.map(({ text }) => text)).toEqual(['全年造林1.2万亩。', '巡护12万公里。'])
})

test('parseReport() keeps a title of contents out of passages whose lines are gone', () => {
  const report = parseReport('岚溪县林业局2024年工作总结\n目  录\n一、造林\n全年造林1.2万亩。\n二、管护\n巡护12万公里。')
  expect(report.passages.map(({ text }) => text)).toEqual(['全年造林1.2万亩。', '巡护12万公里。'])
})

test('parseReport() takes 一是 for headings where nothing else heads the text', () => {
  const steps = '一是公共卫生提标。建立健康档案2.38万份，建档率93.4%。\n二是医疗质量从严。处方合格率98%，病历甲级率达到96%。'
  const headings = (body: string) => parseReport(`岚溪县中心卫生院2023年工作总结\n${body}`).outline.map(({ heading }) => heading)
  expect(headings(steps)).toEqual(['一是公共卫生提标。', '二是医疗质量从严。'])
  expect(headings(`一、主要工作\n${steps}`)).toEqual(['一、主要工作'])
})
