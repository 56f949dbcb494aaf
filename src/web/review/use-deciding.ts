import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../figures/item.ts'
import type { Selection } from '../figures/selection.ts'
import type { Decision, Deed, Review } from './answers.ts'
import { useDeed } from './queries.ts'
import { lastUndoable, nextAfter, type Reviewed } from './standing.ts'

/** What needs words before it can be done. */
export type Asking = 'return' | 'waive'

/** What the reviewer can do now. */
export interface Deciding {
  /** The decision that is being given its words; null when none is. */
  readonly asking: Asking | null
  readonly ask: (asking: Asking | null) => void
  /** Whether the expected value of the picked figure can be taken over. */
  readonly canAccept: boolean
  readonly canWaive: boolean
  readonly canReturn: boolean
  /** The number of the event that `u` would undo. */
  readonly undoable: number | null
  readonly accept: () => void
  /** Sends the decision that was asked for with its words. */
  readonly give: (words: string) => void
  readonly undo: (event: number) => void
  readonly act: (deed: Deed) => void
  readonly keys: Readonly<Record<string, () => void>>
  readonly busy: boolean
  /** What was done last, for the ear. */
  readonly said: string
  readonly error: unknown
  readonly forget: () => void
}

interface DecidingProps {
  readonly review: Review
  readonly reviewed: Reviewed
  readonly person: string
  readonly selection: Pick<Selection, 'picked' | 'pick'>
}

/** The decisions about the picked item, by button or key; goes on to the next open one after each. */
export function useDeciding({ review, reviewed, person, selection: { picked, pick } }: DecidingProps): Deciding {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState<{ readonly asking: Asking; readonly of: number | null } | null>(null)
  const [said, setSaid] = useState('')
  const deed = useDeed(review)
  const item = picked === null ? null : (reviewed.items[picked] ?? null)
  const can = possible(review, reviewed, item)
  // Words are asked for one item; on another one the form is closed.
  const asking = wanted !== null && wanted.of === picked ? wanted.asking : null
  const ask = (next: Asking | null) => setWanted(next === null ? null : { asking: next, of: picked })
  const last = lastUndoable(person, review.history)
  const target = item === null ? ({ kind: 'draft' } as const) : reviewed.targetOf(item)

  const decide = (decision: Decision) => {
    if (deed.isPending) return
    const onSuccess = (after: Review) => {
      setWanted(null)
      pick(nextAfter(decision, review, after, item))
      setSaid(
        [
          t(DONE[decision.kind]),
          after.unsettled.length === 0 ? t('没有待处理的了') : t('还有 {{count}} 处', { count: after.unsettled.length }),
        ].join(t('，')),
      )
    }
    deed.mutate({ kind: 'decide', decision }, { onSuccess })
  }
  const accept = () => (can.canAccept ? decide({ kind: 'accept', target }) : undefined)
  const undo = (event: number) => decide({ kind: 'undo', event })
  return {
    ...can,
    asking,
    ask,
    undoable: last?.no ?? null,
    accept,
    give: words =>
      asking === 'waive' ? decide({ kind: 'waive', target, reason: words }) : decide({ kind: 'return', target, comment: words }),
    undo,
    act: next => (deed.isPending ? undefined : deed.mutate(next)),
    keys: {
      a: accept,
      r: () => (can.canReturn ? ask('return') : undefined),
      w: () => (can.canWaive ? ask('waive') : undefined),
      u: () => (last === null ? undefined : undo(last.no)),
    },
    busy: deed.isPending,
    said,
    error: deed.error,
    forget: deed.reset,
  }
}

const DONE = { accept: '已采用应为值', return: '已退回', waive: '已放行', undo: '已撤销' } as const

function possible({ may }: Review, { pointOf }: Reviewed, item: Item | null): Pick<Deciding, 'canAccept' | 'canWaive' | 'canReturn'> {
  const isOpen = may.decide && item !== null && pointOf(item)?.open === true
  return { canAccept: isOpen && (item.claim?.expected ?? null) !== null, canWaive: isOpen, canReturn: may.decide }
}
