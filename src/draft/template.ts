/** How a referenced figure is to be written: scale unit (万人, 亿元) and decimals; absent means as the indicator was supplied. */
export interface WriteStyle {
  readonly unit?: string
  readonly decimals?: number
}

/** One part of a template: literal words, or a reference `{{expression|unit|decimals}}`. */
export type TemplatePart =
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'reference'; readonly expression: string; readonly style: WriteStyle }

/** A sentence whose figures are references, not digits. */
export interface Template {
  readonly parts: readonly TemplatePart[]
  /** Which composer wrote it. */
  readonly composer: 'frames' | 'llm'
  /** The passage that served as model, or the note that supplied the words; null for a stock sentence form. */
  readonly model: { readonly passage: string } | { readonly note: string } | null
  /** What to say instead of a sentence that states no indicator, should it not be proven where it stands. */
  readonly plainer?: Template
}

/** Which reference rendered which span of the draft's text. */
export interface Lineage {
  readonly start: number
  readonly end: number
  readonly expression: string
}
