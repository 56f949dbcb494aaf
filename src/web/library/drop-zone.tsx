import { type DragEvent, type ReactNode, useState } from 'react'
import { readDrop } from './dropped.ts'
import type { Walked } from './walk-entries.ts'
import '../app/drop-area.css'

interface DropZoneProps {
  /** What to say while files hang over the page. */
  readonly words: string
  readonly take: (walked: Walked) => void
  /** Nobody may drop here: the page is only read. */
  readonly closed: boolean
  readonly children: ReactNode
}

/** Files and folders dropped anywhere on it are taken; folders are walked through. */
export function DropZone({ words, take, closed, children }: DropZoneProps) {
  const [over, setOver] = useState(false)
  if (closed) return children
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
    void readDrop(event.dataTransfer).then(take)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the page has buttons too
    <div className="drop" onDragEnter={enter} onDragOver={enter} onDragLeave={leave} onDrop={drop}>
      {children}
      {over ? <div className="drop-over">{words}</div> : null}
    </div>
  )
}
