/** Something that is done after a while unless it is undone. */
interface Planned {
  /** `last`: the page is closing, and what is sent must outlive it. */
  readonly run: (last: boolean) => Promise<void>
  readonly timer: ReturnType<typeof setTimeout>
}

/** How long one may think better of it. */
const UNDO_MILLISECONDS = 8000

/** Deeds that wait for some seconds, so that they can be undone instead of asked about beforehand. Closing the page does them at once. */
export class Later {
  readonly #planned = new Map<string, Planned>()
  readonly #listeners = new Set<() => void>()
  #keys: ReadonlySet<string> = new Set()

  /** Plans a deed; one of the same key that waits already goes on waiting. */
  plan(key: string, run: Planned['run'], milliseconds = UNDO_MILLISECONDS): void {
    if (this.#planned.has(key)) return
    this.#planned.set(key, { run, timer: setTimeout(() => void this.#do(key, false), milliseconds) })
    this.#tell()
  }

  undo(key: string): void {
    clearTimeout(this.#planned.get(key)?.timer)
    this.#planned.delete(key)
    this.#tell()
  }

  /** Does everything that waits, at once. */
  flush(): void {
    for (const key of [...this.#planned.keys()]) void this.#do(key, true)
  }

  /** The keys of what waits; the same set until something changes. */
  keys = (): ReadonlySet<string> => this.#keys

  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async #do(key: string, last: boolean): Promise<void> {
    const planned = this.#planned.get(key)
    if (!planned) return
    clearTimeout(planned.timer)
    // Until it is done it waits as before: what is being removed must not come back for a moment.
    await planned.run(last).finally(() => {
      this.#planned.delete(key)
      this.#tell()
    })
  }

  #tell(): void {
    this.#keys = new Set(this.#planned.keys())
    for (const listener of this.#listeners) listener()
  }
}
