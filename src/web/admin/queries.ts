import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useReports, useSets } from '../api/queries.ts'
import { getJson } from '../api/request.ts'
import type { Installation, ListedKey, ListedPerson, LogPage, MonthOfUse } from './answers.ts'
import { addressOf, type LogFilter } from './log/log-filter.ts'

export const PEOPLE = ['people'] as const
export const KEYS = ['keys'] as const

export function usePeople() {
  return useQuery({ queryKey: PEOPLE, queryFn: async () => (await getJson<{ people: ListedPerson[] }>('/people')).people })
}

export function useKeys() {
  return useQuery({ queryKey: KEYS, queryFn: async () => (await getJson<{ keys: ListedKey[] }>('/keys')).keys })
}

/** The log, newest first, a part at a time. */
export function useLog(filter: LogFilter) {
  const address = addressOf(filter)
  return useInfiniteQuery({
    queryKey: ['log', address],
    queryFn: ({ pageParam }) => getJson<LogPage>(`/log?${address}${pageParam === null ? '' : `&before=${pageParam}`}`),
    initialPageParam: null as string | null,
    getNextPageParam: part => part.next,
    // What was found stays while a further word is typed
    placeholderData: keepPreviousData,
  })
}

export function useUsage(months: number) {
  return useQuery({
    queryKey: ['usage', months],
    queryFn: async () => (await getJson<{ months: MonthOfUse[] }>(`/usage?months=${months}`)).months,
  })
}

const WHILE_EMBEDDING_MILLISECONDS = 3000

/** How the installation is set up; asked again while passages are embedded anew. */
export function useInstallation() {
  return useQuery({
    queryKey: ['installation'],
    queryFn: () => getJson<Installation>('/installation'),
    refetchInterval: query => (query.state.data?.embedding.serving === false ? WHILE_EMBEDDING_MILLISECONDS : false),
  })
}

/** The names of bureaus that the library, the sets and the people know. */
export function useBureauNames(): readonly string[] {
  const [reports, sets, people] = [useReports(), useSets(), usePeople()]
  const names = [
    ...(reports.data ?? []).map(({ identity }) => identity.bureau),
    ...(sets.data ?? []).map(({ bureau }) => bureau),
    ...(people.data ?? []).flatMap(({ memberships }) => memberships.map(({ bureau }) => bureau)),
  ]
  return [...new Set(names)].filter(name => name !== '' && name !== '*').toSorted((a, b) => a.localeCompare(b, 'zh-CN'))
}
