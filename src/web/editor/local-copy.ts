import type { Unsaved } from './saver.ts'

/** A copy in this browser, kept from the first letter typed until the service has it. */
interface LocalCopy extends Unsaved {
  readonly at: string
}

/** Keeps a copy, or lets it go; false when the browser has no room for it. */
export function keepCopy(name: string, unsaved: Unsaved | null): boolean {
  try {
    if (unsaved === null) localStorage.removeItem(placeOf(name))
    else localStorage.setItem(placeOf(name), JSON.stringify({ ...unsaved, at: new Date().toISOString() } satisfies LocalCopy))
    return true
  } catch {
    return false
  }
}

/** The copy that was left when the page was closed before everything was saved; null when there is none that can be read. */
export function leftCopy(name: string): LocalCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(placeOf(name)) ?? 'null')
    return typeof copy?.base === 'number' && Array.isArray(copy.document?.paragraphs) ? copy : null
  } catch {
    return null
  }
}

function placeOf(name: string): string {
  return `jushi.unsaved.${name}`
}
