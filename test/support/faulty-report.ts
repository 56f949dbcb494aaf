import type { AnnotatedReport, Figure } from '../../scripts/evaluate/annotated-report.ts'

export interface FaultyReport {
  readonly text: string
  /** The places of the figures made false, in the changed text: five faults, the exchange of two figures being one. */
  readonly faults: readonly (readonly { readonly start: number; readonly end: number }[])[]
}

/**
 * A true report with five faults spread over it: three false digits, a shifted decimal point, two neighbours of one unit exchanged.
 * Throws when the report has too few long figures.
 */
export function withFiveFaults({ text, figures }: AnnotatedReport): FaultyReport {
  const long = figures.filter(({ text: written, hedge }) => /^\d{3,}/u.test(written) && hedge === '')
  const at = (share: number) => required(long[Math.floor(long.length * share)])
  const digits = [0.05, 0.35, 0.9].map(share => [replaced(at(share), withOtherDigit)])
  const pointed = required(
    figures.find(figure => /^\d{2,}\.\d/u.test(figure.text) && !digits.flat().some(({ start }) => start === figure.start)),
  )
  const pair = required(neighbours(long).find(figures => figures.every(({ start }) => start > at(0.5).start && start !== at(0.9).start)))
  const exchanged = [replaced(pair[0], () => pair[1].text), replaced(pair[1], () => pair[0].text)]
  return edited(text, [...digits, [replaced(pointed, shifted)], exchanged])
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

function replaced({ start, end, text }: Figure, change: (text: string) => string): Edit {
  return { start, end, text: change(text) }
}

function withOtherDigit(text: string): string {
  return text.replace(/\d(?=\d)/u, digit => String((Number(digit) % 9) + 1))
}

/** 211.73万元 → 2117.3万元 */
function shifted(text: string): string {
  return text.replace(/\.(\d)/u, '$1.').replace(/\.(?=\D)/u, '')
}

function neighbours(figures: readonly Figure[]): readonly (readonly [Figure, Figure])[] {
  return figures.flatMap((figure, place) => {
    const next = figures[place + 1]
    return next && next.unit === figure.unit && next.value !== figure.value && next.start - figure.end < 20 ? [[figure, next] as const] : []
  })
}

function edited(text: string, faults: readonly (readonly Edit[])[]): FaultyReport {
  const edits = faults.flat().toSorted((a, b) => a.start - b.start)
  const moved = (place: number) =>
    edits.reduce((sum, { start, end, text: put }) => (start < place ? sum + put.length - (end - start) : sum), place)
  let changed = text
  for (const { start, end, text: put } of edits.toReversed()) changed = changed.slice(0, start) + put + changed.slice(end)
  return {
    text: changed,
    faults: faults.map(group => group.map(({ start, text: put }) => ({ start: moved(start), end: moved(start) + put.length }))),
  }
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The report has too few figures for five faults')
  return value
}
