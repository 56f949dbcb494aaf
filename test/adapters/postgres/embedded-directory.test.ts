import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { DatabaseUnavailableError, openDatabase } from '#adapters/postgres/open-database.ts'

const directory = mkdtempSync(join(tmpdir(), 'jushi-test-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const opener = new URL('../../support/open-and-close.ts', import.meta.url).pathname

describe('openDatabase on a directory', () => {
  it('refuses a second process with a line that names the first, and keeps the data for a later one', async () => {
    const first = await openDatabase({ url: null, directory })
    await first.pool.query("insert into bureau (bureau_id, name) values ('b', '澄湾区民政局')")
    const second = await promisify(execFile)(process.execPath, [opener, directory]).catch((error: { stderr: string }) => error)
    expect(second.stderr).toContain(`正由进程 ${process.pid} 使用`)
    await first.close()
    const third = await openDatabase({ url: null, directory })
    expect((await third.pool.query('select name from bureau')).rows).toEqual([{ name: '澄湾区民政局' }])
    await third.close()
  })

  it('opens a directory that is named relative to the working directory, as the default ./data is', async () => {
    const database = await openDatabase({ url: null, directory: relative(process.cwd(), directory) })
    expect((await database.pool.query('select name from bureau')).rows).toEqual([{ name: '澄湾区民政局' }])
    await database.close()
  })

  it('takes over the lock of a process that has ended', async () => {
    writeFileSync(join(directory, 'jushi.lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: '1' }))
    const database = await openDatabase({ url: null, directory })
    await database.close()
  })
})

describe('openDatabase on a server', () => {
  it('says in one line that it does not answer, without the password', async () => {
    const opening = openDatabase({ url: 'postgres://jushi:secret@127.0.0.1:9/none', directory: null })
    await expect(opening).rejects.toThrow(DatabaseUnavailableError)
    await expect(opening).rejects.toThrow(/127\.0\.0\.1:9/)
    await expect(opening).rejects.not.toThrow(/secret/)
  })
})
