import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** More at once would hold the page up while they are put on it. */
const ROWS_A_TIME = 200

export interface Rows<Row> {
  readonly shown: readonly Row[]
  /** How many are not on the page yet. */
  readonly left: number
  readonly more: () => void
}

/** The beginning of a long list, and the way to more of it; at least the first `wanted` rows. */
export function useRows<Row>(all: readonly Row[], wanted = 0): Rows<Row> {
  const [count, setCount] = useState(ROWS_A_TIME)
  const shown = all.slice(0, Math.max(count, wanted))
  return { shown, left: all.length - shown.length, more: () => setCount(shown.length + ROWS_A_TIME) }
}

/** At the foot of a long list; nothing when all of it is shown. */
export function MoreRows({ rows: { left, more } }: { readonly rows: Rows<unknown> }) {
  const { t } = useTranslation()
  if (left === 0) return null
  return (
    <Button type="text" block onClick={more}>
      {t('还有 {{count}} 处，再列一些', { count: left })}
    </Button>
  )
}
