import { Alert } from 'antd'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './drop-area.css'

interface DropAreaProps {
  /** What to say while files hang over the page: 松开鼠标，上传历史报告. */
  readonly words: string
  readonly take: (files: readonly File[]) => void
  readonly children: ReactNode
  readonly className?: string
}

/** Files dropped anywhere on it are taken. A folder or a link is none: it says so. */
export function DropArea({ words, take, children, className }: DropAreaProps) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const [isNoFile, setNoFile] = useState(false)
  const enter = (event: DragEvent) => {
    if (!event.dataTransfer.types.some(type => type === 'Files' || type === 'text/uri-list')) return
    event.preventDefault()
    setOver(true)
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return
    setOver(false)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = filesOf(event.dataTransfer)
    setNoFile(files.length === 0)
    if (files.length > 0) take(files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; every page that has it has a button too
    <div className={`drop ${className ?? ''}`} onDragEnter={enter} onDragOver={enter} onDragLeave={leave} onDrop={drop}>
      {isNoFile ? (
        <Alert
          type="warning"
          showIcon
          className="drop-refused"
          title={t('拖进来的不是文件：请打开文件夹或下载链接，把里面的文件拖进来。')}
          closable={{ onClose: () => setNoFile(false) }}
        />
      ) : null}
      {children}
      {over ? <div className="drop-over">{words}</div> : null}
    </div>
  )
}

function filesOf(transfer: DataTransfer): readonly File[] {
  return [...transfer.items].flatMap(item => {
    const file = item.webkitGetAsEntry()?.isDirectory ? null : item.getAsFile()
    return file ? [file] : []
  })
}
