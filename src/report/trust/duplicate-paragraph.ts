import { paragraphsOf } from '#report/paragraphs.ts'
import type { Doubt } from '#report/report.ts'
import type { Span } from '#text/span.ts'
import { likePairs } from './like-paragraphs.ts'

const SAME = (shown: string) => `「${shown}…」这一段前面已有，只是数字可能不同：请确认是否重复粘贴或误留了往年内容。`
const ALIKE = (shown: string) => `「${shown}…」这一段与前面一段只有少数字词不同：请确认是否重复粘贴或误留了往年内容。`
const TWICE = (shown: string) => `「${shown}…」这一句紧接着重复了一遍：请确认是否重复粘贴或误留了往年内容。`
const LEAST_LENGTH = 30
/** A sentence or a short paragraph that says something; shorter ones recur (办理登记。). */
const LEAST_SAID = 12
/** A paragraph with so many figures stands once, however short it is. */
const FEWEST_FIGURES = 2
/** A title may stand twice. */
const SENTENCE = /[，。；]/
const FIGURE = /\d+(?:\.\d+)?/g

/** What stands twice, digits and signs apart: pasted twice, or last year's left beside this year's; with words changed on the way, too. */
export function duplicateParagraph(text: string): readonly Doubt[] {
  const spans = paragraphsOf(text)
  const keys = spans.map(({ start, end }) => text.slice(start, end).replace(/[^\p{L}]/gu, ''))
  const seen = new Set<string>()
  const stated = new Set<string>()
  const same = spans.filter((span, index) => {
    const key = keys[index] ?? ''
    if (isStatement(text.slice(span.start, span.end)) && isKnown(stated, text.slice(span.start, span.end))) return true
    if (key.length < LEAST_LENGTH || !SENTENCE.test(text.slice(span.start, span.end))) return false
    return isKnown(seen, key)
  })
  const found = new Set(same)
  const alike = likePairs(
    spans.map(({ start, end }, index) => ({ letters: keys[index] ?? '', figures: text.slice(start, end).match(FIGURE) ?? [] })),
  ).flatMap(index => spans[index] ?? [])
  return [
    ...same.map(span => doubtAt(text, span, SAME)),
    ...alike.filter(span => !found.has(span)).map(span => doubtAt(text, span, ALIKE)),
    ...spans.flatMap(span => sentencesTwice(text, span)),
  ]
}

/** A sentence with figures of its own: the same one again, its figures too, is no chance. */
function isStatement(words: string): boolean {
  return words.length >= LEAST_SAID && /[。；]$/.test(words) && (words.match(FIGURE)?.length ?? 0) >= FEWEST_FIGURES
}

/** Whether a set holds the words; it does from now on. */
function isKnown(set: Set<string>, words: string): boolean {
  if (set.has(words)) return true
  set.add(words)
  return false
}

/** A sentence twice running inside a paragraph. */
function sentencesTwice(text: string, paragraph: Span): readonly Doubt[] {
  const sentences = text.slice(paragraph.start, paragraph.end).split(/(?<=[。；])/)
  let start = paragraph.start
  return sentences.flatMap((sentence, at) => {
    const span = { start, end: start + sentence.length }
    start = span.end
    const isTwice = sentence.length >= LEAST_SAID && sentence === sentences[at - 1] && /[。；]$/.test(sentence)
    return isTwice ? [doubtAt(text, span, TWICE)] : []
  })
}

function doubtAt(text: string, span: Span, messageOf: (shown: string) => string): Doubt {
  const shown = text.slice(span.start, Math.min(span.end, span.start + 16))
  return { rule: 'trust.duplicate-paragraph', span, message: messageOf(shown) }
}
