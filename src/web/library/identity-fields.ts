import type { Identity } from '#report/report.ts'

/** What a report says of itself as a form holds it: no field is null, and the period lies open. */
export interface Fields extends Omit<Identity, 'period'> {
  readonly label: string
  readonly start: string
  readonly end: string
}

/** A report's own words, ready to be corrected. */
export function fieldsOf({ period, ...identity }: Identity): Fields {
  return { ...identity, label: period?.label ?? '', start: period?.start ?? '', end: period?.end ?? '' }
}

/** What differs from before, as the route takes it; an empty label means that the period is unknown. */
export function changesOf(before: Identity, fields: Fields): Partial<Identity> {
  const label = fields.label.trim()
  const after: Identity = {
    title: fields.title.trim(),
    bureau: fields.bureau.trim(),
    level: fields.level ?? null,
    region: fields.region.trim(),
    kind: fields.kind,
    period: label === '' ? null : { label, start: fields.start, end: fields.end },
  }
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof Identity])),
  )
}
