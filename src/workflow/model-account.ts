import { Decimal } from 'decimal.js'
import type { ModelUsage } from '#draft/draft.ts'
import type { Tokens } from './chat-model.ts'

/** What a model may take for one draft; null: no limit. */
export interface ModelBudget {
  readonly tokens: number | null
  readonly seconds: number | null
}

/** Prices for a million tokens, exact decimals in the currency of whoever states them. */
export interface ModelPrices {
  readonly prompt: string
  readonly completion: string
}

/** Time as a run needs it. */
export interface Clock {
  /** Milliseconds since any fixed moment. */
  now(): number
  /** A signal that fires after so many milliseconds. */
  after(milliseconds: number): AbortSignal
}

/** Tokens set aside for one question. */
export interface Reservation {
  /** Says how many tokens the question took so far; beyond the budget, every answer under way breaks off. */
  took(tokens: number): void
  /** Ends it with what it took in the end. */
  settle(tokens: Tokens): void
}

/** Counts what a model takes, and says when the budget of a draft is spent. */
export class ModelAccount {
  readonly #budget: ModelBudget
  readonly #clock: Clock
  readonly #overrun = new AbortController()
  readonly #time: AbortSignal | null
  readonly #started: number
  readonly #open = new Map<Reservation, number>()
  #last: number
  #calls = 0
  #isFull = false
  #tokens: Tokens = { prompt: 0, completion: 0, isEstimated: false }

  constructor(budget: ModelBudget, clock: Clock) {
    this.#budget = budget
    this.#clock = clock
    this.#started = clock.now()
    this.#last = this.#started
    this.#time = budget.seconds === null ? null : clock.after(budget.seconds * 1000)
  }

  /** Fires when the time is over or answers take more tokens than there are: those under way break off there. */
  get signal(): AbortSignal {
    return this.#time === null ? this.#overrun.signal : AbortSignal.any([this.#time, this.#overrun.signal])
  }

  /** Why no further question may be asked, as a clause in Chinese; null while one may. */
  get spent(): string | null {
    if (this.#time?.aborted) return `用时已到上限（${this.#budget.seconds} 秒）`
    return this.#isFull ? `用量已到上限（${this.#budget.tokens} 个 token）` : null
  }

  /** Sets tokens aside for a question; null when the budget does not hold them, and then it is spent. */
  reserve(tokens: number): Reservation | null {
    if (this.spent !== null) return null
    if (!this.#holds(tokens)) {
      this.#isFull = true
      return null
    }
    const reservation: Reservation = {
      took: taken => {
        this.#open.set(reservation, Math.max(tokens, taken))
        if (this.#holds(0)) return
        this.#isFull = true
        this.#overrun.abort()
      },
      settle: taken => {
        this.#open.delete(reservation)
        this.#add(taken)
      },
    }
    this.#open.set(reservation, tokens)
    return reservation
  }

  /** What was taken so far. */
  usage(prices: ModelPrices | null): ModelUsage {
    const { prompt, completion, isEstimated } = this.#tokens
    return {
      calls: this.#calls,
      promptTokens: prompt,
      completionTokens: completion,
      isEstimated,
      milliseconds: Math.round(this.#last - this.#started),
      cost: prices === null ? null : costOf(this.#tokens, prices),
    }
  }

  #holds(more: number): boolean {
    if (this.#budget.tokens === null) return true
    const underWay = [...this.#open.values()].reduce((sum, tokens) => sum + tokens, 0)
    return this.#tokens.prompt + this.#tokens.completion + underWay + more <= this.#budget.tokens
  }

  #add({ prompt, completion, isEstimated }: Tokens): void {
    this.#calls += 1
    this.#last = this.#clock.now()
    this.#tokens = {
      prompt: this.#tokens.prompt + prompt,
      completion: this.#tokens.completion + completion,
      isEstimated: this.#tokens.isEstimated || isEstimated,
    }
  }
}

const MILLION = 1_000_000

function costOf({ prompt, completion }: Tokens, prices: ModelPrices): string {
  return new Decimal(prices.prompt).times(prompt).plus(new Decimal(prices.completion).times(completion)).div(MILLION).toFixed(6)
}
