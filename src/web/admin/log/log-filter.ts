/** What the log is narrowed to. Days are the reader's own, YYYY-MM-DD; "" narrows nothing. */
export interface LogFilter {
  readonly words: string
  readonly action: string
  readonly bureau: string
  readonly from: string
  readonly until: string
}

export const WHOLE_LOG: LogFilter = { words: '', action: '', bureau: '', from: '', until: '' }

/** The filter as the routes of the log take it. `until` is the last day that counts. */
export function addressOf({ words, action, bureau, from, until }: LogFilter): string {
  const parts = {
    q: words.trim(),
    action,
    bureau,
    from: from === '' ? '' : startOf(from, 0),
    to: until === '' ? '' : startOf(until, 1),
  }
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== '')).toString()
}

/** The first moment of a day, or of so many days later; "" for what is no day. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = new Date(year, month - 1, date + later)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString()
}
