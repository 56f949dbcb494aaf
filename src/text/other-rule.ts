import { readEnclosed } from './enclosed-rule.ts'
import { named, type Reading } from './reading.ts'
import type { Scene } from './scene.ts'

const NUMBER = /\p{N}+/uy
const ROMAN = /[Ⅰ-ⅿ]+级?/y
const ROMAN_HEAD = /[Ⅰ-ⅿ]+[.、]/y
const VULGAR: Readonly<Record<string, string>> = {
  '½': '0.5',
  '¼': '0.25',
  '¾': '0.75',
  '⅛': '0.125',
  '⅜': '0.375',
  '⅝': '0.625',
  '⅞': '0.875',
  '⅕': '0.2',
  '⅖': '0.4',
  '⅗': '0.6',
  '⅘': '0.8',
}

/** Enclosed, Roman, fraction and other number characters; undefined when the character at `at` is no number after all. */
export function readOtherNumber(scene: Scene, at: number): Reading | undefined {
  const { text } = scene
  const value = VULGAR[text.charAt(at)]
  if (value !== undefined) return { ...named(at, at + 1, 'quantity', 'a fraction character'), value }
  ROMAN_HEAD.lastIndex = at
  if (ROMAN_HEAD.test(text)) return named(at, ROMAN_HEAD.lastIndex, 'structural', 'Roman number of a heading')
  ROMAN.lastIndex = at
  if (ROMAN.test(text)) return named(at, ROMAN.lastIndex, 'term', 'Roman number names a grade or a member of a series')
  NUMBER.lastIndex = at
  if (!NUMBER.test(text)) return undefined
  const end = NUMBER.lastIndex
  return readEnclosed(scene, at, end) ?? named(at, end, 'structural', 'enclosed or special number character marks an item')
}
