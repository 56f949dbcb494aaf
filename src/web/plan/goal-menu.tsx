import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** The sections that an item may be moved to, as the outline numbers them. */
export interface Goal {
  readonly place: number
  readonly words: string
}

interface GoalMenuProps {
  readonly goals: readonly Goal[]
  /** Where the item stands; null when no section names it. */
  readonly at: number | null
  readonly choose: (section: number) => void
  /** Closed without a choice; `byKey` when the focus should go back to what opened it. */
  readonly close: (byKey: boolean) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }

/** Where to move something: arrows choose, Enter moves, Escape leaves. It owns the focus while it is open, so that nothing steals it afterwards. */
export function GoalMenu({ goals, at, choose, close }: GoalMenuProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('button:not([disabled])')
    here?.focus({ preventScroll: true })
    list.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (event.key === 'Escape') close(true)
    else if (step !== undefined) stepFocus(list.current, step)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) close(false)
  }
  return (
    <div ref={list} className="plan-goals" role="menu" tabIndex={-1} aria-label={t('移到')} onKeyDown={onKeyDown} onBlur={onBlur}>
      <div className="plan-goals-head quiet" aria-hidden="true">
        {t('移到')}
      </div>
      {goals.map(({ place, words }) => (
        <button key={place} type="button" role="menuitem" tabIndex={-1} disabled={place === at} onClick={() => choose(place)}>
          {words}
        </button>
      ))}
    </div>
  )
}

function stepFocus(list: HTMLElement | null, step: number): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('button:not([disabled])') ?? [])]
  const now = buttons.indexOf(document.activeElement as HTMLElement)
  buttons[Math.max(0, Math.min(buttons.length - 1, now + step))]?.focus()
}
