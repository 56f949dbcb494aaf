import { type DragEvent, type ReactNode, useState } from 'react'
import './drop-area.css'

interface DropAreaProps {
  /** What to say while files hang over the page: 松开鼠标，上传历史报告. */
  readonly words: string
  readonly take: (files: readonly File[]) => void
  readonly children: ReactNode
  readonly className?: string
}

/** Files dropped anywhere on it are taken. Folders are left out: a browser gives no content for them. */
export function DropArea({ words, take, children, className }: DropAreaProps) {
  const [over, setOver] = useState(false)
  const enter = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
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
    take(filesOf(event.dataTransfer))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; every page that has it has a button too
    <div className={`drop ${className ?? ''}`} onDragEnter={enter} onDragOver={enter} onDragLeave={leave} onDrop={drop}>
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
