import { useQueryClient } from '@tanstack/react-query'
import { Result, Skeleton } from 'antd'
import { useCallback } from 'react'
import { useParams } from 'react-router'
import type { StoredDraft } from '../../api/answers.ts'
import { isWriting, useDraft } from '../../api/queries.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { Trouble } from '../../app/trouble.tsx'
import { FinishedDraft } from './finished-draft.tsx'
import { WritingDraft } from './writing-draft.tsx'

/** A draft in whatever state it is: being written, finished, or failed. */
export function DraftPage() {
  const { id = '' } = useParams()
  const queries = useQueryClient()
  const stored = useDraft(id)
  const ended = useCallback(() => void queries.invalidateQueries({ queryKey: ['drafts'] }), [queries])
  if (stored.error) return <Trouble error={stored.error} retry={() => void stored.refetch()} />
  if (!stored.data) return <Skeleton active />
  if (isWriting(stored.data)) return <WritingDraft request={stored.data} ended={ended} />
  const { draft } = stored.data
  return draft ? <FinishedDraft stored={stored.data} draft={draft} /> : <FailedDraft stored={stored.data} />
}

function FailedDraft({ stored: { failure, setId } }: { readonly stored: StoredDraft }) {
  return (
    <Result
      status="warning"
      title="没有写成"
      subTitle={failure ?? '原因不明。指标表完好，可以重新起草。'}
      extra={
        <LinkButton to={`/drafts/new?set=${setId}`} type="primary">
          重新起草
        </LinkButton>
      }
    />
  )
}
