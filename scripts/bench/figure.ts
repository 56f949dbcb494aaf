/** One figure that a bench is held to. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly bar: { readonly atLeast: number } | { readonly atMost: number }
}

/** Whether a figure meets its bar; one that could not be measured does not. */
export function meetsBar({ value, bar }: Figure): boolean {
  return 'atLeast' in bar ? value >= bar.atLeast : value <= bar.atMost
}

/** The figures as lines to print, each with its bar and whether it is met. */
export function figureLines(figures: readonly Figure[]): readonly string[] {
  return figures.map(figure => {
    const { name, value, bar } = figure
    const asked = 'atLeast' in bar ? `at least ${bar.atLeast}` : `at most ${bar.atMost}`
    return `${name}: ${value.toFixed(2)} (${asked}) ${meetsBar(figure) ? 'met' : 'MISSED'}`
  })
}
