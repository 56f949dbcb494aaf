import { FolderOpenOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Select, Upload } from 'antd'
import { useTranslation } from 'react-i18next'
import { ACCEPT } from './file-kind.ts'
import type { HomeBureau } from './use-home-bureau.ts'
import { type Walked, walkFiles } from './walk-entries.ts'

/** To which bureau, and the system's dialogs for files and for a folder. */
export function PickReports({ home, take }: { readonly home: HomeBureau; readonly take: (walked: Walked) => void }) {
  const { t } = useTranslation()
  const byText = home.byText ? [{ value: '', label: t('单位由正文认出') }] : []
  const takeAll = (file: File, all: readonly File[]) => {
    if (file === all[0]) take(walkFiles(all))
    return false
  }
  return (
    <>
      {home.choices.length + byText.length > 1 ? (
        <Select
          aria-label={t('上传到哪个单位')}
          style={{ width: 200 }}
          showSearch
          value={home.bureau}
          onChange={home.choose}
          options={[...byText, ...home.choices.map(bureau => ({ value: bureau, label: bureau }))]}
        />
      ) : null}
      <Upload directory showUploadList={false} beforeUpload={takeAll}>
        <Button icon={<FolderOpenOutlined />}>{t('上传文件夹')}</Button>
      </Upload>
      <Upload accept={ACCEPT} multiple showUploadList={false} beforeUpload={takeAll}>
        <Button type="primary" icon={<UploadOutlined />}>
          {t('上传历史报告')}
        </Button>
      </Upload>
    </>
  )
}
