/** The sentences of an answer, and whether the answer came to its end. */
export interface ReadAnswer {
  readonly sentences: readonly string[]
  readonly isWhole: boolean
}

/** More than any section needs; what a runaway model writes beyond is not read. */
const MOST_SENTENCES = 60
const MOST_CHARACTERS = 600
const ARRAY = /"sentences"\s*:\s*\[/u
const LIST_MARK = /^(?:[-*•·]|\d{1,2}[.、)）])\s*/u

/**
 * The sentences of a model's answer, finished or not: the strings of the JSON array "sentences" wherever it stands (in a code fence, after thoughts,
 * after a remark); in an answer without any JSON, the lines that hold a reference. A string that is not closed yet is not given.
 */
export function sentencesIn(answer: string, longest = MOST_CHARACTERS): ReadAnswer {
  const array = ARRAY.exec(answer)
  if (array !== null) return stringsFrom(answer, array.index + array[0].length, longest)
  if (answer.trimStart().startsWith('{') || answer.includes('"sentences"')) return { sentences: [], isWhole: false }
  return linesOf(answer, longest)
}

/** Strings up to the end of the array. What is neither string, comma nor blank ends it: an array of anything else is no answer. */
function stringsFrom(answer: string, start: number, longest: number): ReadAnswer {
  const sentences: string[] = []
  let at = start
  while (at < answer.length && sentences.length < MOST_SENTENCES) {
    const character = answer.charAt(at)
    if (character === ']') return { sentences, isWhole: true }
    if (character === '"') {
      const end = closingQuote(answer, at + 1)
      if (end < 0) break
      const read = unquoted(answer.slice(at, end + 1))
      if (read !== null && read.length <= longest) sentences.push(read)
      at = end + 1
    } else if (/[\s,]/u.test(character)) at += 1
    else return { sentences, isWhole: true }
  }
  return { sentences, isWhole: sentences.length >= MOST_SENTENCES }
}

function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1
    else if (text.charAt(at) === '"') return at
  }
  return -1
}

function unquoted(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  } catch {
    return null
  }
}

function linesOf(answer: string, longest: number): ReadAnswer {
  const lines = answer.split('\n').map(line => line.trim().replace(LIST_MARK, ''))
  const sentences = lines.filter(line => line.includes('{{') && line.length <= longest).slice(0, MOST_SENTENCES)
  return { sentences, isWhole: true }
}
