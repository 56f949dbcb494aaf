import { HolderOutlined } from '@ant-design/icons'
import { useDraggable, useDragOperation, useDroppable } from '@dnd-kit/react'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineEdit } from '#draft/plan/edit-outline.ts'
import type { WantedOutline } from '#draft/plan/wanted-outline.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Goal } from './goal-menu.tsx'
import type { PlanItem } from './outline-edits.ts'
import { PlanItemButton } from './plan-item.tsx'
import { editOfKey, SectionMenu } from './section-menu.tsx'

interface SectionCardProps {
  readonly sections: WantedOutline['sections']
  readonly place: number
  readonly number: string
  readonly set: IndicatorSet
  readonly goals: readonly Goal[]
  /** Headings alone: sections are moved more easily. */
  readonly bare: boolean
  readonly edit: (edit: OutlineEdit) => void
  readonly move: (item: PlanItem, section: number) => void
}

const EMPTY = {
  achievement: '还没有内容：把指标或要点拖到这里，否则文中写明待补充',
  problem: '没有要点：未达标、下降的指标会写在这里，否则写明待补充',
  plan: '没有要点：年度目标还差多少会写在这里，否则写明待补充',
} as const

/** More than these are folded away until asked for. */
const SHOWN = 60

/** One section of the outline: its heading, and what it will state. */
export function SectionCard({ sections, place, number, set, goals, bare, edit, move }: SectionCardProps) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const { ref, handleRef, isDragSource } = useDraggable({ id: `section:${place}`, type: 'section', data: { place } })
  const { ref: dropRef, isDropTarget } = useDroppable({ id: `into:${place}`, accept: ['section', 'item'], data: { place } })
  const { source } = useDragOperation()
  const { level = 1, heading = '', role = 'achievement', indicators = [], notes = [] } = sections[place] ?? {}
  const items = [...indicators.map((id): PlanItem => ({ kind: 'indicator', id })), ...notes.map((id): PlanItem => ({ kind: 'note', id }))]
  const isParent = (sections[place + 1]?.level ?? 0) > level
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = editOfKey(event, sections, place)
    if (asked === null) return
    event.preventDefault()
    edit(asked)
  }
  return (
    <li
      ref={element => {
        ref(element)
        dropRef(element)
      }}
      className={`plan-section plan-level${level} ${isDragSource ? 'plan-lifted' : ''} ${isDropTarget ? dropClass(source, place) : ''}`}
    >
      <div className="plan-head">
        <button
          type="button"
          ref={handleRef}
          className="plan-handle"
          data-section={place}
          aria-label={t('移动「{{heading}}」：拖动，或按 Alt 和方向键', { heading })}
          onKeyDown={onKeyDown}
        >
          <HolderOutlined />
        </button>
        <span className="plan-number" aria-hidden="true">
          {number}
        </span>
        <Heading key={heading} heading={heading} rename={words => edit({ type: 'rename', section: place, heading: words })} />
        <span className="quiet plan-count">
          {indicators.length === 0 ? null : t('{{count}} 项指标', { count: indicators.length })}
          {notes.length === 0 ? null : `　${t('{{count}} 条要点', { count: notes.length })}`}
        </span>
        <SectionMenu sections={sections} place={place} edit={edit} />
      </div>
      {items.length === 0 && !isParent ? <p className="plan-empty">{t(EMPTY[role])}</p> : null}
      {items.length > 0 && !bare ? (
        <div className="plan-items">
          {items.slice(0, all ? items.length : SHOWN).map(item => (
            <PlanItemButton key={`${item.kind} ${item.id}`} item={item} set={set} goals={goals} at={place} move={move} />
          ))}
          {items.length > SHOWN && !all ? (
            <Button type="link" size="small" onClick={() => setAll(true)}>
              {t('还有 {{count}} 项', { count: items.length - SHOWN })}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

/** Where what is dragged would land: items in the section, a section before or behind it. */
function dropClass(
  source: { readonly type?: unknown; readonly data?: Readonly<Record<string, unknown>> } | null | undefined,
  place: number,
) {
  if (source?.type !== 'section') return 'plan-drop'
  const from = Number(source.data?.['place'])
  return from === place ? '' : from < place ? 'plan-drop-behind' : 'plan-drop-before'
}

/** The heading, written over in place: Enter or leaving it takes the new words, Escape the old ones. */
function Heading({ heading, rename }: { readonly heading: string; readonly rename: (words: string) => void }) {
  const { t } = useTranslation()
  const [words, setWords] = useState(heading)
  const take = () => {
    if (words.trim() === '') setWords(heading)
    else if (words.trim() !== heading) rename(words)
  }
  return (
    <input
      className="plan-heading"
      aria-label={t('标题')}
      value={words}
      maxLength={200}
      onChange={event => setWords(event.target.value)}
      onBlur={take}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setWords(heading)
      }}
    />
  )
}
