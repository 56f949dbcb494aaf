/** The colours of the page, as its style sheet has them now. */
export interface Ink {
  readonly text: string
  readonly quiet: string
  readonly line: string
  readonly surface: string
  readonly brand: string
  readonly red: string
  readonly amber: string
  readonly green: string
  readonly font: string
}

const VARIABLES: Readonly<Record<keyof Ink, string>> = {
  text: '--ink',
  quiet: '--ink-quiet',
  line: '--line',
  surface: '--surface',
  brand: '--brand',
  red: '--red',
  amber: '--amber',
  green: '--green',
  font: '--sans',
}

/** Reads the colours; charts draw with them, since they cannot read style sheets. */
export function readInk(): Ink {
  const style = getComputedStyle(document.documentElement)
  return Object.fromEntries(
    Object.entries(VARIABLES).map(([name, variable]) => [name, style.getPropertyValue(variable).trim()]),
  ) as unknown as Ink
}

/** What every chart has: quiet axes, a tooltip that shows words as they are, room for labels. */
export function frameOf(ink: Ink) {
  const axis = {
    axisLine: { lineStyle: { color: ink.line } },
    axisTick: { show: false },
    axisLabel: { color: ink.quiet },
    splitLine: { lineStyle: { color: ink.line } },
  }
  return {
    axis,
    base: {
      animation: false,
      textStyle: { fontFamily: ink.font, color: ink.text },
      grid: { left: 8, right: 16, top: 40, bottom: 4, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
      legend: { top: 4, left: 4, itemWidth: 14, itemHeight: 9, textStyle: { color: ink.text } },
      // Words of reports are drawn as text: never as HTML
      tooltip: {
        trigger: 'axis' as const,
        renderMode: 'richText' as const,
        backgroundColor: ink.surface,
        borderColor: ink.line,
        textStyle: { color: ink.text, fontSize: 12 },
      },
    },
  }
}
