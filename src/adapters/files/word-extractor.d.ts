declare module 'word-extractor' {
  /** The parts of an old Word document as plain text. */
  export interface ExtractedDocument {
    getBody(options?: { readonly filterUnicode?: boolean }): string
    getTextboxes(options?: {
      readonly includeHeadersAndFooters?: boolean
      readonly includeBody?: boolean
      readonly filterUnicode?: boolean
    }): string
  }
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<ExtractedDocument>
  }
}
