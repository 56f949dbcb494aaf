import { useSyncExternalStore } from 'react'

const query = matchMedia('(prefers-color-scheme: dark)')

/** Whether the system prefers dark; follows it while the page is open. */
export function useDarkPreference(): boolean {
  return useSyncExternalStore(
    changed => {
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => query.matches,
  )
}
