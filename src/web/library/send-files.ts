import type { FoundFile } from './walk-entries.ts'

/** A file on its way to the service: in line, being sent, waiting for the line to come back, or refused. Once accepted it leaves the list. */
export interface SendingFile extends FoundFile {
  readonly key: string
  readonly state: 'waiting' | 'sending' | 'interrupted' | 'refused'
  /** One sentence, once it is refused. */
  readonly refusal: string | null
}

/** What became of one try: accepted, refused with a sentence, or to be tried again. */
export type Outcome = { readonly kind: 'accepted' } | { readonly kind: 'refused'; readonly words: string } | { readonly kind: 'again' }

interface SendPorts {
  readonly send: (file: SendingFile) => Promise<Outcome>
  readonly show: (files: readonly SendingFile[]) => void
  readonly pause: (milliseconds: number) => Promise<void>
}

/** Files sent side by side. */
const AT_ONCE = 3
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 30_000

/** Sends files in their order, some side by side. A line that breaks or a busy service keeps a file waiting, it never loses one. */
export class FileSender {
  readonly #ports: SendPorts
  #files: readonly SendingFile[] = []
  #busy = 0

  constructor(ports: SendPorts) {
    this.#ports = ports
  }

  add(found: readonly (FoundFile & { readonly key: string })[]): void {
    this.#change([...this.#files, ...found.map(file => ({ ...file, state: 'waiting' as const, refusal: null }))])
    this.#go()
  }

  /** Takes a file off the list; one that is being sent may still arrive. */
  drop(key: string): void {
    this.#change(this.#files.filter(file => file.key !== key))
  }

  /** Sends a refused file again. */
  again(key: string): void {
    this.#set(key, { state: 'waiting', refusal: null })
    this.#go()
  }

  #go(): void {
    while (this.#busy < AT_ONCE) {
      const next = this.#files.find(({ state }) => state === 'waiting')
      if (!next) return
      this.#busy += 1
      this.#set(next.key, { state: 'sending' })
      void this.#bring(next).finally(() => {
        this.#busy -= 1
        this.#go()
      })
    }
  }

  async #bring(file: SendingFile): Promise<void> {
    for (let pause = FIRST_PAUSE; this.#has(file.key); pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      const outcome = await this.#ports.send(file)
      if (outcome.kind === 'accepted') return this.drop(file.key)
      if (outcome.kind === 'refused') return this.#set(file.key, { state: 'refused', refusal: outcome.words })
      this.#set(file.key, { state: 'interrupted' })
      await this.#ports.pause(pause)
    }
  }

  #has(key: string): boolean {
    return this.#files.some(file => file.key === key)
  }

  #set(key: string, change: Partial<SendingFile>): void {
    this.#change(this.#files.map(file => (file.key === key ? { ...file, ...change } : file)))
  }

  #change(files: readonly SendingFile[]): void {
    this.#files = files
    this.#ports.show(files)
  }
}
