import { named, type Reading, wordPart } from './reading.ts'
import type { Scene } from './scene.ts'
import { findFixed } from './term-lexicon.ts'

/** The fixed expression or ordinary word around the numeral character at `at`. */
export function fixedReading(scene: Scene, at: number): Reading | undefined {
  const fixed = findFixed(scene.text, at, scene.floor)
  if (fixed === undefined) return undefined
  if (fixed.group !== '') return named(fixed.start, fixed.end, 'term', `fixed expression (${fixed.group})`)
  return wordPart(fixed.start, fixed.end, 'numeral character in an ordinary word')
}
