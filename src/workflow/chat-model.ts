import type { Result } from '#result.ts'

/** One question to a model, to be answered with JSON of a given shape. */
export interface ChatQuestion {
  readonly system: string
  readonly user: string
  /** JSON schema of the answer; servers that decode under constraint enforce it while they generate. */
  readonly schema: { readonly name: string; readonly definition: Readonly<Record<string, unknown>> }
  /** How to answer where a server takes no schema (`json`) or not even JSON (`text`), in one sentence each. */
  readonly forms: { readonly json: string; readonly text: string }
}

/** How the caller follows an answer while it comes. */
export interface ChatWatch {
  readonly signal?: AbortSignal | undefined
  /** Told of the whole text so far, each time some was added. */
  readonly onText?: ((text: string) => void) | undefined
}

/** Tokens of one question and answer. */
export interface Tokens {
  readonly prompt: number
  readonly completion: number
  /** Whether they were estimated, because the server did not count them. */
  readonly isEstimated: boolean
}

/**
 * Why a model gave no whole answer. unreachable, unauthorised, no-model, rejected: asking again changes nothing. busy, timeout: not now.
 * refused, empty: not this question. cut: it broke off, `text` is what came. cancelled: the caller's signal.
 */
export interface ChatFailure {
  readonly code: 'unreachable' | 'unauthorised' | 'no-model' | 'rejected' | 'busy' | 'timeout' | 'refused' | 'empty' | 'cut' | 'cancelled'
  /** One sentence in Chinese that says what to do. */
  readonly message: string
  /** What came before it broke; "" when nothing did. */
  readonly text: string
  readonly tokens: Tokens
}

export interface ChatAnswer {
  /** As the model wrote it, thoughts taken off; its shape is for the caller to read. */
  readonly text: string
  readonly tokens: Tokens
}

/** A model server as a composer needs it. */
export interface ChatModel {
  readonly model: string
  ask(question: ChatQuestion, watch?: ChatWatch): Promise<Result<ChatAnswer, ChatFailure>>
}

/** Nothing spent. */
export const NO_TOKENS: Tokens = { prompt: 0, completion: 0, isEstimated: false }
