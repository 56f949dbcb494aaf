import { Skeleton } from 'antd'
import { useRef, useState } from 'react'
import type { IndicatorSet } from '#indicator/set.ts'
import { useSession } from '../account/session.ts'
import { useSet } from '../api/queries.ts'
import { Trouble } from '../app/trouble.tsx'
import type { Review } from '../review/answers.ts'
import { DraftEditor } from './draft-editor.tsx'

/** The editor with the set that its draft rests on. Once open it stays open, whatever is asked of the service behind it. */
export function EditorPage({ review }: { readonly review: Review }) {
  const [opened] = useState(review)
  const [setVersion, setSetVersion] = useState(opened.setVersion)
  const stored = useSet(opened.setId, setVersion)
  const last = useRef<IndicatorSet | null>(null)
  if (stored.data) last.current = stored.data.set
  const { data } = useSession()
  const [person] = useState(data?.person?.id ?? 'desk')
  const set = last.current
  if (set === null) return stored.error ? <Trouble error={stored.error} retry={() => void stored.refetch()} /> : <Skeleton active />
  return <DraftEditor review={opened} set={set} person={person} moved={setSetVersion} />
}
