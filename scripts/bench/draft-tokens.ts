import { Tiktoken } from 'js-tiktoken/lite'
import ranks from 'js-tiktoken/ranks/o200k_base'

const encoder = new Tiktoken(ranks)

/** How many tokens a text is to the o200k_base vocabulary, of the GPT-4o family on. Words that look like its control tokens are words. */
export function tokensIn(text: string): number {
  return encoder.encode(text, [], []).length
}
