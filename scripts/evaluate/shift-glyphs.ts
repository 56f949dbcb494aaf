import { type Random, sample, seededRandom, seedOf } from './random.ts'

/** By how many code points a character moves down; 0 when it stays. */
export type Shift = (character: string, random: Random) => number

/** The ways in which broken glyph tables move characters, each with how many of a paragraph's characters it moves. */
export const SHIFTS: readonly (readonly [name: string, count: number, shift: Shift])[] = [
  ['3 characters, each by 1 to 8', 3, (_, random) => 1 + Math.floor(random() * 8)],
  ['3 characters, each by 1 to 3', 3, (_, random) => 1 + Math.floor(random() * 3)],
  ['3 characters, each kind by its own 1 to 6', 3, character => 1 + (seedOf(1, character) % 6)],
  ['5 characters, each kind by its own 1 to 6', 5, character => 1 + (seedOf(1, character) % 6)],
  ['every character by 1', Number.POSITIVE_INFINITY, () => 1],
]

/** A paragraph with `count` of its Chinese characters moved down, chosen by a seed of its own. */
export function shiftGlyphs(paragraph: string, count: number, shift: Shift, seed: number): string {
  const random = seededRandom(seedOf(seed, paragraph))
  const characters = [...paragraph]
  const places = characters.flatMap((character, place) => (isHan(character) ? [place] : []))
  for (const place of sample(places, count, random)) {
    const character = characters[place] ?? ''
    const moved = String.fromCharCode(character.charCodeAt(0) - shift(character, random))
    if (isHan(moved)) characters[place] = moved
  }
  return characters.join('')
}

/** How many Chinese characters a text has. */
export function countHan(text: string): number {
  return [...text].filter(isHan).length
}

function isHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff'
}
