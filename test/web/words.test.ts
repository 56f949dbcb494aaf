import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const PAGES = join(import.meta.dirname, '../../src/web')
const HAN = /\p{Script=Han}+/gu
/** t('…') and i18next.t('…') with the sentence itself; other arguments are names of sentences that stand elsewhere as literals. */
const SPOKEN = /\bt\(\s*'((?:[^'\\]|\\.)+)'/gu
const LITERAL = /'((?:[^'\\\n]|\\.)*)'/gu
/** A field that is named in Chinese: its name is said. */
const FIELD = /^\s*(\p{Script=Han}+):/gmu
/** One word that means two things has a context, as in gettext: 签发 on a button, 签发_log of what was done. */
const CONTEXT = /_[a-z]+$/u
const JSX_TEXT = /<Trans[^>]*>([\s\S]*?)<\/Trans>/gu

interface Source {
  readonly name: string
  readonly text: string
}

/** Words that the pages share with the service: names of roles, of deeds in the log, of kinds of reports. */
const SHARED = ['../review/person.ts', '../review/log-words.ts', '../report/identity-words.ts']

function sources(): readonly Source[] {
  return [...readdirSync(PAGES, { recursive: true, encoding: 'utf8' }), ...SHARED]
    .filter(name => /\.tsx?$/u.test(name))
    .map(name => ({ name, text: readFileSync(join(PAGES, name), 'utf8') }))
}

function rooms(): readonly (readonly [words: string, english: string])[] {
  const files = readdirSync(join(PAGES, 'words/en')).map(name => readFileSync(join(PAGES, 'words/en', name), 'utf8'))
  return files.flatMap(file => Object.entries<string>(JSON.parse(file)))
}

const english = (): ReadonlyMap<string, string> => new Map(rooms())

/** Sentences of <Trans>, whose elements are numbered in the key: only the words before the first of them. */
function beginnings(text: string): readonly string[] {
  return [...text.matchAll(JSX_TEXT)].map(([, inside = '']) => inside.trim().split('<')[0] ?? '')
}

test('every sentence that the pages say in Chinese can be said in English', () => {
  const words = english()
  const missing = sources().flatMap(({ name, text }) =>
    [...text.matchAll(SPOKEN)].flatMap(([, key = '']) => (words.has(key) ? [] : [`${name}: ${key}`])),
  )
  expect(missing).toEqual([])
})

test('every word that the pages share with the service can be said in English', () => {
  const known = new Set([...english().keys()].map(key => key.replace(CONTEXT, '')))
  const shared = SHARED.map(name => readFileSync(join(PAGES, name), 'utf8'))
  const literals = shared.flatMap(text => [...text.matchAll(LITERAL)].map(([, words = '']) => words))
  expect(literals.filter(words => /\p{Script=Han}|^\p{P}$/u.test(words) && words !== '*' && !known.has(words))).toEqual([])
})

test('no English is kept for what the pages no longer say', () => {
  const all = sources()
  const said = new Set(all.flatMap(({ text }) => [...text.matchAll(LITERAL), ...text.matchAll(FIELD)].map(([, words]) => words)))
  const begun = all.flatMap(({ text }) => beginnings(text))
  const idle = [...english().keys()].filter(
    key => !said.has(key.replace(CONTEXT, '')) && !begun.some(words => words !== '' && key.startsWith(words)),
  )
  expect(idle).toEqual([])
})

test('no room gives other English to the words of another room', () => {
  const words = english()
  expect(rooms().filter(([key, given]) => words.get(key) !== given)).toEqual([])
})

test('what stands in braces in the Chinese stands in the English, and no Chinese is left there but examples of it', () => {
  const slots = (words: string) => (words.match(/\{\{\w+\}\}|<\/?\d+>/gu) ?? []).toSorted()
  const left = (words: string) => words.match(HAN) ?? []
  const wrong = [...english()].filter(
    ([key, words]) => slots(key).join() !== slots(words).join() || left(words).some(run => !key.includes(run)),
  )
  expect(wrong).toEqual([])
})
