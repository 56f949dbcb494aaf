/** One thing that a document can do, shown by the same words in several files. */
export interface Feature {
  readonly name: string
  /** As every file must be read, one paragraph a line. */
  readonly text: string
  readonly outline: readonly { readonly level: number; readonly heading: string }[]
  readonly files: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>>
}
