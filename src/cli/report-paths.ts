import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { isDirectory } from './read-input.ts'
import { Refusal } from './refusal.ts'

/** What a directory is searched for; a file that is named itself is tried whatever its ending. */
const REPORT_ENDINGS = new Set(['.txt', '.md', '.docx', '.doc', '.pdf', '.html', '.htm'])

/**
 * The reports that the user named, directories with everything below them, each once, in order.
 * @throws {Refusal} one line for each path that is not there, and when there is nothing to read at all
 */
export async function reportPaths(named: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = []
  const paths: string[] = []
  for (const path of named) {
    try {
      paths.push(...((await isDirectory(path, '报告')) ? await reportsBelow(path) : [path]))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      faults.push(...error.lines)
    }
  }
  const [first, ...rest] = faults
  if (first !== undefined) throw new Refusal(first, ...rest)
  if (paths.length === 0) throw new Refusal(`目录 ${named.join('、')} 中没有报告：可读的类型为 ${[...REPORT_ENDINGS].join(' ')}。`)
  return [...new Set(paths)]
}

async function reportsBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && !entry.name.startsWith('.') && REPORT_ENDINGS.has(extname(entry.name).toLowerCase()))
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted()
}
