import { simplified } from '#report/simplified.ts'
import { isKnownPair, likelihoodOf } from './character-pairs.ts'
import { isHan } from './han.ts'
import { namedIn } from './likely-names.ts'
import type { TrustRule } from './rule.ts'

/** So many neighbours in a row are looked at together. */
const WINDOW = 16
/** In Chinese about every second pair stands in a dictionary; in garbled text nearly none does. */
const MOST_KNOWN = 1
/** Their likelihood, as natural logarithms in the mean: above it stand the old words of a classical manner (幼者有依，寒者得衣), which make no pairs either. */
const LIKELY = -10

/** Runs of Chinese characters that make no words at all, as wrong encodings and broken fonts give them. */
export const garbled: TrustRule = text => {
  const words = simplified(text)
  const seen: { readonly at: number; readonly isKnown: boolean; readonly likelihood: number }[] = []
  let known = 0
  const named = namedIn(text)
  const runs: { start: number; end: number }[] = []
  for (let at = 1; at < words.length; at += 1) {
    if (text.charAt(at) === '\n') {
      seen.length = 0
      known = 0
    }
    if (named[at] === 1 || !isHan(words.charCodeAt(at - 1)) || !isHan(words.charCodeAt(at))) continue
    const isKnown = isKnownPair(words.charCodeAt(at - 1), words.charCodeAt(at))
    seen.push({ at, isKnown, likelihood: likelihoodOf(words.charCodeAt(at)) })
    if (isKnown) known += 1
    if (seen.length > WINDOW && seen.shift()?.isKnown) known -= 1
    if (seen.length < WINDOW || known > MOST_KNOWN) continue
    if (seen.reduce((sum, each) => sum + each.likelihood, 0) > LIKELY * WINDOW) continue
    const start = (seen[0]?.at ?? at) - 1
    const last = runs.at(-1)
    if (last !== undefined && start <= last.end) last.end = at + 1
    else runs.push({ start, end: at + 1 })
  }
  return runs.map(span => ({
    rule: 'trust.garbled',
    span,
    actual: text.slice(span.start, span.end).slice(0, 40),
    message: `「${text.slice(span.start, span.start + 12)}」这一段不成词句，像是乱码：请另存为 UTF-8 文本或 .docx 后重新上传。`,
  }))
}
