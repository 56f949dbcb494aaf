import { useQueryClient } from '@tanstack/react-query'
import { Result, Skeleton } from 'antd'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { Draft } from '#draft/draft.ts'
import type { StoredDraft } from '../../api/answers.ts'
import { isWriting, useDraft } from '../../api/queries.ts'
import { isMissing } from '../../api/request.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { Lost } from '../../app/lost.tsx'
import { Trouble } from '../../app/trouble.tsx'
import { useReview } from '../../review/queries.ts'
import { said } from '../../words/said.ts'
import { FinishedDraft } from './finished-draft.tsx'
import { WritingDraft } from './writing-draft.tsx'

/** A draft in whatever state it is: being written, finished, or failed. */
export function DraftPage() {
  const { id = '' } = useParams()
  const queries = useQueryClient()
  const stored = useDraft(id)
  const ended = useCallback(() => void queries.invalidateQueries({ queryKey: ['drafts'] }), [queries])
  if (!stored.data && isMissing(stored.error)) return <Lost />
  // A question that fails later must not take the page away from whoever writes on it.
  if (!stored.data) return stored.error ? <Trouble error={stored.error} retry={() => void stored.refetch()} /> : <Skeleton active />
  if (isWriting(stored.data)) return <WritingDraft request={stored.data} ended={ended} />
  const { draft } = stored.data
  return draft ? <Finished key={id} stored={stored.data} draft={draft} /> : <FailedDraft stored={stored.data} />
}

const Editor = lazy(async () => ({ default: (await import('../../editor/editor-page.tsx')).EditorPage }))

/** Whoever may revise the draft has it in the editor; everybody else reads it. */
function Finished({ stored, draft }: { readonly stored: StoredDraft; readonly draft: Draft }) {
  const review = useReview(stored.id)
  const [mayRevise, setMayRevise] = useState<boolean | null>(null)
  // Decided once: what is said later must not close an editor with words in it.
  if (mayRevise === null && !review.isFetching) setMayRevise(review.data?.may.revise ?? false)
  if (mayRevise && review.data) {
    return (
      <Suspense fallback={<Skeleton active />}>
        <Editor review={review.data} />
      </Suspense>
    )
  }
  return mayRevise === null ? <Skeleton active /> : <FinishedDraft stored={stored} draft={draft} />
}

function FailedDraft({ stored: { failure, setId } }: { readonly stored: StoredDraft }) {
  const { t } = useTranslation()
  return (
    <Result
      status="warning"
      title={t('没有写成')}
      subTitle={failure === null ? t('原因不明。指标表完好，可以重新起草。') : said(failure)}
      extra={
        <LinkButton to={`/drafts/new?set=${setId}`} type="primary">
          {t('重新起草')}
        </LinkButton>
      }
    />
  )
}
