import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { indicatorSetSchema } from '#indicator/set.ts'
import { libraryOf } from '#test/support/report-library.ts'
import { draftWriter } from '#workflow/write-draft.ts'

const CORPUS = join(import.meta.dirname, '../../corpus')
/** JUSHI_REWRITE=1 writes the drafts anew; read them before they are committed. */
const REWRITES = process.env['JUSHI_REWRITE'] === '1'
const REPORTS = [
  'qingyuan/2024h1',
  'qingyuan/2025h1',
  'qingyuan/2025',
  'linlan/2024',
  'linlan/2025h1',
  'linlan/2025',
  'luting/2025h1',
  'luting/2025',
]

const library = libraryOf(
  await Promise.all(REPORTS.map(async name => ({ id: name, text: await readFile(join(CORPUS, `${name}.txt`), 'utf8') }))),
)

describe('the golden drafts', () => {
  it.each(['qingyuan', 'linlan'])(
    '%s reads as it was last read through',
    async folder => {
      const set = indicatorSetSchema.parse(JSON.parse(await readFile(join(CORPUS, folder, 'next.json'), 'utf8')))
      const { text } = await draftWriter(null)({ set, composer: 'frames' }, library, () => {})
      const file = join(CORPUS, 'drafts', `${folder}.draft`)
      if (REWRITES) await writeFile(file, `${text}\n`)
      expect(`${text}\n`).toBe(await readFile(file, 'utf8'))
    },
    60_000,
  )
})
