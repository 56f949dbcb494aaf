/** An outline that the writer supplies. */
export interface WantedOutline {
  readonly title?: string | undefined
  readonly sections: readonly {
    readonly level: number
    readonly heading: string
    readonly topic?: string | undefined
    /** What the section is for; without it, as its heading tells. */
    readonly role?: 'achievement' | 'problem' | 'plan' | undefined
    readonly indicators?: readonly string[] | undefined
    /** Ids of notes that belong here; the others go where their topic does. */
    readonly notes?: readonly string[] | undefined
  }[]
}
