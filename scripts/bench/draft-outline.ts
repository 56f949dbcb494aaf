import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import type { RequestedOutline } from '#workflow/draft-request.ts'

/**
 * An outline of so many sections of about the same size over the largest topics of a set: the largest part is halved until there are enough. Where one
 * section were longer than all others together, hardly anything could take longer than it.
 */
export function outlineOf(set: IndicatorSet, sections: number): RequestedOutline {
  const byTopic = [...Map.groupBy(set.indicators, ({ topic = '综合' }) => topic)].map(([topic, indicators]) => ({ topic, indicators }))
  let parts: readonly Part[] = byTopic.toSorted((a, b) => b.indicators.length - a.indicators.length).slice(0, Math.ceil(sections / 2))
  while (parts.length < sections) parts = halved(parts)
  return {
    sections: parts.map(({ topic, indicators }) => ({
      level: 1,
      heading: `${topic}工作`,
      topic,
      indicators: indicators.map(({ id }) => id),
    })),
  }
}

/** The indicators of a set that an outline places. */
export function withinOutline(set: IndicatorSet, outline: RequestedOutline): IndicatorSet {
  const wanted = new Set(outline.sections.flatMap(({ indicators = [] }) => indicators))
  const kept = set.indicators.filter(({ id }) => wanted.has(id))
  const standing = kept.map(({ partOf, ...item }) => (partOf !== undefined && wanted.has(partOf) ? { ...item, partOf } : item))
  return { bureau: set.bureau, period: set.period, indicators: standing }
}

interface Part {
  readonly topic: string
  readonly indicators: readonly Indicator[]
}

function halved(parts: readonly Part[]): readonly Part[] {
  const longest = Math.max(...parts.map(({ indicators }) => indicators.length))
  const at = parts.findIndex(({ indicators }) => indicators.length === longest)
  return parts.flatMap((part, place) => {
    if (place !== at) return [part]
    const middle = Math.ceil(part.indicators.length / 2)
    return [
      { ...part, indicators: part.indicators.slice(0, middle) },
      { ...part, indicators: part.indicators.slice(middle) },
    ]
  })
}
