import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'

const main = new URL('../../src/main.ts', import.meta.url).pathname
const directory = mkdtempSync(join(tmpdir(), 'jushi-faults-'))
let service: ChildProcess | undefined
afterAll(() => {
  service?.kill('SIGKILL')
  rmSync(directory, { recursive: true, force: true })
})

interface Started {
  readonly address: string
  readonly firstLink: string | null
}

/** The cookie of the first admin's session, which outlives the process. */
let cookie = ''

async function signIn({ address, firstLink }: Started): Promise<void> {
  const body = JSON.stringify({ token: new URL(firstLink ?? '').hash.slice(1), password: '青山绿水长流不息2024' })
  const answer = await fetch(`${address}/api/invitations`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  cookie = answer.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
}

/** Starts the real service on the directory and gives its address, which `serve --json` prints when it listens. */
async function start(): Promise<Started> {
  const child = spawn(process.execPath, [main, 'serve', '--json'], {
    env: { ...process.env, JUSHI_DATA_DIR: directory, PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  service = child
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += String(chunk)
    const address = /"address":\s*"([^"]+)"/.exec(printed)?.[1]
    if (address !== undefined && printed.trim().endsWith('}')) return { address, firstLink: JSON.parse(printed).firstLink }
  }
  throw new Error(`The service ended before it listened: ${printed}`)
}

async function kill(): Promise<void> {
  const ended = new Promise(resolve => service?.once('exit', resolve))
  service?.kill('SIGKILL')
  await ended
}

/** No two are the same: each has figures of its own. */
function reportNo(place: number): string {
  const year = 2001 + (place % 24)
  return `澄湾区民政局${year}年上半年工作总结
${year}年上半年，区民政局扎实做好困难群众救助工作。
一、工作情况
（一）社会救助。截至6月底，全区共有低保对象${3000 + place}户，发放低保金${200 + place}.50万元。`
}

async function upload(address: string, place: number): Promise<number> {
  const form = new FormData()
  form.append('file', new Blob([reportNo(place)]), `${place}.txt`)
  return (await fetch(`${address}/api/reports`, { method: 'POST', body: form, headers: { cookie } })).status
}

async function list<Item>(address: string, what: 'uploads' | 'reports'): Promise<readonly Item[]> {
  const answer = (await (await fetch(`${address}/api/${what}`, { headers: { cookie } })).json()) as Record<string, readonly Item[]>
  return answer[what] ?? []
}

const FILES = 200
/** So many stand in the library when the process is killed: it dies in the middle of the work. */
const DONE_BEFORE = 15
const LONG = 900_000

const isDone = ({ status }: { readonly status: string }) => status === 'done'
const uploads = (address: string) => list<{ status: string; fileName: string }>(address, 'uploads')

describe('a service killed in the middle of an ingestion', () => {
  it(`brings each of ${FILES} accepted files into the library once, after it is started again`, { timeout: LONG }, async () => {
    const places = Array.from({ length: FILES }, (_, place) => place)
    const started = await start()
    await signIn(started)
    const first = started.address
    const samples = (await list(first, 'reports')).length
    for (const place of places) expect(await upload(first, place)).toBe(202)
    while ((await uploads(first)).filter(isDone).length < DONE_BEFORE) await pause(200)
    await kill()
    const { address: second } = await start()
    const before = await uploads(second)
    expect(before).toHaveLength(FILES)
    expect(before.some(isDone)).toBe(true)
    expect(before.every(isDone)).toBe(false)
    while (!(await uploads(second)).every(isDone)) await pause(1000)
    const names = (await list<{ fileName: string }>(second, 'reports')).map(report => report.fileName)
    expect(names).toHaveLength(samples + FILES)
    expect(places.filter(place => !names.includes(`${place}.txt`))).toEqual([])
  })
})
