import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, post, remove } from '../api/request.ts'
import type { Deed, QueuedDraft, Review } from './answers.ts'

/** Drafts that wait for whoever is signed in, newest first. */
export function useQueue() {
  return useQuery({
    queryKey: ['queue'],
    queryFn: async () => (await getJson<{ drafts: QueuedDraft[] }>('/queue')).drafts,
    refetchOnWindowFocus: 'always',
  })
}

/** A draft under review. */
export function useReview(id: string) {
  return useQuery({ queryKey: ['review', id], queryFn: () => getJson<Review>(`/drafts/${id}/review`) })
}

/** Does a deed to the revision in view; the answer takes its place at once. */
export function useDeed({ id, revision }: Pick<Review, 'id' | 'revision'>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (deed: Deed) => send(id, revision, deed),
    onSuccess: review => {
      queries.setQueryData(['review', id], review)
      void queries.invalidateQueries({ queryKey: ['queue'] })
      void queries.invalidateQueries({ queryKey: ['drafts'] })
    },
  })
}

async function send(id: string, revision: number, deed: Deed): Promise<Review> {
  const address = `/drafts/${id}`
  if (deed.kind === 'decide') return post<Review>(`${address}/decisions`, { revision, decision: deed.decision })
  if (deed.kind === 'sign') return post<Review>(`${address}/sign-off`, { revision })
  if (deed.kind === 'submit') return post<Review>(`${address}/submission`, {})
  await remove(`${address}/submission`)
  return getJson<Review>(`${address}/review`)
}
