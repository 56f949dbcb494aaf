import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { SampleFile, Samples } from '#workflow/load-samples.ts'

/** Golden drafts are no bureau's past. */
const DRAFTS = 'drafts'

/** Reads the samples of a corpus directory: `<bureau>/reports/*` and `<bureau>/*.xlsx`, in the order of their names. */
export async function readSamples(corpusDirectory: string): Promise<Samples> {
  const reports: SampleFile[] = []
  const workbooks: SampleFile[] = []
  for (const bureau of await directoriesIn(corpusDirectory)) {
    reports.push(...(await filesIn(join(bureau, 'reports'), /\.(docx|pdf|txt)$/)))
    workbooks.push(...(await filesIn(bureau, /\.xlsx$/)))
  }
  return { reports, workbooks }
}

async function directoriesIn(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  return entries
    .filter(entry => entry.isDirectory() && entry.name !== DRAFTS)
    .map(entry => join(directory, entry.name))
    .toSorted()
}

async function filesIn(directory: string, ending: RegExp): Promise<readonly SampleFile[]> {
  const names = (await readdir(directory)).filter(name => ending.test(name)).toSorted()
  return Promise.all(names.map(async name => ({ name: basename(name), bytes: await readFile(join(directory, name)) })))
}
