import type { StoredUpload } from './work.ts'

/** What accepting a file needs of the world. */
export interface AcceptUploadPorts {
  readonly digest: (bytes: Uint8Array) => string
  readonly add: (bureau: string, fileName: string, contentHash: string, content: Uint8Array) => Promise<StoredUpload>
  readonly queue: (id: string) => Promise<void>
}

/** Stores the bytes first and queues them second: a file that was accepted survives a crash between the two (see requeueUnfinished). */
export async function acceptUpload(
  file: { readonly name: string; readonly bytes: Uint8Array; readonly bureau: string },
  ports: AcceptUploadPorts,
): Promise<StoredUpload> {
  const fileName = file.name.split(/[/\\]/).at(-1) || '未命名文件'
  const upload = await ports.add(file.bureau, fileName, ports.digest(file.bytes), file.bytes)
  await ports.queue(upload.id)
  return upload
}

/** Queues again what was accepted or under way when the process ended; a job that is still queued is not added twice. */
export async function requeueUnfinished(unfinished: () => Promise<readonly string[]>, queue: (id: string) => Promise<void>): Promise<void> {
  for (const id of await unfinished()) await queue(id)
}
