import type { Doubt } from '#report/report.ts'
import { simplified } from '#report/simplified.ts'
import lexicon from './glyph-shift.json' with { type: 'json' }

const WORDS = lexicon.words.split(' ')
/** A shifted character that is itself common would accuse good text wherever two words meet. */
const COMMON = new Set(lexicon.words)
const SHIFTED = shiftedForms()
const LEAST_IN_PARAGRAPH = 2

/**
 * Text whose characters moved by a few code points (救助 → 救劣, 活动 → 活劢): valid characters that make no word. A paragraph is reported
 * when several shifted forms of common words stand in it. Only words of the lexicon are seen; a model of all character pairs would see more.
 */
export function glyphShift(text: string): readonly Doubt[] {
  let start = 0
  return text.split('\n').flatMap(paragraph => {
    const from = start
    start += paragraph.length + 1
    const found = shiftedIn(simplified(paragraph))
    if (found.length < LEAST_IN_PARAGRAPH) return []
    const shown = found.slice(0, 3).map(([form, word]) => `「${form}」应为「${word}」`)
    return [
      {
        rule: 'trust.glyph-shift',
        span: { start: from, end: from + paragraph.length },
        message: `这一段有错位的字，如${shown.join('、')}：请改用未转换过的原件。`,
      },
    ]
  })
}

function shiftedIn(paragraph: string): readonly (readonly [form: string, word: string])[] {
  const found: [string, string][] = []
  for (let at = 0; at + 1 < paragraph.length; at += 1) {
    const form = paragraph.slice(at, at + 2)
    const word = SHIFTED.get(form)
    if (word !== undefined) found.push([form, word])
  }
  return found
}

function shiftedForms(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const word of WORDS.filter(each => each.length === 2))
    for (let shift = 1; shift <= lexicon.largestShift; shift += 1)
      for (const place of [0, 1]) {
        const shifted = String.fromCharCode(word.charCodeAt(place) - shift)
        if (COMMON.has(shifted)) continue
        forms.set(place === 0 ? shifted + word.charAt(1) : word.charAt(0) + shifted, word)
      }
  for (const word of WORDS) forms.delete(word)
  for (const real of lexicon.real.split(' ')) forms.delete(real)
  return forms
}
