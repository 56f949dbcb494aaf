import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dict } from '@node-rs/jieba/dict.js'
import { simplified } from '#report/simplified.ts'
import { encodePairs } from './encode-pairs.ts'

/** A phrase of the project's own counts as much as a common word of the dictionary. */
const OWN_WEIGHT = 400
const LARGEST_BYTES = 285_000
const ROOT = join(import.meta.dirname, '../..')
const TARGET = join(ROOT, 'src/report/trust/character-pairs.json')
const NOTE =
  'How often characters stand alone and side by side, after the dictionary of jieba (MIT, see NOTICE) and the word lists of this project. Made by scripts/lexicon/build-character-pairs.ts; no report of corpus/ went in.'

const characters = new Map<string, number>()
const pairs = new Map<string, number>()

function count(word: string, weight: number): void {
  for (const [place, character] of [...word].entries()) {
    characters.set(character, (characters.get(character) ?? 0) + weight)
    const pair = word.slice(place, place + 2)
    if (pair.length === 2) pairs.set(pair, (pairs.get(pair) ?? 0) + weight)
  }
}

/** Every run of Chinese characters in a file of data. */
async function ownPhrases(): Promise<readonly string[]> {
  const entries = await readdir(join(ROOT, 'src'), { recursive: true })
  const files = entries
    .filter(entry => entry.endsWith('.json') && !entry.endsWith('character-pairs.json'))
    .map(entry => join(ROOT, 'src', entry))
  const texts = await Promise.all([...files.toSorted(), join(import.meta.dirname, 'office-words.txt')].map(file => readFile(file, 'utf8')))
  return texts.flatMap(text => simplified(text).match(/[\u4e00-\u9fff]+/g) ?? [])
}

for (const line of Buffer.from(dict).toString('utf8').split('\n')) {
  const [word = '', frequency = '0'] = line.split(' ')
  if (/^[\u4e00-\u9fff]+$/.test(word)) count(simplified(word), Number(frequency))
}
for (const phrase of new Set(await ownPhrases())) count(phrase, OWN_WEIGHT)

const encoded = encodePairs(characters, pairs, LARGEST_BYTES)
await writeFile(TARGET, `${JSON.stringify({ note: NOTE, ...encoded }, null, 2)}\n`)
console.log(`${TARGET}: ${encoded.characters.length} code units of characters, ${encoded.pairs.length} of pairs`)
