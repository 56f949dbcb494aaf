import { Tabs } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSet } from '#indicator/set.ts'
import { itemsOf } from '../figures/item.ts'
import { Ledger } from '../figures/ledger.tsx'
import { UnstatedList } from '../pages/drafts/draft-side.tsx'
import { GapList } from './gap-list.tsx'
import type { Reading } from './live-check.ts'
import { TodoList } from './todo-list.tsx'

interface EditorSideProps {
  readonly reading: Reading
  readonly set: IndicatorSet
  readonly setId: string
  readonly returnedWhole: string | null
  /** Goes to a span of the reading's text; `whole` selects it. */
  readonly go: (span: { readonly start: number; readonly end: number }, whole?: boolean) => void
}

/** Beside the text: what must be settled, what must be supplied, every figure with its source, and what was left out. */
export function EditorSide({ reading, set, setId, returnedWhole, go }: EditorSideProps) {
  const { t } = useTranslation()
  const { draft, standing } = reading
  const items = useMemo(() => itemsOf(draft.claims, draft.findings), [draft])
  const [picked, setPicked] = useState<number | null>(null)
  const pick = (id: number) => {
    const [span] = items[id]?.spans ?? []
    setPicked(id)
    if (span) go({ start: span[0], end: span[1] })
  }
  const open = standing.unsettled.length + (returnedWhole === null ? 0 : 1)
  return (
    <Tabs
      defaultActiveKey={open > 0 || draft.gaps.length === 0 ? 'open' : 'gaps'}
      tabBarStyle={{ padding: '0 14px' }}
      items={[
        {
          key: 'open',
          label: t('待处理 {{count}}', { count: open }),
          children: <TodoList reading={reading} returnedWhole={returnedWhole} go={go} />,
        },
        {
          key: 'gaps',
          label: t('待补充 {{count}}', { count: draft.gaps.length }),
          children: <GapList reading={reading} set={set} setId={setId} go={span => go(span, true)} />,
        },
        {
          key: 'ledger',
          label: t('数据台账'),
          children: <Ledger text={draft.text} items={items} set={set} picked={picked} pick={pick} />,
        },
        {
          key: 'unstated',
          label: t('未写入 {{count}}', { count: draft.coverage.unstated.length }),
          children: <UnstatedList draft={draft} set={set} />,
        },
      ]}
    />
  )
}
