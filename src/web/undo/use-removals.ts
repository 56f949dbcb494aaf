import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState, useSyncExternalStore } from 'react'
import { remove } from '../api/request.ts'
import { Later } from './later.ts'

const later = new Later()
window.addEventListener('pagehide', () => later.flush())

/** Removals that wait for some seconds. */
export interface Removals {
  /** The addresses under /api of what will be removed. */
  readonly waiting: ReadonlySet<string>
  readonly removeLater: (path: string) => void
  readonly undo: (path: string) => void
  /** What kept the last one from it. */
  readonly error: unknown
  readonly dismiss: () => void
}

/** Removals with the list that is asked for again after each; `listKey` must stay the same object. */
export function useRemovals(listKey: readonly string[]): Removals {
  const queries = useQueryClient()
  const waiting = useSyncExternalStore(later.listen, later.keys)
  const [error, setError] = useState<unknown>(null)
  const removeLater = useCallback(
    (path: string) =>
      later.plan(path, async last => {
        try {
          // What is sent while the page closes must outlive it.
          if (last) await fetch(`/api${path}`, { method: 'DELETE', keepalive: true })
          else await remove(path)
          await queries.invalidateQueries({ queryKey: listKey, exact: true })
        } catch (thrown) {
          setError(thrown)
        }
      }),
    [queries, listKey],
  )
  const undo = useCallback((path: string) => later.undo(path), [])
  const dismiss = useCallback(() => setError(null), [])
  return { waiting, removeLater, undo, error, dismiss }
}
