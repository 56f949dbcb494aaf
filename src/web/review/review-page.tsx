import { Skeleton } from 'antd'
import { useParams } from 'react-router'
import { useSession } from '../account/session.ts'
import { useSet } from '../api/queries.ts'
import { isMissing } from '../api/request.ts'
import { Lost } from '../app/lost.tsx'
import { Trouble } from '../app/trouble.tsx'
import type { Review } from './answers.ts'
import { useReview } from './queries.ts'
import { ReviewDesk } from './review-desk.tsx'

/** One draft before its reviewer. */
export function ReviewPage() {
  const { id = '' } = useParams()
  const review = useReview(id)
  if (review.data) return <WithSet key={id} review={review.data} refresh={() => void review.refetch()} />
  if (isMissing(review.error)) return <Lost />
  return review.error ? <Trouble error={review.error} retry={() => void review.refetch()} /> : <Skeleton active />
}

function WithSet({ review, refresh }: { readonly review: Review; readonly refresh: () => void }) {
  const set = useSet(review.setId, review.setVersion)
  const { data } = useSession()
  return <ReviewDesk review={review} set={set.data?.set ?? null} person={data?.person?.id ?? ''} refresh={refresh} />
}
