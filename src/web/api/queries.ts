import { useQuery } from '@tanstack/react-query'
import type { About, DraftSummary, Report, ReportSummary, SetSummary, StoredDraft, StoredSet, Upload } from './answers.ts'
import { getJson, getRows } from './request.ts'

const WHILE_BUSY_MILLISECONDS = 700

/** Settings of this installation. */
export function useAbout() {
  return useQuery({ queryKey: ['about'], queryFn: () => getJson<About>('/about'), staleTime: Number.POSITIVE_INFINITY })
}

/** All of the library's reports, newest first. */
export function useReports() {
  return useQuery({ queryKey: ['reports'], queryFn: () => getRows<ReportSummary>('/reports', 'reports') })
}

export function useReport(id: string) {
  return useQuery({ queryKey: ['reports', id], queryFn: () => getJson<Report>(`/reports/${id}`) })
}

/** The newest files on their way into the library, all that are under way and all that failed; asked again while any is under way. */
export function useUploads() {
  return useQuery({
    queryKey: ['uploads'],
    queryFn: uploadsToWatch,
    refetchInterval: query => (query.state.data?.some(isUnderWay) ? WHILE_BUSY_MILLISECONDS : false),
  })
}

/** Files are worked on in the order in which they came: behind a part that has ended nothing is under way. */
async function uploadsToWatch(): Promise<readonly Upload[]> {
  const [newest, failed] = await Promise.all([
    getRows<Upload>('/uploads', 'uploads', part => part.some(isUnderWay)),
    getRows<Upload>('/uploads?status=failed', 'uploads'),
  ])
  const known = new Set(newest.map(({ id }) => id))
  return [...newest, ...failed.filter(({ id }) => !known.has(id))]
}

/** Whether a file is still being worked on. */
export function isUnderWay({ status }: Pick<Upload, 'status'>): boolean {
  return status !== 'done' && status !== 'failed' && status !== 'cancelled'
}

/** Stored indicator sets, newest first. */
export function useSets() {
  return useQuery({ queryKey: ['sets'], queryFn: async () => (await getJson<{ sets: SetSummary[] }>('/indicator-sets')).sets })
}

/** The newest version of an indicator set, or the one asked for; an id of null asks for none. */
export function useSet(id: string | null, version?: number) {
  const query = version === undefined ? '' : `?version=${version}`
  return useQuery({
    queryKey: ['sets', id, version ?? 'newest'],
    queryFn: () => getJson<StoredSet>(`/indicator-sets/${id}${query}`),
    enabled: id !== null,
  })
}

/** Drafts, newest first; asked again while any is being written. */
export function useDrafts() {
  return useQuery({
    queryKey: ['drafts'],
    queryFn: async () => (await getJson<{ drafts: DraftSummary[] }>('/drafts')).drafts,
    refetchInterval: query => (query.state.data?.some(isWriting) ? WHILE_BUSY_MILLISECONDS : false),
  })
}

/** Whether a draft is still being written. */
export function isWriting({ status }: Pick<DraftSummary, 'status'>): boolean {
  return status === 'queued' || status === 'running'
}

export function useDraft(id: string) {
  return useQuery({ queryKey: ['drafts', id], queryFn: () => getJson<StoredDraft>(`/drafts/${id}`) })
}
