import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OutlineEdit } from '#draft/plan/edit-outline.ts'
import type { WantedOutline } from '#draft/plan/wanted-outline.ts'
import { stepEdit } from './outline-edits.ts'

interface SectionMenuProps {
  readonly sections: WantedOutline['sections']
  readonly place: number
  readonly edit: (edit: OutlineEdit) => void
}

/** What can be done with a section, beside dragging and renaming it. */
export function SectionMenu({ sections, place, edit }: SectionMenuProps) {
  const { t } = useTranslation()
  const { level = 1, heading = '' } = sections[place] ?? {}
  const deeds: Readonly<Record<string, { readonly words: string; readonly keys: string; readonly edit: OutlineEdit | null }>> = {
    up: { words: t('上移'), keys: 'Alt ↑', edit: stepEdit(sections, place, 'up') },
    down: { words: t('下移'), keys: 'Alt ↓', edit: stepEdit(sections, place, 'down') },
    higher: { words: t('升一级'), keys: 'Alt ←', edit: level > 1 ? { type: 'change-level', section: place, level: level - 1 } : null },
    deeper: { words: t('降一级'), keys: 'Alt →', edit: level < 4 ? { type: 'change-level', section: place, level: level + 1 } : null },
    add: { words: t('在下面加一节'), keys: '', edit: { type: 'add-section', at: place + 1, level, heading: t('新的一节') } },
    remove: { words: t('删去本节'), keys: '', edit: sections.length > 1 ? { type: 'remove-section', section: place } : null },
  }
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        items: Object.entries(deeds).map(([key, deed]) => ({
          key,
          label: deed.words,
          extra: deed.keys,
          disabled: deed.edit === null,
        })),
        onClick: ({ key }) => {
          const chosen = deeds[key]?.edit
          if (chosen) edit(chosen)
        },
      }}
    >
      <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t('「{{heading}}」这一节', { heading })} />
    </Dropdown>
  )
}

/** The edit that a key asks for on a section: Alt with an arrow. null for every other key. */
export function editOfKey(
  { altKey, key }: { readonly altKey: boolean; readonly key: string },
  sections: WantedOutline['sections'],
  place: number,
): OutlineEdit | null {
  const level = sections[place]?.level ?? 1
  if (!altKey) return null
  if (key === 'ArrowUp' || key === 'ArrowDown') return stepEdit(sections, place, key === 'ArrowUp' ? 'up' : 'down')
  if (key === 'ArrowLeft') return { type: 'change-level', section: place, level: level - 1 }
  return key === 'ArrowRight' ? { type: 'change-level', section: place, level: level + 1 } : null
}
