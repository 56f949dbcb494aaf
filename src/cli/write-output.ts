import { stat, writeFile } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { Refusal } from './refusal.ts'

/**
 * The format that the ending of `--out` names.
 * @throws {Refusal} when the ending is another, the directory is absent, or the path is a directory: before any long work begins
 */
export async function outputFormat<Format extends string>(path: string, formats: readonly Format[]): Promise<Format> {
  const ending = extname(path).slice(1).toLowerCase()
  const format = formats.find(known => known === ending)
  if (format === undefined) throw new Refusal(`--out「${path}」的扩展名不能用：应为 ${formats.map(known => `.${known}`).join(' 或 ')}。`)
  const directory = await stat(dirname(path)).catch(() => null)
  if (!directory?.isDirectory()) throw new Refusal(`--out「${path}」所在的目录不存在：请先建立 ${dirname(path)}。`)
  const target = await stat(path).catch(() => null)
  if (target?.isDirectory()) throw new Refusal(`--out「${path}」是目录：请写出文件名。`)
  return format
}

/** Writes a finished document where the user asked for it. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes)
}
