import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { WantedOutline } from '#draft/plan/wanted-outline.ts'
import { post } from '../api/request.ts'
import type { ProposedPlan } from './answers.ts'

/** The plan that the service proposes for a set. */
export function useProposal(setId: string) {
  return useQuery({
    queryKey: ['plan', setId],
    queryFn: () => post<ProposedPlan>('/drafts/plan', { setId }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}

/** What becomes of what an outline leaves open; asked only while it leaves something open. */
export function useFollowed(setId: string, outline: WantedOutline | null) {
  return useQuery({
    queryKey: ['plan', setId, outline],
    queryFn: () => post<ProposedPlan>('/drafts/plan', { setId, outline }),
    enabled: outline !== null,
    placeholderData: keepPreviousData,
  })
}
