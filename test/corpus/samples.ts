import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BUREAUS } from '../../scripts/corpus/bureaus.ts'

const CORPUS = join(import.meta.dirname, '../../corpus')

/** Every sample report with its folder, for tables of tests. */
export const REPORTS = BUREAUS.flatMap(bureau =>
  bureau.reports.map(report => ({ ...report, folder: bureau.folder, name: `${bureau.folder}/${report.period}` })),
)

/** A file of the corpus, by its path within it. */
export function corpusPath(...parts: readonly string[]): string {
  return join(CORPUS, ...parts)
}

/** A text of the corpus. */
export async function corpusText(...parts: readonly string[]): Promise<string> {
  return readFile(corpusPath(...parts), 'utf8')
}
