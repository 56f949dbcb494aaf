import { expect, test } from 'vitest'
import { parseReport } from '#report/parse-report.ts'
import type { Doubt } from '#report/report.ts'
import { reindexReport } from '#workflow/correct-report.ts'
import type { Embedder, ReportRecord, StoredReport, Tokenizer } from '#workflow/library.ts'

const RAW = [
  '岚溪县民政局2025年工作总结',
  '工作开展情况',
  '社会救助守住底线',
  '全年发放低保金318.6万元，保障困难群众1204人，平均办理时间缩短三天。',
  '养老服务走进社区',
  '新建助餐点6处，服务老人2.1万人次，群众反映良好。',
  '下一步打算',
  '继续做好入户核查，建成县级养老服务中心。',
  '守住安全底线：排查养老机构14家，整改隐患27处。',
].join('\n')
const HEADINGS = [
  { line: 0, level: 0 },
  { line: 1, level: 1 },
  { line: 2, level: 2 },
  { line: 4, level: 2 },
  { line: 6, level: 1 },
  { line: 8, level: 2, length: 7 },
]
const tokenizer: Tokenizer = { tokens: text => [...text] }
const embedder: Embedder = { model: 'none', dimensions: 1, embed: async texts => texts.map(() => [1]) }

test('reindexReport() keeps what only the file told: headings by style, figures of a scan that are in doubt', async () => {
  const figure = RAW.indexOf('318.6')
  const scan = { pages: [1], uncertain: [{ start: figure, end: figure + 5 }] }
  const parsed = parseReport(RAW, { headings: HEADINGS, scan })
  expect(parsed.outline).toHaveLength(5)
  const stored: StoredReport = {
    id: 'a',
    fileName: 'report.docx',
    identity: parsed.identity,
    status: 'accepted',
    characters: parsed.text.length,
    passages: parsed.passages.length,
    headings: parsed.outline.map(node => node.heading),
    doubts: 0,
    addedAt: '2026-01-05T00:00:00Z',
    parsed,
  }
  let replaced: ReportRecord | null = null
  await reindexReport('a', {
    get: async () => stored,
    tokenizer,
    embedder,
    replace: async (_, record) => {
      replaced = record
      return 'done'
    },
  })
  expect(replaced).toMatchObject({ parsed: { outline: parsed.outline, passages: parsed.passages } })
  const doubtsOf = (record: { readonly parsed: { readonly doubts: readonly Doubt[] } } | null) =>
    record?.parsed.doubts.map(({ rule }) => rule).toSorted()
  expect(doubtsOf(replaced)).toEqual(doubtsOf(stored))
})
