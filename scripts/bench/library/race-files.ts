import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { BUREAUS } from '../../corpus/bureaus.ts'

const CORPUS = join(import.meta.dirname, '../../../corpus')

export interface RaceFiles {
  readonly directory: string
  readonly paths: readonly string[]
}

/**
 * The sample reports as files, by turns .docx, .pdf and .txt in equal shares, as often as asked for. No two have the same bytes, so that
 * none is taken for one that stands in the library already; what they say is the same each time.
 */
export function writeRaceFiles(count: number): RaceFiles {
  const directory = mkdtempSync(join(tmpdir(), 'jushi-race-'))
  const sources = BUREAUS.flatMap(({ folder }) =>
    readdirSync(join(CORPUS, folder, 'reports')).map(name => ({ name: `${folder}-${name}`, path: join(CORPUS, folder, 'reports', name) })),
  )
  const paths = Array.from({ length: count }, (_, place) => {
    const source = sources[place % sources.length] ?? { name: '', path: '' }
    const path = join(directory, `${place}-${source.name}`)
    writeFileSync(path, copyOf(readFileSync(source.path), extname(source.name), place))
    return path
  })
  return { directory, paths }
}

/** The same document in other bytes: a further file in the archive, a comment behind the end, blanks behind the last line. */
function copyOf(bytes: Uint8Array, extension: string, place: number): Uint8Array {
  if (extension === '.docx') return zipSync({ ...unzipSync(bytes), 'customXml/copy.txt': strToU8(String(place)) })
  const addition =
    extension === '.pdf' ? `\n%copy ${place}\n` : `\n${[...place.toString(2)].map(bit => (bit === '0' ? ' ' : '\u3000')).join('')}\n`
  return Buffer.concat([bytes, Buffer.from(addition)])
}
