import { UploadOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'

interface PickFilesProps {
  readonly words: string
  /** File name endings: `.docx,.pdf`. */
  readonly accept: string
  readonly take: (files: readonly File[]) => void
  readonly multiple?: boolean
  readonly primary?: boolean
  readonly busy?: boolean
}

/** A button that opens the system's file dialog. */
export function PickFiles({ words, accept, take, multiple = false, primary = false, busy = false }: PickFilesProps) {
  return (
    <Upload
      accept={accept}
      multiple={multiple}
      showUploadList={false}
      beforeUpload={(file, all) => {
        if (file === all[0]) take(all)
        return false
      }}
    >
      <Button type={primary ? 'primary' : 'default'} icon={<UploadOutlined />} loading={busy}>
        {words}
      </Button>
    </Upload>
  )
}
