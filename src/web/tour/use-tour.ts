import { useSyncExternalStore } from 'react'
import { isTourSeen, rememberTour, TOUR_STEPS } from './tour-steps.ts'

/** Which step of the tour is shown; null while there is none. One tour for the whole page, started from several places. */
let step: number | null = null
const watchers = new Set<() => void>()

function show(next: number | null): void {
  step = next
  if (next === null) rememberTour()
  for (const tell of watchers) tell()
}

export interface Tour {
  readonly step: number | null
  readonly isSeen: boolean
  start(): void
  /** Forth and back; past the last step it ends. */
  go(by: 1 | -1): void
  end(): void
}

/** The tour as it stands. */
export function useTour(): Tour {
  const now = useSyncExternalStore(
    tell => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    () => step,
  )
  return {
    step: now,
    isSeen: isTourSeen(),
    start: () => show(0),
    go: by => show((now ?? 0) + by >= TOUR_STEPS.length ? null : Math.max(0, (now ?? 0) + by)),
    end: () => show(null),
  }
}
