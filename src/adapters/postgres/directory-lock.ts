import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The embedded directory is in use: two engines on one directory would destroy it. */
class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError'
  readonly directory: string
  readonly pid: number
  constructor(directory: string, pid: number) {
    super(
      `数据目录 ${directory} 正由进程 ${pid} 使用：请先停止该进程，或用 JUSHI_DATA_DIR 指定另一目录，或设 DATABASE_URL 使用数据库服务器。`,
    )
    this.directory = directory
    this.pid = pid
  }
}

/** A process as the lock file names it: the start time tells a process from a later one with the same pid. */
interface Holder {
  readonly pid: number
  readonly started: string
}

const heldHere = new Set<string>()

/**
 * Takes the directory for this process, creating it when absent, and gives the function that lets it go.
 * A lock left by a process that has ended is taken over.
 * @throws {DirectoryInUseError} when a living process holds it
 */
export function lockDirectory(directory: string): () => void {
  const path = resolve(directory)
  mkdirSync(path, { recursive: true })
  const file = join(path, 'jushi.lock')
  if (heldHere.has(path)) throw new DirectoryInUseError(path, process.pid)
  const own: Holder = { pid: process.pid, started: startOf(process.pid) }
  if (!tryCreate(file, own)) {
    const holder = readHolder(file)
    if (holder !== null && holder.pid !== process.pid && isAlive(holder)) throw new DirectoryInUseError(path, holder.pid)
    rmSync(file, { force: true })
    if (!tryCreate(file, own)) throw new DirectoryInUseError(path, readHolder(file)?.pid ?? 0)
  }
  heldHere.add(path)
  return () => {
    heldHere.delete(path)
    rmSync(file, { force: true })
  }
}

function tryCreate(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function readHolder(file: string): Holder | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof holder !== 'object' || holder === null || !('pid' in holder) || typeof holder.pid !== 'number') return null
    return { pid: holder.pid, started: 'started' in holder && typeof holder.started === 'string' ? holder.started : '' }
  } catch {
    return null
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // EPERM: it lives, but belongs to someone else
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return holder.started === '' || startOf(holder.pid) === holder.started
}

/** Start time in clock ticks since boot (field 22 of /proc/PID/stat); "" where there is no /proc. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
