import { describe, expect, it } from 'vitest'
import { failure, success } from '#result.ts'
import { type IngestPorts, ingestReport } from '#workflow/ingest-report.ts'
import type { LocalEmbedder, ReportRecord } from '#workflow/library.ts'
import { studyWith } from '#workflow/study-report.ts'

const REPORT = `澄湾区民政局2025年上半年工作总结
2025年上半年，区民政局扎实做好困难群众救助工作。
一、工作情况
（一）社会救助。截至6月底，全区共有低保对象326户411人，发放低保金298.50万元。
（二）养老服务。新增家庭养老床位40张，开展适老化改造25户。`

function portsFor(text: string, stored: ReportRecord[]): IngestPorts {
  const embedder: LocalEmbedder = { model: 'test', dimensions: 1, embed: async texts => texts.map(() => [1]), embedWords: () => [1] }
  const read = async () => success({ text, format: 'text', notes: [] })
  return {
    study: studyWith({ read, tokenizer: { tokens: words => [...words] }, embedder }),
    embedder,
    digest: bytes => `digest of ${bytes.length}`,
    store: async record => {
      stored.push(record)
      return { id: 'r1', existed: false }
    },
  }
}
const file = (name = 'C:\\报告\\总结.txt', bureau = '') => ({ name, bytes: new Uint8Array(3), bureau })

describe('ingestReport', () => {
  it('stores a report with its passages, their words and vectors, in one record', async () => {
    const stored: ReportRecord[] = []
    const steps: string[] = []
    const result = await ingestReport(file(), portsFor(REPORT, stored), step => steps.push(step))
    expect(result).toMatchObject({ ok: true, value: { id: 'r1', existed: false, status: 'accepted' } })
    expect(steps).toEqual(['reading', 'checking', 'splitting', 'indexing'])
    const [record] = stored
    expect(record).toMatchObject({ fileName: '总结.txt', contentHash: 'digest of 3', model: 'test' })
    expect(record?.parsed.identity).toMatchObject({
      bureau: '澄湾区民政局',
      kind: 'half-year',
      period: { start: '2025-01-01', end: '2025-06-30' },
    })
    expect(record?.parsed.passages.length).toBeGreaterThan(1)
    expect(record?.words).toHaveLength(record?.parsed.passages.length ?? -1)
    expect(record?.vectors).toHaveLength(record?.parsed.passages.length ?? -1)
  })

  it('indexes masked words only: no figure of the report reaches the index', async () => {
    const stored: ReportRecord[] = []
    await ingestReport(file(), portsFor(REPORT, stored), () => {})
    expect(stored[0]?.words.flatMap(({ headings, text }) => [...headings, ...text]).join('')).not.toMatch(/\d/)
  })

  it('indexes headings without their figures and places', async () => {
    const stored: ReportRecord[] = []
    const text = REPORT.replace('（二）养老服务。', '（二）为芜湖市40户老人改造住房。')
    await ingestReport(file(), portsFor(text, stored), () => {})
    const indexed = stored[0]?.words.map(({ headings, text }) => [...headings, ...text].join('')) ?? []
    expect(stored[0]?.parsed.passages.at(-1)?.path.at(-1)).toContain('芜湖市40户')
    expect(indexed.at(-1)).toContain('老人改造住房')
    expect(indexed.join('')).not.toMatch(/芜湖|\d/)
  })

  it('accepts a report from which cleaning only removed what is no part of it', async () => {
    const stored: ReportRecord[] = []
    await ingestReport(file(), portsFor(`${REPORT}\n— 1 —\n上一条：无`, stored), () => {})
    expect(stored[0]?.parsed.doubts.map(doubt => doubt.rule)).toEqual(['clean.page-number', 'clean.furniture'])
    expect(stored[0]?.status).toBe('accepted')
  })

  it('takes the bureau that the admin names over the one in the text', async () => {
    const stored: ReportRecord[] = []
    await ingestReport(file('总结.txt', '澄湾区民政局（筹）'), portsFor(REPORT, stored), () => {})
    expect(stored[0]?.parsed.identity.bureau).toBe('澄湾区民政局（筹）')
  })

  it('keeps a report with damaged text back for an admin', async () => {
    const stored: ReportRecord[] = []
    const damaged = REPORT.replace('扎实做好困难群众', 'æ‰Žå®žåšå¥½å›°éš¾ç¾¤ä¼—ç”Ÿæ´»å’Œæ°‘æ”¿æœåŠ¡')
    await ingestReport(file(), portsFor(damaged, stored), () => {})
    expect(stored[0]?.status).toBe('held')
  })

  it('stores nothing when a file cannot be read or holds no report', async () => {
    const stored: ReportRecord[] = []
    const unreadable = { ...portsFor('', stored), study: async () => failure({ code: 'encrypted', message: '设有密码' }) }
    expect(await ingestReport(file(), unreadable, () => {})).toEqual(failure({ code: 'encrypted', message: '设有密码' }))
    expect(await ingestReport(file(), portsFor('\n', stored), () => {})).toMatchObject({ ok: false, failure: { code: 'no-passages' } })
    expect(stored).toEqual([])
  })
})
