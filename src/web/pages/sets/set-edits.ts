import { parseIndicatorSet } from '#indicator/parse-set.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import type { SetFault } from '#indicator/set-fault.ts'
import type { Result } from '#result.ts'

/** A figure of an indicator that can be written over in place. */
export type EditField = 'value' | 'prior' | 'target'

/** New figures by indicator and field, as they were typed; an empty prior or target is taken away. */
export type SetEdits = ReadonlyMap<string, string>

export function editKey(id: string, field: EditField): string {
  return `${field} ${id}`
}

/** The figure as it stands now; "" where there is none. */
export function figureIn(indicator: Indicator, field: EditField): string {
  return field === 'value' ? indicator.value : (indicator[field]?.value ?? '')
}

/** Edits with one more figure typed; typing what stands there already takes the edit back. */
export function withEdit(edits: SetEdits, indicator: Indicator, field: EditField, typed: string): SetEdits {
  const next = new Map(edits)
  const figure = typed.trim().replaceAll(/[,，\s]/gu, '')
  if (figure === figureIn(indicator, field)) next.delete(editKey(indicator.id, field))
  else next.set(editKey(indicator.id, field), figure)
  return next
}

/**
 * The set with the edits in it, or every fault of it. An indicator whose own figure was typed over no longer names its cell: what stands there is
 * another figure.
 */
export function editedSet(set: IndicatorSet, edits: SetEdits): Result<IndicatorSet, readonly SetFault[]> {
  return parseIndicatorSet({ ...set, indicators: set.indicators.map(indicator => edited(indicator, edits)) })
}

const FIELDS: Readonly<Record<string, string>> = { value: '本期', prior: '上年同期', target: '目标' }
const FIGURE_PATH = /^indicators\[(\d+)\]\.(value|prior|target)(?:\.value)?$/u

/** What a fault of an edited set says to whoever typed it: which figure of which indicator; null for a fault of something else. */
export function typedFault({ path }: Pick<SetFault, 'path'>, set: IndicatorSet): { readonly name: string; readonly field: string } | null {
  const [, place, field = ''] = FIGURE_PATH.exec(path) ?? []
  const name = set.indicators[Number(place)]?.name
  return name === undefined ? null : { name, field: FIELDS[field] ?? '' }
}

function edited(indicator: Indicator, edits: SetEdits): Indicator {
  const typed = (field: EditField) => edits.get(editKey(indicator.id, field))
  const value = typed('value')
  const { source, prior, target, ...rest } = indicator
  return {
    ...rest,
    ...(value === undefined ? (source === undefined ? {} : { source }) : { value }),
    ...comparison('prior', prior, typed('prior')),
    ...comparison('target', target, typed('target')),
  }
}

function comparison(field: 'prior' | 'target', before: Indicator['prior'], typed: string | undefined) {
  if (typed === undefined) return before === undefined ? {} : { [field]: before }
  return typed === '' ? {} : { [field]: { ...before, value: typed } }
}
