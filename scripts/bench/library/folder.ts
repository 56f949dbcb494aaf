import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { tableLines } from '../table.ts'
import { writeRaceFiles } from './race-files.ts'

/**
 * A folder of files through the real service, uploaded one after the other as the page does it: how long until all stand in the library, how
 * much memory the process took, whether any was lost. `--database URL` for a server; without it the embedded engine.
 */
const { values: options } = parseArgs({
  options: { files: { type: 'string', default: '1000' }, database: { type: 'string', default: '' } },
})
const MAIN = join(import.meta.dirname, '../../../src/main.ts')
const { directory: folder, paths } = writeRaceFiles(Number(options.files))
const data = mkdtempSync(join(tmpdir(), 'jushi-folder-'))
const service = spawn(process.execPath, [MAIN, 'serve', '--json'], {
  env: { ...process.env, JUSHI_DATA_DIR: data, PORT: '0', DATABASE_URL: options.database },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let peak = 0
let refused = 0
const watch = setInterval(() => {
  peak = Math.max(peak, memoryOf(service.pid ?? 0))
}, 500)

try {
  const { address, firstLink } = await listening()
  const cookie = await signIn(address, firstLink)
  const list: List = async (what, query) => (await (await fetch(`${address}/api/${what}?${query}`, { headers: { cookie } })).json())[what]
  const samples = (await allReports(list)).length
  const started = performance.now()
  for (const path of paths) await upload(address, cookie, path)
  const accepted = performance.now()
  while (await isUnderWay(list)) await pause(2000)
  const ended = performance.now()
  const reports = await allReports(list)
  const names = new Set(reports.map(({ fileName }) => fileName))
  const failed = (await list('uploads', 'limit=500&status=failed')).length
  const missing = paths.filter(path => !names.has(basename(path))).length
  const seconds = (ended - started) / 1000
  const head = [
    'files',
    'accepted in s',
    'all in the library after s',
    'reports/s',
    'memory MB',
    'asked to wait',
    'added',
    'refused',
    'lost',
  ]
  const row = [
    paths.length,
    ((accepted - started) / 1000).toFixed(0),
    seconds.toFixed(0),
    (paths.length / seconds).toFixed(1),
    peak,
    refused,
  ]
  console.log(tableLines([head, [...row, reports.length - samples, failed, missing - failed].map(String)]).join('\n'))
  process.exitCode = missing === 0 && reports.length === samples + paths.length ? 0 : 1
} finally {
  clearInterval(watch)
  service.kill()
  await new Promise(resolve => service.once('exit', resolve))
  for (const used of [folder, data]) rmSync(used, { recursive: true, force: true })
}

interface Item {
  readonly id: string
  readonly fileName: string
}

type List = (what: 'uploads' | 'reports', query: string) => Promise<readonly Item[]>

async function listening(): Promise<{ readonly address: string; readonly firstLink: string | null }> {
  let printed = ''
  for await (const chunk of service.stdout) {
    printed += String(chunk)
    if (/"address"/.test(printed) && printed.trim().endsWith('}')) return JSON.parse(printed)
  }
  throw new Error(`The service ended before it listened: ${printed}`)
}

async function signIn(address: string, firstLink: string | null): Promise<string> {
  const body = JSON.stringify({ token: new URL(firstLink ?? '').hash.slice(1), password: '青山绿水长流不息2024' })
  const answer = await fetch(`${address}/api/invitations`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  const cookies = answer.headers.getSetCookie().map(line => line.split(';')[0])
  return cookies.join('; ')
}

async function upload(address: string, cookie: string, path: string): Promise<void> {
  const form = new FormData()
  form.append('file', new Blob([await readFile(path)]), basename(path))
  const { status, headers } = await fetch(`${address}/api/reports`, { method: 'POST', body: form, headers: { cookie } })
  if (status === 429 || status === 503) {
    // Too many requests a minute, or a machine that is busy: the service asks for patience
    refused += 1
    await pause(Number(headers.get('retry-after') ?? 1) * 1000)
    return upload(address, cookie, path)
  }
  if (status !== 202) throw new Error(`Cannot upload "${basename(path)}": the service answered ${status}, expected 202`)
}

async function isUnderWay(list: List): Promise<boolean> {
  for (const status of ['queued', 'reading', 'checking', 'splitting', 'indexing'])
    if ((await list('uploads', `limit=1&status=${status}`)).length > 0) return true
  return false
}

async function allReports(list: List): Promise<readonly Item[]> {
  const found: Item[] = []
  for (;;) {
    const after = found.at(-1)?.id
    const page = await list('reports', after === undefined ? 'limit=100' : `limit=100&after=${after}`)
    if (page.length === 0) return found
    found.push(...page)
  }
}

function memoryOf(pid: number): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}
