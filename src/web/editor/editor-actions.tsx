import { DownloadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { post } from '../api/request.ts'
import type { Review } from '../review/answers.ts'
import type { Saver } from './saver.ts'

interface EditorActionsProps {
  readonly id: string
  readonly saver: Saver
  readonly failed: (error: unknown) => void
}

/** Handing in and taking out: both go with what stands on the page, so it is saved first. */
export function EditorActions({ id, saver, failed }: EditorActionsProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    setBusy(true)
    try {
      if (!(await saver.save())) return
      // The page of the review must not begin with what the draft was before.
      queries.setQueryData(['review', id], await post<Review>(`/drafts/${id}/submission`, {}))
      void queries.invalidateQueries({ queryKey: ['drafts'], exact: true })
      void queries.invalidateQueries({ queryKey: ['queue'] })
      await navigate(`/review/${id}`)
    } catch (error) {
      failed(error)
    } finally {
      setBusy(false)
    }
  }
  const take = async (format: string) => {
    if (!(await saver.save())) return
    const link = document.createElement('a')
    link.href = `/api/drafts/${id}/export?format=${format}`
    link.download = ''
    link.click()
  }
  return (
    <>
      <Dropdown
        menu={{
          items: [
            { key: 'xlsx', label: t('数据台账（.xlsx）') },
            { key: 'md', label: 'Markdown（.md）' },
          ],
          onClick: ({ key }) => void take(key),
        }}
      >
        <Button>{t('其他格式')}</Button>
      </Dropdown>
      <Button icon={<DownloadOutlined />} onClick={() => void take('docx')}>
        {t('下载 Word')}
      </Button>
      <Button type="primary" loading={busy} onClick={() => void submit()}>
        {t('提交核对')}
      </Button>
    </>
  )
}
