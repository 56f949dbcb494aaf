import i18next from 'i18next'

/** English for a sentence of the service: its Chinese, with what varies in {{…}}, and the English with the same slots. */
interface Saying {
  readonly pattern: RegExp
  readonly english: string
  /** How much of the Chinese is fixed; the more, the surer. */
  readonly fixed: number
}

/** What means something in an expression. */
const SPECIAL = /[\\^$.*+?()[\]{}|/]/gu
const SLOT = /\{\{(\w+)\}\}/gu
/** So deep a sentence may stand inside another. */
const DEEPEST = 3

let sayings: readonly Saying[] = []
const known = new Map<string, string>()

/** Takes a list of sentences with their English; the sentences are told again from then on. */
export function learnSayings(list: Readonly<Record<string, string>>): void {
  known.clear()
  sayings = Object.entries(list)
    .map(([chinese, english]) => ({ pattern: patternOf(chinese), english, fixed: chinese.replace(SLOT, '').length }))
    .toSorted((one, other) => other.fixed - one.fixed)
}

/** A sentence of the service in the language of the pages. */
export function said(sentence: string): string {
  return i18next.language === 'en' ? inEnglish(sentence) : sentence
}

/** Sentences of the service one behind the other: Chinese ones need no space between them. */
export function saidTogether(sentences: readonly string[]): string {
  return sentences.map(said).join(i18next.language === 'en' ? ' ' : '')
}

/**
 * A sentence of the service in English: the service says Chinese, also in what was stored long ago, and its sentences are found again by their fixed
 * words. What is not known stays as it is.
 */
export function inEnglish(sentence: string): string {
  const before = known.get(sentence)
  if (before !== undefined) return before
  const english = translated(sentence, DEEPEST)
  known.set(sentence, english)
  return english
}

/** What varies may be a sentence itself: why a date is impossible, why a draft cannot be signed. */
function translated(sentence: string, depth: number): string {
  const parts = sentence.match(/[^。]+。?/gu) ?? []
  const each = parts.length < 2 || depth === 0 ? [] : parts.map(part => translated(part, depth - 1))
  // Sentences that are all known by themselves are not taken for what varies in one of them.
  if (each.length > 0 && each.every((words, at) => words !== parts[at])) return each.join(' ')
  for (const { pattern, english } of sayings) {
    const found = pattern.exec(sentence)
    if (found === null) continue
    const slot = (name: string) => found.groups?.[name] ?? ''
    return english.replace(SLOT, (_, name: string) => (depth === 0 ? slot(name) : translated(slot(name), depth - 1)))
  }
  return each.length === 0 ? sentence : each.join(' ')
}

function patternOf(chinese: string): RegExp {
  const parts = chinese.split(SLOT).map((part, at) => (at % 2 === 0 ? part.replace(SPECIAL, '\\$&') : `(?<${part}>.+?)`))
  return new RegExp(`^${parts.join('')}$`, 'su')
}
