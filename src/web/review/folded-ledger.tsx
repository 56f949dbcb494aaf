import { Button } from 'antd'
import { useState } from 'react'
import type { IndicatorSet } from '#indicator/set.ts'
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
  const [isFolded, setFolded] = useState(true)
  const { items, needsEye, decided } = reviewed
  const ledger = { text, set, picked, pick, decided }
  const listed = shownOf(items, shown, needsEye)
  if (shown !== 'open') return <Ledger {...ledger} items={listed} />
  const settled = items.filter(item => !needsEye(item))
  return (
    <>
      {listed.length === 0 ? <p className="ledger-empty">没有待处理的数字。</p> : <Ledger {...ledger} items={listed} />}
      {settled.length === 0 ? null : (
        <Button type="text" block className="ledger-fold" aria-expanded={!isFolded} onClick={() => setFolded(before => !before)}>
          {isFolded ? `其余 ${settled.length} 处已了结：展开` : '收起已了结的'}
        </Button>
      )}
      {isFolded ? null : <Ledger {...ledger} items={settled} />}
    </>
  )
}
