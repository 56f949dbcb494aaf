import { findMentions } from '#text/find-mentions.ts'
import type { Mention } from '#text/mention.ts'
import { unitAsPrinted } from './figure-parts.ts'
import { MARKS, type MaskMark } from './marks.ts'
import { findNames } from './names.ts'
import { applyEdits, type Edit } from './offset-map.ts'

const PASSES = 4
/** Digits in any script, circled and Roman ones too; Chinese numerals are left to the mentions. */
const DIGITS = /[\p{Nd}\p{No}\u2160-\u2188](?:[\p{Nd}\p{No}\u2160-\u2188.．,，·/／:：+＋×*\-—–~～%％‰]*[\p{Nd}\p{No}\u2160-\u2188])?/gu

/**
 * The text that may leave the library: figures, dates, documents, places, organisations, persons, awards and campaigns replaced by the marks
 * of marks.ts. No digit of any script and nothing that reads as a quantity, date or identifier remains.
 * `mentions` are those of `text`, found here when not given; `names` are words of the whole report to mask wherever they stand.
 */
export function maskText(text: string, mentions?: readonly Mention[], names?: ReadonlyMap<string, MaskMark>): string {
  let masked = applyEdits(text, [...nameEdits(text, names), ...mentionEdits(mentions ?? findMentions(text))]).text
  for (let pass = 0; pass < PASSES; pass += 1) {
    const left = mentionEdits(findMentions(masked).filter(mention => !isMark(masked, mention)))
    if (left.length === 0) break
    masked = applyEdits(masked, left).text
  }
  return masked.replace(DIGITS, MARKS.code)
}

function nameEdits(text: string, names: ReadonlyMap<string, MaskMark> | undefined): readonly Edit[] {
  const found = findNames(text).map(name => ({ span: name.span, replacement: name.mark }))
  const recurring = [...(names ?? [])].flatMap(([word, replacement]) =>
    placesOf(text, word).map(start => ({ span: { start, end: start + word.length }, replacement })),
  )
  return [...found, ...recurring]
}

function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at)
  return places
}

function mentionEdits(mentions: readonly Mention[]): readonly Edit[] {
  return mentions.flatMap(mention => {
    const replacement = replacementOf(mention)
    return replacement === mention.text ? [] : [{ span: { start: mention.start, end: mention.end }, replacement }]
  })
}

function replacementOf(mention: Mention): string {
  switch (mention.kind) {
    case 'quantity':
      return `${MARKS.figure}${unitAsPrinted(mention.text)}`
    case 'date':
      return MARKS.time
    case 'identifier':
      return MARKS.code
    case 'structural':
      return ''
    default:
      return mention.text.replace(DIGITS, MARKS.code)
  }
}

function isMark(text: string, mention: Mention): boolean {
  return text.charAt(mention.start - 1) === '〔' && text.charAt(mention.end) === '〕'
}
