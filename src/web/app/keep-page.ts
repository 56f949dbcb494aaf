/** A file that misses its place must not take the place of the page, which may hold words that are not saved: the browser would open it. */
export function keepPage(): void {
  for (const kind of ['dragover', 'drop'] as const) {
    addEventListener(kind, event => {
      const transfer = event.dataTransfer
      if (event.defaultPrevented || !transfer?.types.includes('Files')) return
      event.preventDefault()
      transfer.dropEffect = 'none'
    })
  }
}
