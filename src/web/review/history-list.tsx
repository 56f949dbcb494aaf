import { Button } from 'antd'
import type { ReviewDeed, ReviewEvent } from '#review/event.ts'
import { undoable } from '#review/rules.ts'
import { momentOf } from '../app/dates.ts'

interface HistoryListProps {
  readonly history: readonly ReviewEvent[]
  readonly person: string
  readonly undo: (event: number) => void
}

/** Who decided what, newest first; each may undo his own. */
export function HistoryList({ history, person, undo }: HistoryListProps) {
  if (history.length === 0) return <p className="ledger-empty">还没有提交，也没有改动。</p>
  const numbers = new Map(history.map(event => [event.no, event]))
  return (
    <ol className="history">
      {history.toReversed().map(event => (
        <li key={event.no}>
          <span>
            <b>{event.by.name}</b> {wordsOf(event.deed, numbers)}
          </span>
          <span className="faint">
            {momentOf(event.at)}　第 {event.revision} 版
          </span>
          {undoable(person, event.no, history).ok ? (
            <Button size="small" type="text" onClick={() => undo(event.no)}>
              撤销
            </Button>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function wordsOf(deed: ReviewDeed, numbers: ReadonlyMap<number, ReviewEvent>): string {
  switch (deed.kind) {
    case 'revised':
      return '修改了正文'
    case 'submitted':
      return '提交核对'
    case 'withdrawn':
      return '撤回提交'
    case 'signed':
      return '签发'
    case 'accepted':
      return `采用应为值：${deed.before} → ${deed.after}`
    case 'returned':
      return `退回${deed.point === null ? '整份稿子' : `「${deed.text}」`}：${deed.comment}`
    case 'waived':
      return `放行「${deed.text}」：${deed.reason}`
    case 'undone': {
      const undone = numbers.get(deed.undoes)
      return undone ? `撤销：${wordsOf(undone.deed, numbers)}` : '撤销一步'
    }
  }
}
