import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { patch, post } from '../../api/request.ts'
import type { Invited, ListedPerson } from '../answers.ts'
import { PEOPLE } from '../queries.ts'

/** Shuts people out and lets them in again, and makes one-time links. */
export function usePersonDeeds() {
  const queries = useQueryClient()
  const [link, setLink] = useState<{ readonly name: string; readonly url: string } | null>(null)
  /** Whom this page has shut out: the way back is said in words as long as it is open. */
  const [shutOut, setShutOut] = useState<ReadonlySet<string>>(new Set())
  const deed = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: () => queries.invalidateQueries({ queryKey: PEOPLE }),
  })
  const showLink = ({ name }: ListedPerson, token: string) => setLink({ name, url: `${window.location.origin}/welcome#${token}` })
  return {
    link,
    showLink,
    closeLink: () => setLink(null),
    shutOut,
    setDisabled: ({ id }: ListedPerson, disabled: boolean) =>
      deed.mutate(async () => {
        await patch(`/people/${id}`, { disabled })
        setShutOut(before => new Set(disabled ? [...before, id] : [...before].filter(other => other !== id)))
      }),
    invite: (person: ListedPerson) =>
      deed.mutate(async () => showLink(person, (await post<Invited>(`/people/${person.id}/invitation`, {})).token)),
    error: deed.error,
    dismiss: deed.reset,
  }
}

export type PersonDeeds = ReturnType<typeof usePersonDeeds>
