import { Button } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ReviewDeed, ReviewEvent } from '#review/event.ts'
import { undoable } from '#review/rules.ts'
import { versionNumber } from '#review/version-number.ts'
import { momentOf } from '../app/dates.ts'

interface HistoryListProps {
  readonly history: readonly ReviewEvent[]
  readonly person: string
  readonly undo: (event: number) => void
}

/** Who decided what, newest first; each may undo his own. */
export function HistoryList({ history, person, undo }: HistoryListProps) {
  const { t } = useTranslation()
  if (history.length === 0) return <p className="ledger-empty">{t('还没有提交，也没有改动。')}</p>
  const numbers = new Map(history.map(event => [event.no, event]))
  return (
    <ol className="history">
      {history.toReversed().map(event => (
        <li key={event.no}>
          <span>
            <b>{event.by.name}</b> {wordsOf(event.deed, numbers, t)}
          </span>
          <span className="faint">
            {momentOf(event.at)}　{t('第 {{version}} 版', { version: versionNumber(event.revision) })}
          </span>
          {undoable(person, event.no, history).ok ? (
            <Button size="small" type="text" onClick={() => undo(event.no)}>
              {t('撤销')}
            </Button>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function wordsOf(deed: ReviewDeed, numbers: ReadonlyMap<number, ReviewEvent>, t: TFunction): string {
  switch (deed.kind) {
    case 'revised':
      return t('修改了正文')
    case 'submitted':
      return t('提交核对')
    case 'withdrawn':
      return t('撤回提交')
    case 'signed':
      return t('签发')
    case 'accepted':
      return t('采用应为值：{{before}} → {{after}}', { before: deed.before, after: deed.after })
    case 'returned':
      return deed.point === null
        ? t('退回整份稿子：{{comment}}', { comment: deed.comment })
        : t('退回「{{text}}」：{{comment}}', { text: deed.text, comment: deed.comment })
    case 'waived':
      return t('放行「{{text}}」：{{reason}}', { text: deed.text, reason: deed.reason })
    case 'undone': {
      const undone = numbers.get(deed.undoes)
      return undone ? t('撤销：{{what}}', { what: wordsOf(undone.deed, numbers, t) }) : t('撤销一步')
    }
  }
}
