import type { Result } from '#result.ts'

/** One question to a model, to be answered with JSON of a given shape. */
export interface ChatQuestion {
  readonly system: string
  readonly user: string
  /** JSON schema of the answer; servers that decode under constraint enforce it while they generate. */
  readonly schema: { readonly name: string; readonly definition: Readonly<Record<string, unknown>> }
}

/** Why a model gave no usable answer. None of these is believed, repaired or shown: the caller falls back. */
export interface ChatFailure {
  readonly code: 'unreachable' | 'refused' | 'rejected' | 'not-json' | 'timeout'
  readonly message: string
}

export interface ChatAnswer {
  /** Parsed JSON; its shape is for the caller to check. */
  readonly value: unknown
  readonly tokens: { readonly prompt: number; readonly completion: number }
}

/** A model server as a composer needs it. */
export interface ChatModel {
  readonly model: string
  ask(question: ChatQuestion): Promise<Result<ChatAnswer, ChatFailure>>
}
