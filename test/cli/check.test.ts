import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runBinary, runHere } from './command.ts'

const text = '枫渡县民政局2024年上半年工作总结\n截至6月底，全县有城乡低保8210人，特困人员655人。\n'
const set = {
  bureau: { name: '枫渡县民政局' },
  period: { label: '2024年上半年', start: '2024-01-01', end: '2024-06-30' },
  indicators: [
    { id: 'dibao.persons', name: '城乡低保人数', value: '8210', unit: '人', source: { file: '民政.xlsx', sheet: '指标', cell: 'C5' } },
    { id: 'tekun.persons', name: '特困人员人数', value: '652', unit: '人', source: { file: '民政.xlsx', sheet: '指标', cell: 'C9' } },
  ],
}

let directory: string
const at = (name: string) => join(directory, name)

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'jushi-cli-'))
  await writeFile(at('report.txt'), text)
  await writeFile(at('right.txt'), text.replace('655', '652'))
  await writeFile(at('set.json'), JSON.stringify(set))
})

afterAll(() => rm(directory, { recursive: true }))

describe('the binary', () => {
  test('check --json prints one document with every number, and exits 1 when something is open', async () => {
    const { code, stdout, stderr } = await runBinary(['check', at('report.txt'), '--data', at('set.json'), '--json'])
    const document = JSON.parse(stdout)
    expect(Object.keys(document)).toEqual(['file', 'chars', 'claims', 'findings', 'summary'])
    expect(document).toMatchObject({ file: at('report.txt'), chars: text.length })
    for (const claim of document.claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text)
    expect(document.claims.find((claim: { text: string }) => claim.text === '8210人')).toMatchObject({
      verdict: 'traced',
      indicator: 'dibao.persons',
    })
    expect(document.claims.find((claim: { text: string }) => claim.text === '655人').verdict).not.toMatch(/traced$|derived|exempt/u)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  })

  test('mentions --json prints one document and exits 0', async () => {
    const { code, stdout, stderr } = await runBinary(['mentions', at('report.txt'), '--json'])
    const document = JSON.parse(stdout)
    expect(Object.keys(document)).toEqual(['file', 'chars', 'mentions'])
    expect(document.mentions.map((mention: { text: string }) => mention.text)).toEqual(expect.arrayContaining(['8210人', '655人']))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('tells the version and, with --debug, the whole story of a failure', async () => {
    expect(await runBinary(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) })
    const { code, stderr } = await runBinary(['mentions', at('absent.txt'), '--debug'])
    expect(stderr).toMatch(/找不到报告[\s\S]*at .*read-input\.ts/u)
    expect(code).toBe(2)
  })
})

describe('check at a terminal', () => {
  test('counts, then shows each open figure in its sentence with what the data says and its cell', async () => {
    const { code, stdout } = await runHere(['check', at('report.txt'), '--data', at('set.json')])
    const lines = stdout.split('\n')
    expect(lines[0]).toMatch(/^\d+ 个数字 · \d+ 有出处 · 0 可推算 · 1 待处理/u)
    expect(stdout).toContain('特困人员[655人]')
    expect(stdout).toMatch(/655人 {2}与指标不符：应为 652人 {2}特困人员人数 · 指标!C9/u)
    expect(stdout).not.toContain('[8210人]')
    expect(code).toBe(1)
  })

  test('exits 0 when nothing is open', async () => {
    const { code, stdout } = await runHere(['check', at('right.txt'), '--data', at('set.json')])
    expect(stdout).toContain('0 待处理')
    expect(code).toBe(0)
  })
})

test('audit exits 0 without and 1 with a contradiction', async () => {
  expect(await runHere(['audit', at('right.txt'), '--json'])).toMatchObject({ code: 0, stdout: expect.stringContaining('"findings": []') })
  await writeFile(at('impossible.txt'), `${text}11月31日前完成全部整改。\n`)
  const { code, stdout } = await runHere(['audit', at('impossible.txt')])
  expect(stdout).toContain('[11月31日]')
  expect(code).toBe(1)
})
