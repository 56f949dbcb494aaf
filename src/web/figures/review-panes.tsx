import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim, Finding } from '#claim/claim.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { isOpen, itemsOf } from './item.ts'
import { Ledger } from './ledger.tsx'
import { useSelection } from './selection.ts'
import { TextPane } from './text-pane.tsx'
import { type Shown, shownOf, VerdictFilter } from './verdict-filter.tsx'
import './review-panes.css'

interface ReviewPanesProps {
  readonly text: string
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly set: IndicatorSet | null
  /** What stands right of the text besides the ledger; given the ledger, gives the whole side. */
  readonly side?: (ledger: ReactNode) => ReactNode
}

/** Left the text, right the ledger; each selects in the other. */
export function ReviewPanes({ text, claims, findings, set, side = ledger => ledger }: ReviewPanesProps) {
  const { t } = useTranslation()
  const items = useMemo(() => itemsOf(claims, findings), [claims, findings])
  const [shown, setShown] = useState<Shown>(() => (items.some(isOpen) ? 'open' : 'all'))
  const listed = useMemo(() => shownOf(items, shown), [items, shown])
  const selection = useSelection(items)
  const ledger = <Ledger text={text} items={listed} set={set} picked={selection.picked} pick={selection.pick} />
  return (
    <div className="review">
      <div className="review-bar">
        <VerdictFilter items={items} shown={shown} show={setShown} />
        {items.some(isOpen) ? (
          <span className="faint review-keys">
            <kbd>j</kbd> {t('下一处')}　<kbd>k</kbd> {t('上一处')}　<kbd>Esc</kbd> {t('收起')}
          </span>
        ) : null}
      </div>
      <TextPane text={text} items={items} set={set} selection={selection} />
      <div className="review-side panel">{side(ledger)}</div>
    </div>
  )
}
