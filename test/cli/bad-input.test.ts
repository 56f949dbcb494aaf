import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHere } from './command.ts'

const set = {
  bureau: { name: '枫渡县民政局' },
  period: { label: '2024年上半年', start: '2024-01-01', end: '2024-06-30' },
  indicators: [{ id: 'dibao.persons', name: '城乡低保人数', value: '8210', unit: '人' }],
}
const outline = (section: object) => JSON.stringify({ sections: [section] })

let directory: string
const at = (name: string) => join(directory, name)

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'jushi-cli-'))
  await mkdir(at('folder'))
  await mkdir(at('data'))
  // The lock of a living process: this test's parent.
  await writeFile(at('data/jushi.lock'), JSON.stringify({ pid: process.ppid, started: '' }))
  const files = {
    'report.txt': '全县有城乡低保8210人。',
    'empty.txt': '',
    'set.json': JSON.stringify(set),
    'cut.json': '{"bureau":',
    'faulty.json': JSON.stringify({
      ...set,
      period: { label: '2024年', start: '2024-06-30', end: '2024-01-01' },
      indicators: [{ id: 'dibao.persons', name: '城乡低保人数', value: '1,234人', unit: '人' }],
    }),
    'other.csv': '甲,乙\n1,2\n',
    'cut-outline.json': '一、主要工作',
    'deep-outline.json': outline({ level: 9, heading: '一、主要工作' }),
    'strange-outline.json': outline({ level: 1, heading: '一、主要工作', indicators: ['tekun.persons'] }),
  }
  for (const [name, content] of Object.entries(files)) await writeFile(at(name), content)
})

afterAll(() => rm(directory, { recursive: true }))

interface Row {
  readonly what: string
  /** Words that name a file stand as `@name`. */
  readonly argv: readonly string[]
  readonly says: RegExp
  readonly environment?: Readonly<Record<string, string>>
}

const rows: readonly Row[] = [
  { what: 'an unknown command', argv: ['chek', '@report.txt'], says: /没有命令 chek.*check/u },
  { what: 'an unknown option', argv: ['check', '@report.txt', '--date', '@set.json'], says: /没有选项 --date.*--data/u },
  { what: 'an option without its value', argv: ['check', '@report.txt', '--data'], says: /--data.*缺少它的值/u },
  { what: 'a required option left out', argv: ['check', '@report.txt'], says: /缺少必需的选项 --data/u },
  { what: 'an argument left out', argv: ['mentions'], says: /缺少参数/u },
  { what: 'too many arguments', argv: ['mentions', '@report.txt', '@set.json'], says: /参数过多/u },
  { what: 'a limit that is no number', argv: ['search', '低保', '--limit', 'ten'], says: /--limit.*「ten」.*1 到 100/u },
  { what: 'a topic that does not exist', argv: ['search', '低保', '--topic', '天文'], says: /没有主题「天文」.*社会救助/u },
  { what: 'an empty search', argv: ['search', ' '], says: /文字为空/u },
  {
    what: 'a composer that does not exist',
    argv: ['draft', '--data', '@set.json', '--composer', 'poet'],
    says: /「poet」.*frames 或 llm/u,
  },
  { what: 'a model composer without a model', argv: ['draft', '--data', '@set.json', '--composer', 'llm'], says: /OPENAI_BASE_URL/u },
  { what: 'a missing report', argv: ['mentions', '@absent.txt'], says: /找不到报告「.*absent\.txt」/u },
  { what: 'a missing set', argv: ['check', '@report.txt', '--data', '@absent.xlsx'], says: /找不到指标表「.*absent\.xlsx」/u },
  { what: 'a directory where a file is expected', argv: ['audit', '@folder'], says: /「.*folder」是目录/u },
  { what: 'a directory without reports', argv: ['ingest', '@folder'], says: /没有报告/u },
  { what: 'an empty report', argv: ['mentions', '@empty.txt'], says: /「.*empty\.txt」是空文件/u },
  { what: 'a set that is cut off', argv: ['check', '@report.txt', '--data', '@cut.json'], says: /cut\.json.*不是完整的 JSON/u },
  { what: 'a table without a value column', argv: ['check', '@report.txt', '--data', '@other.csv'], says: /other\.csv.*表头/u },
  {
    what: 'an outline that is no JSON',
    argv: ['draft', '--data', '@set.json', '--outline', '@cut-outline.json'],
    says: /cut-outline\.json」不是 JSON/u,
  },
  {
    what: 'an outline with a level too deep',
    argv: ['draft', '--data', '@set.json', '--outline', '@deep-outline.json'],
    says: /sections\[0\]\.level：不能超过 4/u,
  },
  {
    what: 'an outline that names a stranger',
    argv: ['draft', '--data', '@set.json', '--outline', '@strange-outline.json'],
    says: /指标 tekun\.persons 不在指标表里/u,
  },
  {
    what: 'a ledger of another type',
    argv: ['check', '@report.txt', '--data', '@set.json', '--out', '@ledger.docx'],
    says: /应为 \.xlsx/u,
  },
  { what: 'a draft of another type', argv: ['draft', '--data', '@set.json', '--out', '@draft.pdf'], says: /应为 \.docx 或 \.md/u },
  { what: 'a draft into nowhere', argv: ['draft', '--data', '@set.json', '--out', '@nowhere/draft.md'], says: /目录不存在/u },
  { what: 'a port that is no number', argv: ['serve'], says: /PORT.*「eighty」/u, environment: { PORT: 'eighty' } },
  {
    what: 'a database that is down',
    argv: ['search', '低保'],
    says: /无法连接.*127\.0\.0\.1:1\b/u,
    environment: { DATABASE_URL: 'postgres://jushi:secret@127.0.0.1:1/jushi' },
  },
]

describe('the command line refuses with exit code 2, one line on stderr and nothing on stdout', () => {
  test.each(rows)('$what', async ({ argv, says, environment = {} }) => {
    const given = argv.map(word => (word.startsWith('@') ? at(word.slice(1)) : word))
    const { code, stdout, stderr } = await runHere(given, { JUSHI_DATA_DIR: at('data'), ...environment })
    expect(stderr).toMatch(says)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})

test('a directory in use is refused with the pid that uses it', async () => {
  const { code, stderr } = await runHere(['search', '低保'], { JUSHI_DATA_DIR: at('data') })
  expect(stderr).toContain(`正由进程 ${process.ppid} 使用`)
  expect(code).toBe(2)
})

test('a password of the database is never printed', async () => {
  const { stderr } = await runHere(['search', '低保'], { DATABASE_URL: 'postgres://jushi:secret@127.0.0.1:1/jushi' })
  expect(stderr).not.toContain('secret')
})

test('every fault of a set has a line with its path', async () => {
  const { code, stderr } = await runHere(['check', at('report.txt'), '--data', at('faulty.json')])
  const lines = stderr.trimEnd().split('\n')
  expect(lines).toEqual([expect.stringContaining('indicators[0].value'), expect.stringContaining('period')])
  expect(code).toBe(2)
})

test('every missing report of an ingest has a line, and nothing is opened', async () => {
  const { code, stderr } = await runHere(['ingest', at('absent-1.txt'), at('report.txt'), at('absent-2.txt')], {
    JUSHI_DATA_DIR: at('data'),
  })
  expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('absent-1'), expect.stringContaining('absent-2')])
  expect(code).toBe(2)
})
