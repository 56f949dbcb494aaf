import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { readSetFile } from '#adapters/files/workbook-read.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { BUREAUS } from '../corpus/bureaus.ts'

/** A set to be drafted, by a name to print. */
export interface NamedSet {
  readonly name: string
  readonly set: IndicatorSet
}

const CORPUS = join(import.meta.dirname, '../../corpus')

/** The next period's set of every bureau of the corpus. */
export async function sampleSets(): Promise<readonly NamedSet[]> {
  return Promise.all(BUREAUS.map(({ folder }) => namedSet(join(CORPUS, folder, 'next.json'), folder)))
}

/** Sets of other files (.json .xlsx .csv); an annotation's `relations` are no part of a set and are left out. */
export async function namedSet(path: string, name: string = basename(path, extname(path))): Promise<NamedSet> {
  const set = await readSetFile(await bytesOf(path), basename(path))
  if (!set.ok) throw new Error(`Cannot read set "${path}": ${set.failure.map(({ message }) => message).join(' ')}`)
  return { name, set: set.value }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path)
  if (extname(path) !== '.json') return bytes
  const { relations: _, ...set } = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>
  return Buffer.from(JSON.stringify(set))
}

/** The texts of the sample reports, what drafts are compared with. */
export async function libraryTexts(): Promise<readonly string[]> {
  const names = BUREAUS.flatMap(({ folder, reports }) => reports.map(({ period }) => join(CORPUS, folder, `${period}.txt`)))
  return Promise.all(names.map(name => readFile(name, 'utf8')))
}
