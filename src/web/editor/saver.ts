import type { Paragraph, ReportDocument } from '#review/document.ts'

/** What the service says of a draft that somebody else saved meanwhile. */
export interface Conflict {
  readonly message: string
  readonly yours: ReportDocument
  readonly theirs: ReportDocument
  readonly revision: number
  readonly merge: {
    readonly title: string
    readonly conflicts: number
    readonly stretches: readonly Stretch[]
  }
}

type Stretch =
  | { readonly kind: 'agreed'; readonly paragraphs: readonly Paragraph[] }
  | {
      readonly kind: 'conflict'
      readonly base: readonly Paragraph[]
      readonly mine: readonly Paragraph[]
      readonly theirs: readonly Paragraph[]
    }

/** Where the words of the page stand: with the service, on the way, or only here. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** Cannot be reached, or nobody is signed in: tried again by itself. */
  | { readonly kind: 'waiting'; readonly why: 'offline' | 'signed-out' }
  /** The service will not have it; one sentence. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }

/** What became of a document that was sent. */
export type Sent =
  | { readonly kind: 'stored'; readonly revision: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }

/** What was typed and is not with the service yet, and over which revision. */
export interface Unsaved {
  readonly base: number
  readonly document: ReportDocument
}

export interface SaverPorts {
  readonly read: () => ReportDocument
  readonly send: (wish: Unsaved & { readonly autosave: boolean }) => Promise<Sent>
  /** Keeps a copy where a closed tab cannot lose it; null: nothing is left to keep. */
  readonly keep: (unsaved: Unsaved | null) => void
}

const PAUSE_MILLISECONDS = 1200
const COPY_MILLISECONDS = 250
const AGAIN_MILLISECONDS = 5000

/** Saves by itself what is typed: a copy here at once, to the service when typing pauses. One document is on its way at a time. */
export class Saver {
  readonly #ports: SaverPorts
  #base: number
  #state: SaveState = { kind: 'saved' }
  #version = 0
  #sending: Promise<boolean> | null = null
  readonly #listeners = new Set<() => void>()
  readonly #timers: { save?: ReturnType<typeof setTimeout>; copy?: ReturnType<typeof setTimeout> } = {}

  constructor(base: number, ports: SaverPorts) {
    this.#base = base
    this.#ports = ports
  }

  get state(): SaveState {
    return this.#state
  }

  /** The revision over which is saved. */
  get base(): number {
    return this.#base
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Something was typed. */
  changed(): void {
    this.#version += 1
    clearTimeout(this.#timers.copy)
    this.#timers.copy = setTimeout(() => this.keepCopy(), COPY_MILLISECONDS)
    if (this.#state.kind === 'saved' || this.#state.kind === 'refused') this.#become({ kind: 'unsaved' })
    if (this.#state.kind !== 'conflict' && this.#state.kind !== 'waiting') this.#later(PAUSE_MILLISECONDS)
  }

  /** Keeps the copy now: the page is about to go away. */
  keepCopy(): void {
    clearTimeout(this.#timers.copy)
    if (this.#state.kind !== 'saved') this.#ports.keep({ base: this.#base, document: this.#ports.read() })
  }

  /** Saves now; gives whether everything is with the service. `autosave: false` makes a version of its own. */
  async save({ autosave }: { readonly autosave: boolean } = { autosave: true }): Promise<boolean> {
    clearTimeout(this.#timers.save)
    if (this.#sending !== null) {
      await this.#sending
      return this.save({ autosave })
    }
    if (this.#state.kind === 'saved' && autosave) return true
    if (this.#state.kind === 'conflict') return false
    this.#sending = this.#send(autosave)
    const done = await this.#sending
    this.#sending = null
    return done
  }

  /** Goes on over another revision: after a merge, or when the service made one itself. */
  rebase(revision: number): void {
    this.#base = revision
    if (this.#state.kind === 'conflict') this.#become({ kind: 'unsaved' })
  }

  /** The page shows exactly what the service has. */
  settle(): void {
    clearTimeout(this.#timers.save)
    clearTimeout(this.#timers.copy)
    this.#ports.keep(null)
    this.#become({ kind: 'saved' })
  }

  end(): void {
    this.keepCopy()
    clearTimeout(this.#timers.save)
  }

  async #send(autosave: boolean): Promise<boolean> {
    const version = this.#version
    this.#become({ kind: 'saving' })
    const sent = await this.#ports.send({ base: this.#base, document: this.#ports.read(), autosave })
    if (sent.kind === 'stored') {
      this.#base = sent.revision
      if (this.#version === version) this.settle()
      else {
        this.#become({ kind: 'unsaved' })
        this.#later(PAUSE_MILLISECONDS)
      }
      return this.#version === version
    }
    this.#become(sent.kind === 'offline' || sent.kind === 'signed-out' ? { kind: 'waiting', why: sent.kind } : sent)
    this.keepCopy()
    if (sent.kind === 'offline') this.#later(AGAIN_MILLISECONDS)
    return false
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timers.save)
    this.#timers.save = setTimeout(() => void this.save(), milliseconds)
  }

  #become(state: SaveState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
