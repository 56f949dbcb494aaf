import { useTranslation } from 'react-i18next'
import { MoreRows, useRows } from '../app/more-rows.tsx'
import { KINDS } from '../figures/item.ts'
import { said } from '../words/said.ts'
import type { Reading } from './live-check.ts'

interface TodoListProps {
  readonly reading: Reading
  /** The reviewer's word about the whole draft. */
  readonly returnedWhole: string | null
  readonly go: (span: { readonly start: number; readonly end: number }) => void
}

/** What keeps the draft from being signed: figures without a source, contradictions, and what the reviewer sent back, each a click from its place. */
export function TodoList({ reading: { draft, standing }, returnedWhole, go }: TodoListProps) {
  const { t } = useTranslation()
  const { points, unsettled } = standing
  const open = new Set(unsettled.map(point => point.key))
  const rows = useRows(points.flatMap((point, at) => (open.has(point.key) ? [{ point, at }] : [])))
  if (unsettled.length === 0 && returnedWhole === null) return <p className="ledger-empty">{t('没有待处理的数字。')}</p>
  return (
    <ul className="editor-list">
      {returnedWhole === null ? null : (
        <li className="editor-returned">
          <b>{t('退回整份稿子')}</b>
          <span>{returnedWhole}</span>
        </li>
      )}
      {rows.shown.map(({ point, at }) => {
        const claim = draft.claims[at] ?? null
        const finding = claim === null ? draft.findings[at - draft.claims.length] : null
        const kind = claim === null ? 'contradiction' : claim.verdict === 'exempt' ? 'untraced' : claim.verdict
        return (
          <li key={point.key}>
            <button type="button" onClick={() => go(point)}>
              <span className="editor-list-head">
                <span className={`figure figure-${kind}`}>{point.text}</span>
                <span className={`verdict verdict-${kind}`}>
                  {t(KINDS[kind].words)}
                  {claim?.expected ? `${t('：')}${t('应为 {{value}}', { value: claim.expected })}` : ''}
                </span>
              </span>
              {point.returned === null ? (
                <span className="quiet">{said(finding?.message ?? claim?.reason ?? '')}</span>
              ) : (
                <span className="editor-returned">
                  {t('{{name}}退回：{{comment}}', { name: point.returned.by.name, comment: point.returned.deed.comment })}
                </span>
              )}
            </button>
          </li>
        )
      })}
      {rows.left === 0 ? null : (
        <li>
          <MoreRows rows={rows} />
        </li>
      )}
    </ul>
  )
}
