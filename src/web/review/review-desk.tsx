import { Tabs } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSet } from '#indicator/set.ts'
import { versionNumber } from '#review/version-number.ts'
import { PageHead } from '../app/page-head.tsx'
import { Trouble } from '../app/trouble.tsx'
import { DraftDownloads } from '../figures/draft-downloads.tsx'
import { DraftNotices } from '../figures/draft-notices.tsx'
import '../figures/review-panes.css'
import { useSelection } from '../figures/selection.ts'
import { TextPane } from '../figures/text-pane.tsx'
import { type Shown, VerdictFilter } from '../figures/verdict-filter.tsx'
import type { Review } from './answers.ts'
import { DecisionPanel } from './decision-panel.tsx'
import { FoldedLedger } from './folded-ledger.tsx'
import { HistoryList } from './history-list.tsx'
import { KeyList } from './key-list.tsx'
import './review.css'
import { useReviewKeys } from './review-keys.ts'
import { SignOff } from './sign-off.tsx'
import { firstAsking, reviewedOf, STATE_WORDS } from './standing.ts'
import { useDeciding } from './use-deciding.ts'

interface ReviewDeskProps {
  readonly review: Review
  readonly set: IndicatorSet | null
  /** Id of the reader: each undoes his own. */
  readonly person: string
  readonly refresh: () => void
}

/** Left the text, right the open figure with what can be done about it, the ledger and the history. */
export function ReviewDesk({ review, set, person, refresh }: ReviewDeskProps) {
  const { t } = useTranslation()
  const reviewed = useMemo(() => reviewedOf(review), [review])
  const { items, needsEye } = reviewed
  const selection = useSelection(items, needsEye, firstAsking(reviewed))
  const [shown, setShown] = useState<Shown>('open')
  const [isListing, setListing] = useState(false)
  const deciding = useDeciding({ review, reviewed, person, selection })
  useReviewKeys(isListing ? {} : { ...deciding.keys, '?': () => setListing(true) })
  // The card of the picked figure stands at the side; in the text only the one under the pointer opens.
  const inText = useMemo(() => ({ ...selection, shown: selection.shown === selection.picked ? null : selection.shown }), [selection])
  return (
    <div className="full-page">
      <PageHead
        title={review.draft.title}
        facts={[
          t(STATE_WORDS[review.state]),
          `${review.bureau}${review.period}`,
          t('起草人 {{name}}', { name: review.author?.name ?? t('未记录') }),
          t('第 {{version}} 版', { version: versionNumber(review.revision) }),
        ].join('　')}
        actions={
          <>
            <SignOff review={review} act={deciding.act} busy={deciding.busy} />
            {review.state === 'signed' ? <DraftDownloads id={review.id} /> : null}
          </>
        }
      />
      <Trouble error={deciding.error} retry={refresh} dismiss={deciding.forget} />
      <DraftNotices notices={review.draft.provenance.notices} />
      <div className="review">
        <div className="review-bar">
          <VerdictFilter items={items} shown={shown} show={setShown} needsEye={needsEye} />
          <KeyList isOpen={isListing} open={setListing} />
        </div>
        <TextPane text={review.draft.text} items={items} set={set} selection={inText} />
        <div className="review-side review-decide panel">
          <DecisionPanel review={review} reviewed={reviewed} set={set} picked={selection.picked} deciding={deciding} />
          <Tabs
            className="review-lists"
            tabBarStyle={{ padding: '0 14px' }}
            items={[
              {
                key: 'ledger',
                label: t('数据台账'),
                children: <FoldedLedger text={review.draft.text} reviewed={reviewed} set={set} shown={shown} selection={selection} />,
              },
              {
                key: 'history',
                label: t('经过 {{count}}', { count: review.history.length }),
                children: <HistoryList history={review.history} person={person} undo={deciding.undo} />,
              },
            ]}
          />
        </div>
      </div>
    </div>
  )
}
