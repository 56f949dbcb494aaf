import { findEnclosures } from './enclosures.ts'
import type { Span } from './span.ts'

/** The folded text as the rules see it while the scan moves forward. */
export interface Scene {
  readonly text: string
  readonly all: boolean
  /** Where the previous mention ended: no rule reaches back beyond. */
  floor: number
  /** The quotation around `at`, marks included; asked with ascending offsets. */
  quoteAt(at: number): Span | undefined
  /** The book title around `at`, marks included; asked with ascending offsets. */
  titleAt(at: number): Span | undefined
}

/** Looks spans up at ascending places in amortised constant time. */
function follow(spans: readonly Span[]): (at: number) => Span | undefined {
  let next = 0
  return at => {
    let span = spans[next]
    while (span !== undefined && span.end <= at) span = spans[++next]
    return span !== undefined && span.start <= at ? span : undefined
  }
}

/** Opens a scene on folded text. */
export function openScene(text: string, all: boolean): Scene {
  const { quotes, titles } = findEnclosures(text)
  return { text, all, floor: 0, quoteAt: follow(quotes), titleAt: follow(titles) }
}

/** Up to `length` characters before `at`, not beyond the previous mention. */
export function before(scene: Scene, at: number, length: number): string {
  return scene.text.slice(Math.max(scene.floor, at - length), at)
}
