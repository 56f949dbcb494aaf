import { DragDropProvider, DragOverlay, PointerSensor } from '@dnd-kit/react'
import { Alert, Button, Checkbox } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineEdit } from '#draft/plan/edit-outline.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { dropEdit, numbersOf, type PlanItem } from './outline-edits.ts'
import './plan.css'
import { PlanSide } from './plan-side.tsx'
import { SectionCard } from './section-card.tsx'
import type { OutlineDesk } from './use-outline.ts'

interface PlanOutlineProps {
  readonly setId: string
  readonly set: IndicatorSet
  readonly desk: OutlineDesk
}

type Dragged = { readonly type?: unknown; readonly data: Readonly<Record<string, unknown>> } | null | undefined

/** The outline × indicators in the writer's hands: sections and indicators are dragged, or moved by keys and menus. */
export function PlanOutline({ setId, set, desk }: PlanOutlineProps) {
  const { t } = useTranslation()
  const { outline, edit, put } = desk
  const { sections } = outline
  const numbers = numbersOf(sections)
  const goals = sections.map(({ heading }, place) => ({ place, words: `${numbers[place] ?? ''}${heading}` }))
  const [said, setSaid] = useState('')
  const [bare, setBare] = useState(false)
  const focus = useFocusAfter(outline)
  const move = (item: PlanItem, section: number) => {
    put(item, section)
    focus(`[data-item="${CSS.escape(item.id)}"]`)
    setSaid(t('已移到{{words}}', { words: goals[section]?.words ?? '' }))
  }
  const change = (asked: OutlineEdit) => {
    edit(asked)
    const place = asked.type === 'move-section' ? asked.to : asked.type === 'change-level' ? asked.section : null
    if (place !== null) focus(`[data-section="${place}"]`)
  }
  const drop = (source: Dragged, target: Dragged) => {
    const on = Number(target?.data['place'])
    if (!source || !target) return
    if (source.type === 'item') return move(source.data['item'] as PlanItem, on)
    const asked = dropEdit(sections, Number(source.data['place']), on)
    if (asked !== null) edit(asked)
  }
  return (
    <DragDropProvider
      sensors={[PointerSensor]}
      onDragEnd={({ canceled, operation: { source, target } }) => (canceled ? undefined : drop(source, target))}
    >
      <div className="plan">
        <div>
          {desk.refusal === null ? null : <Alert type="warning" showIcon title={desk.refusal} style={{ marginBottom: 12 }} />}
          <Checkbox className="plan-bare" checked={bare} onChange={event => setBare(event.target.checked)}>
            {t('只看标题')}
          </Checkbox>
          <ol className="plan-sections">
            {sections.map((_, place) => (
              <SectionCard
                // biome-ignore lint/suspicious/noArrayIndexKey: sections are told apart by their place
                key={place}
                {...{ sections, place, set, goals, move, bare }}
                number={numbers[place] ?? ''}
                edit={change}
              />
            ))}
          </ol>
          <Button type="dashed" block onClick={() => edit({ type: 'add-section', at: sections.length, level: 1, heading: t('新的一节') })}>
            {t('加一节')}
          </Button>
        </div>
        <PlanSide {...{ setId, outline, set, goals, move }} />
      </div>
      <p className="plan-said" aria-live="polite">
        {said}
      </p>
      <DragOverlay dropAnimation={null}>{source => <div className="plan-overlay">{wordsOf(source, set, goals)}</div>}</DragOverlay>
    </DragDropProvider>
  )
}

function wordsOf(source: NonNullable<Dragged>, set: IndicatorSet, goals: readonly { readonly words: string }[]): string {
  if (source.type === 'section') return goals[Number(source.data['place'])]?.words ?? ''
  const { id } = source.data['item'] as PlanItem
  return set.indicators.find(item => item.id === id)?.name ?? set.notes?.find(note => note.id === id)?.text ?? id
}

/** Puts the focus on what moved, once the page shows it in its new place. */
function useFocusAfter(outline: unknown): (selector: string) => void {
  const wanted = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the outline is what is waited for
  useEffect(() => {
    if (wanted.current === null) return
    const selector = wanted.current
    wanted.current = null
    document.querySelector<HTMLElement>(selector)?.focus()
  }, [outline])
  return selector => {
    wanted.current = selector
  }
}
