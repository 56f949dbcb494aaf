import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from './refusal.ts'

export interface InputFile {
  /** As the user typed it. */
  readonly path: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** Far beyond any report or workbook, and small enough to be held in memory. */
const MOST_BYTES = 50 * 1024 * 1024

/**
 * The bytes of a file that the user named; `what` says what it should be (报告, 指标表 …).
 * @throws {Refusal} when it does not exist, is no file, cannot be read, is empty or is too large
 */
export async function readInput(path: string, what: string): Promise<InputFile> {
  const { isFile, size } = await entryOf(path, what)
  if (!isFile) throw new Refusal(`${what}「${path}」是目录，不是文件：请指定一个文件。`)
  if (size === 0) throw new Refusal(`${what}「${path}」是空文件（0 字节）：请检查是否保存完整。`)
  if (size > MOST_BYTES) throw new Refusal(`${what}「${path}」有 ${Math.ceil(size / 1024 / 1024)} MB，超过 50 MB 的上限。`)
  return { path, name: basename(path), bytes: await readFile(path) }
}

/** Whether the user named a directory. @throws {Refusal} when nothing is there */
export async function isDirectory(path: string, what: string): Promise<boolean> {
  return (await entryOf(path, what)).isDirectory
}

async function entryOf(path: string, what: string) {
  try {
    const entry = await stat(path)
    return { isFile: !entry.isDirectory(), isDirectory: entry.isDirectory(), size: entry.size }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new Refusal(`找不到${what}「${path}」：请检查路径。`)
    throw error
  }
}
