import type { Claim } from '#claim/claim.ts'
import type { Draft } from '#draft/draft.ts'
import { findSentences } from '#text/sentences.ts'
import type { Span } from '#text/span.ts'

/**
 * What a decision is about, told by words and not by offsets, so that it holds while the text around it changes: a figure in its sentence (the other figures
 * of the sentence do not count), or a contradiction by its rule and figures. Changed words or a changed figure make it another point, and a
 * decision about the old one no longer holds.
 */
export interface Point {
  readonly kind: 'claim' | 'finding'
  /** Stable name of the point. */
  readonly key: string
  /** Offsets into the draft's text; of a finding, its first place. */
  readonly start: number
  readonly end: number
  /** What stands there. */
  readonly text: string
  /** Whether somebody must still look at it. */
  readonly open: boolean
}

const OPEN: readonly Claim['verdict'][] = ['mismatch', 'ambiguous', 'untraced']

/** Every point of a draft: its claims in order, then its findings. */
export function pointsOf(draft: Pick<Draft, 'text' | 'sections' | 'claims' | 'findings'>): readonly Point[] {
  const frames = framesOf(draft)
  const claims = draft.claims.map((claim, at) => ({ claim, name: `${headingOf(draft, claim)}|${frames[at] ?? ''}|${claim.text}` }))
  const seen = new Map<string, number>()
  const numbered = (name: string): string => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name}|${count}`
  }
  return [
    ...claims.map(({ claim: { start, end, text, verdict }, name }) => ({
      kind: 'claim' as const,
      key: numbered(name),
      start,
      end,
      text,
      open: OPEN.includes(verdict),
    })),
    ...draft.findings.map(finding => {
      const [start = 0, end = 0] = finding.spans[0] ?? []
      const texts = finding.spans.map(([from, to]) => draft.text.slice(from, to))
      return {
        kind: 'finding' as const,
        key: numbered(`${finding.rule}|${texts.join('、')}`),
        start,
        end,
        text: texts[0] ?? '',
        open: true,
      }
    }),
  ]
}

/** For each claim the sentence around it, its figures as □ and its own as ■. */
function framesOf({ text, claims }: Pick<Draft, 'text' | 'claims'>): readonly string[] {
  const sentences = findSentences(text)
  let [at, first] = [0, 0]
  return claims.map(claim => {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= claim.start) at += 1
    const sentence = sentences[at] ?? { start: 0, end: text.length }
    while ((claims[first]?.start ?? text.length) < sentence.start) first += 1
    return frame(text, { start: sentence.start, end: Math.max(sentence.end, claim.end) }, claims, { own: claim, first })
  })
}

/** A stretch with its figures struck out; `first` is the place of its first claim, so that a long text need not be gone through for each. */
function frame(
  text: string,
  stretch: Span,
  claims: readonly Claim[],
  { own, first }: { readonly own: Claim; readonly first: number },
): string {
  let words = ''
  let at = stretch.start
  for (let place = first; place < claims.length; place += 1) {
    const claim = claims[place]
    if (claim === undefined || claim.start >= stretch.end) break
    if (claim.start < at || claim.end > stretch.end) continue
    words += text.slice(at, claim.start) + (claim === own ? '■' : '□')
    at = claim.end
  }
  return words + text.slice(at, stretch.end)
}

function headingOf({ sections }: Pick<Draft, 'sections'>, { start }: Claim): string {
  return sections.findLast(section => section.start <= start)?.heading ?? ''
}
