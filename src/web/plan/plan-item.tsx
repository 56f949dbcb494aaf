import { useDraggable } from '@dnd-kit/react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Indicator, IndicatorSet, Note } from '#indicator/set.ts'
import { writeValue } from '#indicator/write-value.ts'
import { derivedFigures } from './derived-words.ts'
import { type Goal, GoalMenu } from './goal-menu.tsx'
import type { PlanItem } from './outline-edits.ts'
import './plan-item.css'

interface PlanItemProps {
  readonly item: PlanItem
  readonly set: IndicatorSet
  readonly goals: readonly Goal[]
  /** Where it stands; null when no section names it. */
  readonly at: number | null
  readonly move: (item: PlanItem, section: number) => void
}

const DERIVED = { growth: '同比', completion: '完成', share: '占' } as const

/** An indicator or a note in the plan: dragged to another section, or moved there by its menu. */
export function PlanItemButton({ item, set, goals, at, move }: PlanItemProps) {
  const { ref } = useDraggable({ id: `${item.kind}:${item.id}`, type: 'item', data: { item } })
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement | null>(null)
  const close = (byKey: boolean) => {
    setOpen(false)
    if (byKey) button.current?.focus()
  }
  return (
    <span className={`plan-item plan-${item.kind}`}>
      <button
        type="button"
        ref={element => {
          button.current = element
          ref(element)
        }}
        data-item={item.id}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <ItemWords item={item} set={set} />
      </button>
      {open ? (
        <GoalMenu
          goals={goals}
          at={at}
          choose={section => {
            close(true)
            move(item, section)
          }}
          close={close}
        />
      ) : null}
    </span>
  )
}

function ItemWords({ item: { kind, id }, set }: Pick<PlanItemProps, 'item' | 'set'>) {
  if (kind === 'note') {
    const note = set.notes?.find(other => other.id === id)
    return note ? <NoteWords note={note} /> : id
  }
  const indicator = set.indicators.find(other => other.id === id)
  return indicator ? <IndicatorWords indicator={indicator} set={set} /> : id
}

function IndicatorWords({ indicator, set }: { readonly indicator: Indicator; readonly set: IndicatorSet }) {
  const { t } = useTranslation()
  const derived = derivedFigures(indicator, set)
  return (
    <>
      <span className="plan-name" title={indicator.name}>
        {indicator.name}
      </span>
      <span className="plan-figure">{writeValue(indicator)}</span>
      <span className="plan-derived">{derived.map(({ kind, figure }) => `${t(DERIVED[kind])} ${figure}`).join('　')}</span>
    </>
  )
}

function NoteWords({ note }: { readonly note: Note }) {
  const { t } = useTranslation()
  return (
    <>
      <span className="plan-note-mark">{t('要点')}</span>
      <span className="plan-name" title={note.text}>
        {note.text}
      </span>
    </>
  )
}
