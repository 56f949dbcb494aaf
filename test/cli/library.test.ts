import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Outcome, runHere } from './command.ts'

/** The first opening of a library loads the samples. */
const FIRST_OPENING = 300_000

const report = `枫渡县民政局2023年上半年工作总结
2023年上半年，县民政局扎实推进各项工作，现总结如下。
一、上半年工作开展情况
（一）兜牢社会救助底线。截至6月底，全县共有城乡低保对象4120户7990人，累计发放低保资金1866.2万元。
（二）提升养老服务水平。全县建成老年助餐点41个，新增护理型床位120张，培训养老护理员96人次。
二、存在的问题
基层经办力量不足，部分乡镇养老机构设施老旧。
三、下半年工作打算
持续开展低收入人口动态监测，推进养老机构改造提升。
`
const set = {
  bureau: { name: '枫渡县民政局', level: 'county' },
  period: { label: '2024年上半年', start: '2024-01-01', end: '2024-06-30' },
  indicators: [
    { id: 'dibao.persons', name: '城乡低保人数', value: '8210', unit: '人', topic: '社会救助', kind: 'stock', prior: { value: '7990' } },
    { id: 'zhucan.count', name: '老年助餐点数', value: '47', unit: '个', topic: '养老服务', kind: 'stock' },
  ],
}

let directory: string
const at = (name: string) => join(directory, name)
const jushi = (...argv: readonly string[]) => runHere(argv, { JUSHI_DATA_DIR: at('data') })
const documentOf = ({ stdout }: Outcome) => JSON.parse(stdout)

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'jushi-cli-'))
  await writeFile(at('report.txt'), report)
  await writeFile(at('blank.txt'), ' \n')
  await writeFile(at('set.json'), JSON.stringify(set))
})

afterAll(() => rm(directory, { recursive: true }))

test('ingest adds what can be read, names what cannot, and exits 2 for it', { timeout: FIRST_OPENING }, async () => {
  const outcome = await jushi('ingest', at('report.txt'), at('blank.txt'), '--json')
  expect(documentOf(outcome)).toMatchObject({
    reports: [{ file: at('report.txt'), existed: false, bureau: '枫渡县民政局', region: '枫渡县', period: '2023年上半年' }],
    failures: [{ file: at('blank.txt') }],
  })
  expect(outcome.stderr).toContain('blank.txt')
  expect(outcome.code).toBe(2)
})

test('ingest of the same report adds nothing and exits 0', async () => {
  const { code, stdout } = await jushi('ingest', at('report.txt'))
  expect(stdout).toContain('已在库中')
  expect(code).toBe(0)
})

test('search --json gives passages with their place, nearest first, within the limit', async () => {
  const outcome = await jushi('search', '枫渡县老年助餐点', '--topic', '养老', '--limit', '3', '--json')
  const { passages } = documentOf(outcome)
  expect(passages.length).toBeGreaterThan(0)
  expect(passages.length).toBeLessThanOrEqual(3)
  expect(Object.keys(passages[0])).toEqual(['id', 'report', 'title', 'period', 'path', 'topic', 'text', 'masked', 'score'])
  expect(passages.map((passage: { topic: string }) => passage.topic)).toEqual(passages.map(() => '养老服务'))
  expect(outcome).toMatchObject({ code: 0, stderr: '' })
})

test('draft --json gives a proven draft of the set, and --out writes it', async () => {
  const outcome = await jushi('draft', '--data', at('set.json'), '--out', at('draft.md'), '--json')
  const draft = documentOf(outcome)
  expect(draft.coverage.stated).toEqual(['dibao.persons', 'zhucan.count'])
  expect(draft.text).toContain('8210人')
  expect(draft.text).not.toContain('7990')
  for (const claim of draft.claims) expect(['traced', 'derived', 'exempt']).toContain(claim.verdict)
  expect(await readFile(at('draft.md'), 'utf8')).toContain('8210人')
  expect(outcome).toMatchObject({ code: 0, stderr: '' })
})

test('draft at a terminal keeps the text and what there is to know about it apart', async () => {
  const { code, stdout, stderr } = await jushi('draft', '--data', at('set.json'))
  expect(stdout).toContain('8210人')
  expect(stdout).not.toContain('起草引擎')
  expect(stderr).toMatch(/指标 2\/2 已写入.*起草引擎 frames/u)
  expect(code).toBe(0)
})
