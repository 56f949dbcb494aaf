import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Renewal } from '#review/renew.ts'
import { useSet } from '../api/queries.ts'
import { getJson, post } from '../api/request.ts'
import type { Review } from '../review/answers.ts'
import type { Saver } from './saver.ts'

interface RenewalBarProps {
  readonly review: Pick<Review, 'id' | 'setId' | 'setVersion' | 'revision'>
  readonly saver: Saver
  /** The draft as it stands on the other version. */
  readonly renewed: (review: Review) => void
  readonly failed: (error: unknown) => void
}

type Preview = Pick<Renewal, 'changes' | 'stuck'>

/** Says that the set has a newer version and what it changes in the text, and puts the draft on it; the way back stays open. */
export function RenewalBar({ review, saver, renewed, failed }: RenewalBarProps) {
  const { t } = useTranslation()
  const [isListed, setListed] = useState(false)
  const [before, setBefore] = useState<number | null>(null)
  const [busy, setBusy] = useState(false)
  const newest = useSet(review.setId).data?.version ?? review.setVersion
  const isOld = newest > review.setVersion
  const preview = useQuery({
    queryKey: ['renewal', review.id, review.revision, newest],
    queryFn: () => getJson<Preview>(`/drafts/${review.id}/renewal?version=${newest}`),
    enabled: isOld,
  })
  const putOn = async (version: number, from: number | null) => {
    setBusy(true)
    try {
      if (!(await saver.save())) return
      renewed(await post<Review>(`/drafts/${review.id}/renewal`, { base: saver.base, version }))
      setBefore(from)
      setListed(false)
    } catch (error) {
      failed(error)
    } finally {
      setBusy(false)
    }
  }
  if (!isOld && before !== null) {
    return (
      <Alert
        type="success"
        showIcon
        className="editor-alert"
        title={t('已按指标表第 {{version}} 版更新。', { version: review.setVersion })}
        action={
          <Button size="small" loading={busy} onClick={() => void putOn(before, null)}>
            {t('撤销更新')}
          </Button>
        }
        closable={{ onClose: () => setBefore(null) }}
      />
    )
  }
  if (!isOld || preview.data === undefined) return null
  const { changes, stuck } = preview.data
  return (
    <Alert
      type="warning"
      showIcon
      className="editor-alert"
      title={
        <>
          {changes.length === 0
            ? t('指标表已有第 {{version}} 版：文中的数字不变', { version: newest })
            : t('指标已更新：{{count}} 处将随之改变', { count: changes.length })}
          {isListed ? <RenewalList preview={preview.data} /> : null}
        </>
      }
      action={
        <span className="renewal-actions">
          {changes.length + stuck.length === 0 ? null : (
            <Button size="small" aria-expanded={isListed} onClick={() => setListed(value => !value)}>
              {isListed ? t('收起') : t('看改哪些')}
            </Button>
          )}
          <Button size="small" type="primary" loading={busy} onClick={() => void putOn(newest, review.setVersion)}>
            {t('更新')}
          </Button>
        </span>
      }
    />
  )
}

/** Before and after, each with the words around it; then what the writer must change himself. */
function RenewalList({ preview: { changes, stuck } }: { readonly preview: Preview }) {
  return (
    <ul className="renewal-list">
      {changes.map(({ lead, before, after, rest, expression }) => (
        <li key={`${lead}${before}${rest}${expression}`}>
          …{lead}
          <del>{before}</del> <ins>{after}</ins>
          {rest}…
        </li>
      ))}
      {stuck.map(({ lead, before, rest, reason, expression }) => (
        <li key={`${lead}${before}${rest}${expression}`}>
          …{lead}
          <b>{before}</b>
          {rest}…　<span className="verdict-untraced">{reason}</span>
        </li>
      ))}
    </ul>
  )
}
