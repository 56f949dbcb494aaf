declare module 'word-extractor' {
  /** The parts of an old Word document as plain text. */
  export interface ExtractedDocument {
    getBody(): string
    getTextboxes(options?: { readonly includeHeadersAndFooters?: boolean; readonly includeBody?: boolean }): string
  }
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<ExtractedDocument>
  }
}
