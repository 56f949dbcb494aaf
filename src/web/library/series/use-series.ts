import { useQuery } from '@tanstack/react-query'
import { useSet, useSets } from '../../api/queries.ts'
import { getJson } from '../../api/request.ts'
import type { SeriesPoint } from './series-lines.ts'

/** What a bureau's past reports state of an indicator; nothing is asked while one of the two is missing. */
export function useSeries(bureau: string, name: string, unit: string) {
  return useQuery({
    queryKey: ['series', bureau, name, unit],
    queryFn: async () => {
      const query = new URLSearchParams({ bureau, ...(unit === '' ? {} : { unit }) })
      return (await getJson<{ points: SeriesPoint[] }>(`/indicators/${encodeURIComponent(name)}/history?${query}`)).points
    },
    enabled: bureau !== '' && name !== '',
  })
}

/** The indicators of the newest set of a bureau: what can be asked for by name. */
export function useIndicatorNames(bureau: string): readonly { readonly name: string; readonly unit: string }[] {
  const sets = useSets()
  const newest = (sets.data ?? []).filter(set => set.bureau === bureau).toSorted((a, b) => b.period.end.localeCompare(a.period.end))[0]
  const set = useSet(newest?.id ?? null)
  return set.data?.set.indicators.map(({ name, unit }) => ({ name, unit })) ?? []
}
