import type { ModelUsage } from '#draft/draft.ts'
import { failure, type Result } from '#result.ts'
import { type ChatAnswer, type ChatFailure, type ChatModel, type ChatQuestion, NO_TOKENS } from './chat-model.ts'
import { limitTo } from './limit.ts'
import { type Clock, ModelAccount, type ModelBudget, type ModelPrices } from './model-account.ts'
import { estimatedTokens } from './token-estimate.ts'

/** How a model may be used for one draft. */
export interface ModelLimits {
  /** Questions under way at a time. */
  readonly concurrency: number
  readonly budget: ModelBudget
  /** null: cost is not counted. */
  readonly prices: ModelPrices | null
}

/** What a run says in the end. */
export interface ModelReport {
  readonly usage: ModelUsage
  /** Why the model did not write all that it was to write, one sentence each. */
  readonly notices: readonly string[]
}

/** Codes after which no other question is asked: the answer would be the same. */
const HOPELESS: readonly ChatFailure['code'][] = ['unreachable', 'unauthorised', 'no-model', 'rejected', 'busy', 'cancelled']
/** A server that is silent this often in a row is given up. */
const MOST_TIMEOUTS = 2
const REST = '其余部分由内置引擎（frames）写成。'

/** The use of a model for one draft: questions under a limit, counted, until the budget is spent or the server is past hope. */
export class ModelRun {
  readonly #chat: ChatModel
  readonly #limits: ModelLimits
  readonly #signal: AbortSignal | undefined
  readonly #account: ModelAccount
  readonly #limit: ReturnType<typeof limitTo>
  readonly #notices = new Set<string>()
  #stopped: string | null = null
  #timeouts = 0
  #lost = 0

  constructor(chat: ChatModel, limits: ModelLimits, clock: Clock, signal?: AbortSignal) {
    this.#chat = chat
    this.#limits = limits
    this.#signal = signal
    this.#account = new ModelAccount(limits.budget, clock)
    this.#limit = limitTo(limits.concurrency)
  }

  /** Whether another question may be asked. */
  get isOpen(): boolean {
    return this.#stopped === null && this.#account.spent === null && !this.#signal?.aborted
  }

  /** Asks when its turn comes; a failure with an empty message when no question may be asked any more. */
  ask(question: ChatQuestion, onText?: (text: string) => void): Promise<Result<ChatAnswer, ChatFailure>> {
    return this.#limit(() => this.#askNow(question, onText))
  }

  /** A section of which nothing that the model wrote could stand, though it answered. */
  lost(): void {
    this.#lost += 1
  }

  report(): ModelReport {
    const spent = this.#account.spent
    const lost = this.#lost === 0 ? [] : [`有 ${this.#lost} 个小节，模型没有写出能通过核对的句子，由内置引擎（frames）写成。`]
    const notices = [...this.#notices, ...lost, ...(spent === null ? [] : [`起草模型${spent}：${REST}`])]
    return { usage: this.#account.usage(this.#limits.prices), notices }
  }

  async #askNow(question: ChatQuestion, onText?: (text: string) => void): Promise<Result<ChatAnswer, ChatFailure>> {
    const asked = estimatedTokens(question.system) + estimatedTokens(question.user)
    const reservation = this.isOpen ? this.#account.reserve(asked) : null
    if (reservation === null) return failure({ code: 'cancelled', message: '', text: '', tokens: NO_TOKENS })
    const signals = [this.#account.signal, ...(this.#signal ? [this.#signal] : [])]
    const answer = await this.#chat.ask(question, {
      signal: AbortSignal.any(signals),
      onText: text => {
        reservation.took(asked + estimatedTokens(text))
        onText?.(text)
      },
    })
    reservation.settle(answer.ok ? answer.value.tokens : answer.failure.tokens)
    this.#hear(answer)
    return answer
  }

  #hear(answer: Result<ChatAnswer, ChatFailure>): void {
    if (answer.ok) {
      this.#timeouts = 0
      return
    }
    const { code, message } = answer.failure
    if (code === 'cancelled') return
    this.#timeouts = code === 'timeout' ? this.#timeouts + 1 : 0
    if (HOPELESS.includes(code) || this.#timeouts >= MOST_TIMEOUTS) {
      this.#stopped = message
      this.#notices.delete(message)
      this.#notices.add(`${message}${REST}`)
    } else this.#notices.add(message)
  }
}
