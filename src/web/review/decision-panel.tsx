import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSet } from '#indicator/set.ts'
import { FigureCard } from '../figures/figure-card.tsx'
import { contradictionsAt, type Item } from '../figures/item.ts'
import type { Review } from './answers.ts'
import { ReasonForm } from './reason-form.tsx'
import type { Reviewed } from './standing.ts'
import type { Deciding } from './use-deciding.ts'

interface DecisionPanelProps {
  readonly review: Review
  readonly reviewed: Reviewed
  readonly set: IndicatorSet | null
  readonly picked: number | null
  readonly deciding: Deciding
}

/** The figure in question: what it should be, where that stands, and what can be done about it. */
export function DecisionPanel({ review, reviewed, set, picked, deciding }: DecisionPanelProps) {
  const { t } = useTranslation()
  const panel = useRef<HTMLElement>(null)
  const item = picked === null ? null : (reviewed.items[picked] ?? null)
  const { asking, said } = deciding
  const wasAsking = useRef(false)
  useEffect(() => {
    // The field is gone and with it the focus: the keys go on from here, and Tab too.
    if (wasAsking.current && asking === null) panel.current?.focus({ preventScroll: true })
    wasAsking.current = asking !== null
  }, [asking])
  return (
    <section className="decision" aria-label={t('当前一处')} tabIndex={-1} ref={panel}>
      {item ? <FigureCard item={item} also={contradictionsAt(item, reviewed.items)} set={set} /> : <Idle review={review} />}
      {item ? <Decided item={item} reviewed={reviewed} /> : null}
      {asking ? (
        <ReasonForm
          key={`${asking} ${picked}`}
          asking={asking}
          give={deciding.give}
          cancel={() => deciding.ask(null)}
          busy={deciding.busy}
        />
      ) : (
        <Actions item={item} deciding={deciding} />
      )}
      <span className="verdicts-legend" role="status">
        {said}
      </span>
    </section>
  )
}

function Idle({ review: { unsettled, returnedWhole, may } }: { readonly review: Review }) {
  const { t } = useTranslation()
  const left = unsettled.length === 0 ? t('没有待处理的数字。') : t('还有 {{count}} 处没有了结。', { count: unsettled.length })
  return (
    <p className="decision-idle">
      {returnedWhole === null ? left : t('整份已退回：{{comment}}', { comment: returnedWhole })}
      {may.decide ? t('在左边或台账里选一个数字，可以查看和退回。') : null}
    </p>
  )
}

function Decided({ item, reviewed }: { readonly item: Item; readonly reviewed: Reviewed }) {
  const { t } = useTranslation()
  const point = reviewed.pointOf(item)
  if (point?.returned)
    return (
      <p className="decision-done">{t('{{name}}已退回：{{comment}}', { name: point.returned.by.name, comment: point.returned.comment })}</p>
    )
  if (point?.waiver)
    return <p className="decision-done">{t('{{name}}已放行：{{reason}}', { name: point.waiver.by.name, reason: point.waiver.reason })}</p>
  return null
}

function Actions({ item, deciding }: { readonly item: Item | null; readonly deciding: Deciding }) {
  const { t } = useTranslation()
  const { canAccept, canReturn, canWaive, undoable, busy } = deciding
  return (
    <div className="decision-actions">
      {canAccept ? (
        <Button disabled={busy} onClick={deciding.accept}>
          {t('采用应为值')} <kbd>a</kbd>
        </Button>
      ) : null}
      {canReturn ? (
        <Button disabled={busy} onClick={() => deciding.ask('return')}>
          {item === null ? t('整份退回并说明') : t('退回并说明')} <kbd>r</kbd>
        </Button>
      ) : null}
      {canWaive ? (
        <Button disabled={busy} onClick={() => deciding.ask('waive')}>
          {t('放行并说明理由')} <kbd>w</kbd>
        </Button>
      ) : null}
      {undoable === null ? null : (
        <Button type="text" disabled={busy} onClick={() => deciding.undo(undoable)}>
          {t('撤销上一步')} <kbd>u</kbd>
        </Button>
      )}
    </div>
  )
}
