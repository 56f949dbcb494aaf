import { Skeleton } from 'antd'
import { useState } from 'react'
import { useSession } from '../account/session.ts'
import { useSet } from '../api/queries.ts'
import { Trouble } from '../app/trouble.tsx'
import type { Review } from '../review/answers.ts'
import { DraftEditor } from './draft-editor.tsx'

/** The editor with the set that its draft rests on. Once open it stays open, whatever is asked of the service behind it. */
export function EditorPage({ review }: { readonly review: Review }) {
  const [opened] = useState(review)
  const set = useSet(opened.setId, opened.setVersion)
  const { data } = useSession()
  const [person] = useState(data?.person?.id ?? 'desk')
  if (!set.data) return set.error ? <Trouble error={set.error} retry={() => void set.refetch()} /> : <Skeleton active />
  return <DraftEditor review={opened} set={set.data.set} person={person} />
}
