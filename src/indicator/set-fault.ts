import type { Source } from './set.ts'

/** One thing wrong with supplied data: where it stands, what stands there, what was expected. */
export interface SetFault {
  /** `indicators[3].value` in JSON, `指标!C5` in a workbook, "" for the whole. */
  readonly path: string
  /** What was supplied, shortened for display; "" when nothing was. */
  readonly value: string
  readonly expected: string
  /** One sentence in plain office Chinese that names the place. */
  readonly message: string
}

/** `["indicators", 3, "value"]` → `indicators[3].value` */
export function pathOf(keys: readonly PropertyKey[]): string {
  return keys
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./u, '')
}

/** A supplied value as a fault quotes it: short, on one line. */
export function quoted(value: unknown): string {
  if (value === undefined) return ''
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const line = text.replace(/\s+/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

/** A fault whose sentence names the sheet and cell when the item came from a workbook, and its path otherwise. */
export function faultAt(
  place: { readonly path: string; readonly source?: Source | undefined },
  problem: { readonly value: unknown; readonly expected: string; readonly saying: string },
): SetFault {
  const { source } = place
  const where = source && 'sheet' in source ? `工作表「${source.sheet}」${source.cell}` : place.path === '' ? '指标表' : place.path
  return { path: place.path, value: quoted(problem.value), expected: problem.expected, message: `${where}：${problem.saying}` }
}
