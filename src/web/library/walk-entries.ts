/** A file that was found in what was dropped, with the folders that led to it: 2023/总结.docx. */
export interface FoundFile {
  readonly path: string
  readonly file: File
}

/** Why something that was dropped is not taken: a link, a picture or film or program's own file, something the system does not hand out, or something larger than the service takes. */
export type PassReason = 'link' | 'no-report' | 'unreadable' | 'too-large'

export interface PassedOver {
  readonly path: string
  readonly reason: PassReason
}

/** What was dropped, all folders walked through. */
export interface Walked {
  readonly files: readonly FoundFile[]
  readonly passed: readonly PassedOver[]
}

/** The part of the browser's FileSystemEntry that the walk needs. */
export interface Entry {
  readonly name: string
  readonly isFile: boolean
  readonly isDirectory: boolean
  file?(found: (file: File) => void, failed: (error: unknown) => void): void
  createReader?(): { readEntries(found: (entries: readonly Entry[]) => void, failed: (error: unknown) => void): void }
}

/** Folders in folders beyond this are taken for a ring. */
const DEEPEST = 30
/** What office programs and systems leave beside files: ~$总结.docx, .DS_Store, Thumbs.db. */
const LEFT_BEHIND = /^(?:~\$|\.)|^(?:Thumbs\.db|desktop\.ini)$/iu
const NO_REPORT = /^(?:image|video|audio|font)\//u

/** Walks through what was dropped, folders and all. Whatever cannot be taken is named, and nothing else is lost by it. */
export async function walkEntries(entries: readonly Entry[]): Promise<Walked> {
  const files: FoundFile[] = []
  const passed: PassedOver[] = []
  for (const entry of entries) await walk(entry, '', 0)
  return { files, passed }

  async function walk(entry: Entry, folder: string, depth: number): Promise<void> {
    const path = `${folder}${entry.name}`
    if (entry.isDirectory) return walkFolder(entry, path, depth)
    const file = LEFT_BEHIND.test(entry.name) ? 'no-report' : await fileOf(entry)
    if (typeof file === 'string') passed.push({ path, reason: file })
    else files.push({ path, file })
  }

  async function walkFolder(entry: Entry, path: string, depth: number): Promise<void> {
    const inside = depth < DEEPEST ? await childrenOf(entry) : null
    if (inside === null) passed.push({ path, reason: 'unreadable' })
    for (const child of inside ?? []) await walk(child, `${path}/`, depth + 1)
  }
}

/** Files that were chosen rather than dropped: a chosen folder names the way to each of its files. */
export function walkFiles(chosen: readonly File[]): Walked {
  const found = chosen.map(file => ({ path: file.webkitRelativePath || file.name, file }))
  const isReport = ({ file }: FoundFile) => !LEFT_BEHIND.test(file.name) && !NO_REPORT.test(file.type)
  return {
    files: found.filter(isReport),
    passed: found.filter(each => !isReport(each)).map(({ path }) => ({ path, reason: 'no-report' })),
  }
}

/** A link in a folder is an entry whose file cannot be had: browsers do not say which of the two it is. */
async function fileOf(entry: Entry): Promise<File | PassReason> {
  try {
    const file = await new Promise<File>((found, failed) => (entry.file ? entry.file(found, failed) : failed(null)))
    return NO_REPORT.test(file.type) ? 'no-report' : file
  } catch {
    return 'unreadable'
  }
}

/** A reader gives a hundred or so at a time, and nothing when it has given all. */
async function childrenOf(entry: Entry): Promise<readonly Entry[] | null> {
  const reader = entry.createReader?.()
  if (!reader) return null
  const children: Entry[] = []
  try {
    for (;;) {
      const more = await new Promise<readonly Entry[]>((found, failed) => reader.readEntries(found, failed))
      if (more.length === 0) return children
      children.push(...more)
    }
  } catch {
    return null
  }
}
