import type { Membership } from '#review/person.ts'

/** What the admin's pages read of the service's answers. test/http/page-answers.test.ts holds them against the routes' own schemas. */
export interface ListedPerson {
  readonly id: string
  readonly name: string
  readonly userName: string | null
  readonly email: string | null
  readonly memberships: readonly Membership[]
  readonly disabled: boolean
  readonly joined: boolean
  readonly createdAt: string
}

export interface Invited {
  readonly person: ListedPerson
  readonly token: string
}

export interface ListedKey {
  readonly id: string
  readonly name: string
  readonly start: string
  readonly owner: string
  readonly memberships: readonly Membership[]
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly lastUsedAt: string | null
}

export interface LogLine {
  readonly no: string
  readonly at: string
  readonly bureau: string
  readonly actor: string
  /** null when nobody who is signed in did it: the service itself, or a stranger. */
  readonly actorId: string | null
  readonly action: string
  readonly subject: string
  readonly detail: unknown
}

export interface LogPage {
  readonly lines: readonly LogLine[]
  readonly next: string | null
}

export interface MonthOfUse {
  readonly month: string
  readonly drafts: number
  readonly signed: number
  readonly figures: number
  readonly open: number
  readonly tokens: number
}

export interface Installation {
  readonly version: string
  readonly database: 'embedded' | 'server'
  readonly signIn: { readonly required: boolean; readonly singleSignOn: string | null; readonly publicUrl: string | null }
  readonly composers: readonly ('frames' | 'llm')[]
  readonly chat: {
    readonly model: string | null
    readonly concurrency: number
    readonly budget: { readonly tokens: number | null; readonly seconds: number | null }
  } | null
  readonly embedding: {
    readonly model: string
    readonly dimensions: number
    readonly builtIn: boolean
    readonly serving: boolean
    readonly passages: number
    readonly embedded: number
  }
  readonly library: { readonly reports: number; readonly held: number }
  readonly maxUploadBytes: number
}
