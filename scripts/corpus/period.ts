export interface NamedPeriod {
  readonly label: string
  readonly start: string
  readonly end: string
}

/** The period that a name of a sample report stands for: 2024h1 is 2024年上半年, 2024 the whole year. */
export function periodNamed(name: string): NamedPeriod {
  const [, year, half] = /^(\d{4})(h1)?$/u.exec(name) ?? []
  if (year === undefined) throw new Error(`Unexpected period "${name}", expected a year such as 2024 or a half-year such as 2024h1`)
  return half === undefined
    ? { label: `${year}年`, start: `${year}-01-01`, end: `${year}-12-31` }
    : { label: `${year}年上半年`, start: `${year}-01-01`, end: `${year}-06-30` }
}

/** The name of a period: 2026-01-01 to 2026-06-30 is 2026h1. */
export function nameOfPeriod({ start, end }: Pick<NamedPeriod, 'start' | 'end'>): string {
  return end.endsWith('-06-30') ? `${start.slice(0, 4)}h1` : start.slice(0, 4)
}
