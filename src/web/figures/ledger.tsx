import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSet } from '#indicator/set.ts'
import { MoreRows, useRows } from '../app/more-rows.tsx'
import { said } from '../words/said.ts'
import { type Item, isOpen, KINDS, quoteOf } from './item.ts'
import './ledger.css'

interface LedgerProps {
  readonly text: string
  readonly items: readonly Item[]
  readonly set: IndicatorSet | null
  readonly picked: number | null
  readonly pick: (id: number) => void
  /** What was decided about an item, said in the place of its verdict; null when nothing was. */
  readonly decided?: (item: Item) => string | null
}

/** Every claim of a text with its verdict and source, a line each; what is open says what to do. */
export function Ledger({ text, items, set, picked, pick, decided = () => null }: LedgerProps) {
  const { t } = useTranslation()
  const place = picked === null ? -1 : items.findIndex(({ id }) => id === picked)
  const rows = useRows(items, place + 1)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (picked !== null) list.current?.querySelector(`[data-row="${picked}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [picked])
  if (items.length === 0) return <p className="ledger-empty">{t('没有符合所选条件的数字。')}</p>
  return (
    <div className="ledger" ref={list}>
      {rows.shown.map(item => (
        <Row key={item.id} item={item} text={text} set={set} picked={picked === item.id} pick={pick} decision={decided(item)} />
      ))}
      <MoreRows rows={rows} />
    </div>
  )
}

interface RowProps extends Pick<LedgerProps, 'text' | 'set' | 'pick'> {
  readonly item: Item
  readonly picked: boolean
  readonly decision: string | null
}

const Row = memo(function Row({ item, text, set, picked, pick, decision }: RowProps) {
  const { t } = useTranslation()
  const { claim, kind } = item
  const isDate = claim?.kind === 'date'
  const indicator = isDate ? undefined : set?.indicators.find(candidate => candidate.id === claim?.indicator)
  const source = indicator?.source
  return (
    <button type="button" className={picked ? 'ledger-row ledger-picked' : 'ledger-row'} data-row={item.id} onClick={() => pick(item.id)}>
      <span className={`figure figure-${kind} ledger-figure`}>{quoteOf(item, text)}</span>
      <span className="ledger-subject">{isDate ? t('日期') : (indicator?.name ?? claim?.subject)}</span>
      <span className="ledger-place faint">{source && 'cell' in source ? `${source.sheet} ${source.cell}` : ''}</span>
      <span className={decision === null ? `verdict verdict-${kind}` : 'verdict'}>{decision ?? t(KINDS[kind].words)}</span>
      {isOpen(item) ? <span className="ledger-reason">{reasonOf(item)}</span> : null}
    </button>
  )
})

function reasonOf({ claim, finding }: Item): string {
  return said(finding?.message ?? claim?.reason ?? '')
}
