declare module 'word-extractor' {
  /** The parts of an old Word document as plain text. */
  export interface ExtractedDocument {
    getBody(options?: { readonly filterUnicode?: boolean }): string
    getFootnotes(options?: { readonly filterUnicode?: boolean }): string
    getEndnotes(options?: { readonly filterUnicode?: boolean }): string
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

declare module 'word-extractor/lib/buffer-reader.js' {
  export default class BufferReader {
    constructor(buffer: Buffer)
  }
}

declare module 'word-extractor/lib/ole-compound-doc.js' {
  import type BufferReader from 'word-extractor/lib/buffer-reader.js'

  /** A file of streams, as old Office documents are. */
  export default class OleCompoundDoc {
    constructor(reader: BufferReader)
    read(): Promise<this>
    stream(name: string): AsyncIterable<Uint8Array>
  }
}
