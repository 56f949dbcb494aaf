import BufferReader from 'word-extractor/lib/buffer-reader.js'
import OleCompoundDoc from 'word-extractor/lib/ole-compound-doc.js'

/** The two streams of an old Word document in which its paragraphs are described. */
export interface DocStreams {
  readonly main: DataView
  readonly table: DataView
}

/** Bit 9 of the flags of the file information block tells which of two tables counts. */
const FLAGS_AT = 0x0a
const SECOND_TABLE = 0x0200

/** Takes the streams out of their container. Throws where there are none. */
export async function docStreams(bytes: Uint8Array): Promise<DocStreams> {
  const container = new OleCompoundDoc(new BufferReader(Buffer.from(bytes)))
  await container.read()
  const main = await streamOf(container, 'WordDocument')
  const table = await streamOf(container, (main.getUint16(FLAGS_AT, true) & SECOND_TABLE) === 0 ? '0Table' : '1Table')
  return { main, table }
}

async function streamOf(container: OleCompoundDoc, name: string): Promise<DataView> {
  const parts: Uint8Array[] = []
  for await (const part of container.stream(name)) parts.push(part)
  const whole = Buffer.concat(parts)
  return new DataView(whole.buffer, whole.byteOffset, whole.byteLength)
}

/** A part of a stream by two numbers of the file information block: where it begins and how long it is. */
export function partOf({ main, table }: DocStreams, at: number): { readonly view: DataView; readonly start: number; readonly end: number } {
  const start = main.getUint32(at, true)
  return { view: table, start, end: Math.min(table.byteLength, start + main.getUint32(at + 4, true)) }
}
