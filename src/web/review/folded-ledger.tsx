import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Item } from '../figures/item.ts'
import { Ledger } from '../figures/ledger.tsx'
import type { Selection } from '../figures/selection.ts'
import { type Shown, shownOf } from '../figures/verdict-filter.tsx'
import type { Reviewed } from './standing.ts'

interface FoldedLedgerProps {
  readonly text: string
  readonly reviewed: Reviewed
  readonly set: IndicatorSet | null
  readonly shown: Shown
  readonly selection: Selection
}

/** The ledger; while it shows what is open, the settled figures are one line at its foot. */
export function FoldedLedger({ text, reviewed, set, shown, selection: { picked, pick } }: FoldedLedgerProps) {
  const { t } = useTranslation()
  const [isFolded, setFolded] = useState(true)
  const { items, needsEye } = reviewed
  const decided = (item: Item) => {
    const words = reviewed.decided(item)
    return words === null ? null : t(words)
  }
  const ledger = { text, set, picked, pick, decided }
  const listed = shownOf(items, shown, needsEye)
  if (shown !== 'open') return <Ledger {...ledger} items={listed} />
  const settled = items.filter(item => !needsEye(item))
  return (
    <>
      {listed.length === 0 ? <p className="ledger-empty">{t('没有待处理的数字。')}</p> : <Ledger {...ledger} items={listed} />}
      {settled.length === 0 ? null : (
        <Button type="text" block className="ledger-fold" aria-expanded={!isFolded} onClick={() => setFolded(before => !before)}>
          {isFolded ? t('其余 {{count}} 处已了结：展开', { count: settled.length }) : t('收起已了结的')}
        </Button>
      )}
      {isFolded ? null : <Ledger {...ledger} items={settled} />}
    </>
  )
}
