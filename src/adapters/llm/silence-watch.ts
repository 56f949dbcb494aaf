/** An answer that drips may take this many times as long as a silence may, in all. */
const LONGEST_IN_ALL = 5

/** Watches over an exchange with a server: it is given up after a silence, after too long in all, or when the caller says so. */
export class SilenceWatch {
  readonly #controller = new AbortController()
  readonly #milliseconds: number
  readonly #inAll: ReturnType<typeof setTimeout>
  readonly #caller: AbortSignal | undefined
  readonly #cancel = () => this.#controller.abort()
  #isOver = false

  constructor(milliseconds: number, caller: AbortSignal | undefined) {
    this.#milliseconds = milliseconds
    this.#inAll = setTimeout(() => this.#giveUp(), milliseconds * LONGEST_IN_ALL)
    this.#caller = caller
    if (caller?.aborted) this.#controller.abort()
    else caller?.addEventListener('abort', this.#cancel, { once: true })
  }

  /** Fires when the exchange is given up. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Whether it was given up for silence or length. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** What is awaited, unless the exchange is given up first: then it rejects, whether or not the client notices. */
  async heard<Value>(awaited: Promise<Value>): Promise<Value> {
    const { signal } = this.#controller
    const timer = setTimeout(() => this.#giveUp(), this.#milliseconds)
    let stop = () => {}
    const givenUp = new Promise<never>((_, reject) => {
      stop = () => reject(new Error('given up'))
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop, { once: true })
    })
    awaited.catch(() => {})
    try {
      return await Promise.race([awaited, givenUp])
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
    }
  }

  end(): void {
    clearTimeout(this.#inAll)
    this.#caller?.removeEventListener('abort', this.#cancel)
    this.#controller.abort()
  }

  #giveUp(): void {
    this.#isOver = true
    this.#controller.abort()
  }
}
