/** The proposed plan as the service answers it; test/http/page-answers.test.ts holds it against the workflow. */
export interface ProposedPlan {
  readonly setId: string
  readonly setVersion: number
  readonly title: string
  readonly sections: readonly {
    readonly level: number
    readonly heading: string
    readonly role: 'lead' | 'achievement' | 'problem' | 'plan' | 'closing'
    readonly indicators: readonly string[]
    readonly notes: readonly string[]
    readonly gap: string | null
  }[]
  readonly unplaced: { readonly indicators: readonly string[]; readonly notes: readonly string[] }
}
