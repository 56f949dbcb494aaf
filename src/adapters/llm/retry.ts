import { setTimeout as wait } from 'node:timers/promises'

export interface RetryOptions {
  /** How often work is tried again. */
  readonly retries: number
  readonly signal: AbortSignal
  /** First pause; each further one is twice as long. */
  readonly firstPauseMilliseconds: number
}

/** No pause is longer: a server that asks for more is told as busy instead. */
const LONGEST_PAUSE_MILLISECONDS = 60_000
/** Statuses of a server that may answer a little later. 408, 409 and 425 say so themselves. */
const PASSING = new Set([408, 409, 425, 429, 500, 502, 503, 504, 529])

/** A line that was torn before anything came. */
const TORN = /ECONNRESET|socket hang up|other side closed|terminated/u

/** Tries work again that failed with a passing status, after the pause that the server asks for or a growing one. Throws the last failure. */
export async function retried<Value>(
  work: () => Promise<Value>,
  { retries, signal, firstPauseMilliseconds }: RetryOptions,
): Promise<Value> {
  for (let turn = 0; ; turn += 1) {
    try {
      return await work()
    } catch (error) {
      const pause = turn < retries && isPassing(error) ? pauseBefore(error, firstPauseMilliseconds * 2 ** turn) : null
      if (pause === null || signal.aborted) throw error
      await wait(pause, undefined, { signal })
    }
  }
}

function isPassing(error: unknown): boolean {
  return PASSING.has(statusOf(error)) || (error instanceof Error && TORN.test(deepest(error).message))
}

/** The error at the bottom of a chain of causes: "fetch failed" says nothing, its cause names the port. */
export function deepest(error: Error): Error {
  return error.cause instanceof Error && error.cause.message !== '' ? deepest(error.cause) : error
}

/** The HTTP status of a client's error; 0 when it has none. */
export function statusOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) || 0 : 0
}

/** Milliseconds to wait; null when the server asks for more than is sensible. */
function pauseBefore(error: unknown, usual: number): number | null {
  const asked = retryAfter(error)
  if (asked !== null) return asked <= LONGEST_PAUSE_MILLISECONDS ? asked : null
  // Sections that were refused together must not all come back together
  return Math.min(usual, LONGEST_PAUSE_MILLISECONDS) * (0.75 + Math.random() / 2)
}

/** Retry-After in milliseconds: seconds, a date, or the retry-after-ms of some servers. */
function retryAfter(error: unknown): number | null {
  const headers = typeof error === 'object' && error !== null && 'headers' in error ? error.headers : undefined
  if (!(headers instanceof Headers)) return null
  const exact = Number.parseFloat(headers.get('retry-after-ms') ?? '')
  if (exact >= 0) return exact
  const asked = headers.get('retry-after')
  if (asked === null) return null
  const seconds = Number(asked)
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(asked) - Date.now()
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : null
}
