import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'

/** The finished draft to take away: Word first, then its ledger and plain text. */
export function DraftDownloads({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const address = (format: string) => `/api/drafts/${id}/export?format=${format}`
  const other = [
    { format: 'xlsx', words: t('数据台账（.xlsx）') },
    { format: 'md', words: 'Markdown（.md）' },
  ]
  return (
    <>
      <Dropdown
        menu={{
          items: other.map(({ format, words }) => ({
            key: format,
            label: (
              <a href={address(format)} download>
                {words}
              </a>
            ),
          })),
        }}
      >
        <Button>{t('其他格式')}</Button>
      </Dropdown>
      <Button type="primary" icon={<DownloadOutlined />} href={address('docx')} download>
        {t('下载 Word')}
      </Button>
    </>
  )
}
