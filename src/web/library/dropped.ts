import { type Entry, type PassedOver, type Walked, walkEntries, walkFiles } from './walk-entries.ts'

/** Reads what hangs on a drop. To be called while the drop is being handled: afterwards the browser has let it go. */
export function readDrop(transfer: DataTransfer): Promise<Walked> {
  const items = [...transfer.items]
  const entries: Entry[] = []
  const files: File[] = []
  for (const item of items.filter(({ kind }) => kind === 'file')) {
    const entry = item.webkitGetAsEntry()
    const file = entry ? null : item.getAsFile()
    if (entry) entries.push(entry as unknown as Entry)
    else if (file) files.push(file)
  }
  const links = items.filter(({ kind, type }) => kind === 'string' && type === 'text/uri-list').map(wordsOf)
  return Promise.all([walkEntries(entries), ...links]).then(([walked, ...named]) => {
    const own = walkFiles(files)
    const passed: readonly PassedOver[] = named.map(path => ({ path, reason: 'link' }))
    return { files: [...walked.files, ...own.files], passed: [...passed, ...walked.passed, ...own.passed] }
  })
}

function wordsOf(item: DataTransferItem): Promise<string> {
  return new Promise(resolve => item.getAsString(words => resolve(words.trim())))
}
