/** Why a sentence may not enter a draft: the words that are at fault, and one sentence in Chinese. */
export interface Refusal {
  readonly words: string
  readonly message: string
}
