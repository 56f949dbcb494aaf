import { type Result, success } from '#result.ts'
import type { ChatAnswer, ChatFailure, ChatModel, ChatQuestion, ChatWatch } from '#workflow/chat-model.ts'

const ROW = /^([a-z][a-z0-9_.]*)\|([^|\n]+)\|/gmu

/** What an obedient model answers: the indicators of the table in the prompt, two a sentence, each by its name and a reference. */
export function obedientAnswer(user: string): string {
  const clauses = [...user.matchAll(ROW)].map(([, id, name]) => `${name}为{{${id}}}`)
  const sentences = clauses.flatMap((clause, place) => (place % 2 === 0 ? [[clause, ...clauses.slice(place + 1, place + 2)]] : []))
  return JSON.stringify({ sentences: sentences.map(pair => `${pair.join('，')}。`) })
}

/** A model in the process that answers as told, and remembers what it was asked. */
export class ScriptedModel implements ChatModel {
  readonly model = 'test-model'
  readonly questions: ChatQuestion[] = []
  readonly #reply: (question: ChatQuestion, call: number, watch: ChatWatch) => Promise<Reply> | Reply

  constructor(reply: (question: ChatQuestion, call: number, watch: ChatWatch) => Promise<Reply> | Reply) {
    this.#reply = reply
  }

  async ask(question: ChatQuestion, watch: ChatWatch = {}): Promise<Result<ChatAnswer, ChatFailure>> {
    this.questions.push(question)
    const reply = await this.#reply(question, this.questions.length, watch)
    if (typeof reply === 'object' && 'ok' in reply) return reply
    const text = typeof reply === 'string' ? reply : JSON.stringify({ sentences: reply })
    watch.onText?.(text)
    return success({ text, tokens: { prompt: 100, completion: 10, isEstimated: false } })
  }
}

/** Sentences, the bare text of an answer, or a whole result. */
export type Reply = readonly string[] | string | Result<ChatAnswer, ChatFailure>

export function obedientModel(): ScriptedModel {
  return new ScriptedModel(({ user }) => obedientAnswer(user))
}
