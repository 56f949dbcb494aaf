import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Upload } from '../api/answers.ts'
import { isUnderWay } from '../api/queries.ts'
import type { SendingFile } from './use-sending.ts'
import './upload-rows.css'

interface UploadRowsProps {
  readonly uploads: readonly Upload[]
  readonly sending: readonly SendingFile[]
  readonly dismiss: (key: string) => void
}

const STEPS = [
  { status: 'queued', words: '收到' },
  { status: 'reading', words: '读取' },
  { status: 'checking', words: '检查' },
  { status: 'splitting', words: '分段' },
  { status: 'indexing', words: '索引' },
] as const

/** A row for each file under way, with its steps; a failure stays until it is dismissed. */
export function UploadRows({ uploads, sending, dismiss }: UploadRowsProps) {
  const [closed, setClosed] = useState(readClosed)
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const busy = uploads.filter(isUnderWay).map(upload => upload.id)
  if (busy.some(id => !seen.has(id))) setSeen(new Set([...seen, ...busy]))
  const close = (id: string) => setClosed(before => writeClosed([...before, id]))
  const rows = uploads.filter(
    upload =>
      !closed.includes(upload.id) &&
      upload.status !== 'cancelled' &&
      (upload.status !== 'done' || (upload.message !== null && seen.has(upload.id))),
  )
  if (rows.length === 0 && sending.length === 0) return null
  return (
    <ul className="uploads panel" aria-label="正在入库的文件">
      {sending.map(({ key, name, refusal }) => (
        <li key={key}>
          <span className="uploads-name">{name}</span>
          {refusal === null ? <span className="quiet">正在上传</span> : <Failure words={refusal} close={() => dismiss(key)} />}
        </li>
      ))}
      {rows.map(upload => (
        <li key={upload.id}>
          <span className="uploads-name">
            {upload.report ? <Link to={`/reports/${upload.report}`}>{upload.fileName}</Link> : upload.fileName}
          </span>
          {isUnderWay(upload) ? (
            <Steps status={upload.status} />
          ) : (
            <Failure words={upload.message ?? '没有读成：请重新上传。'} close={() => close(upload.id)} quiet={upload.status === 'done'} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Steps({ status }: Pick<Upload, 'status'>) {
  const at = STEPS.findIndex(step => step.status === status)
  return (
    <ol className="uploads-steps">
      {STEPS.map(({ words }, place) => (
        <li
          key={words}
          className={place < at ? 'uploads-past' : place === at ? 'uploads-now' : undefined}
          aria-current={place === at ? 'step' : undefined}
        >
          {words}
        </li>
      ))}
    </ol>
  )
}

function Failure({ words, close, quiet = false }: { readonly words: string; readonly close: () => void; readonly quiet?: boolean }) {
  return (
    <>
      <span className={quiet ? 'quiet' : 'verdict-mismatch'}>{words}</span>
      <Button size="small" type="text" onClick={close}>
        知道了
      </Button>
    </>
  )
}

const KEY = 'jushi.closed-uploads'

function readClosed(): readonly string[] {
  const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
  return Array.isArray(stored) ? stored.map(String) : []
}

/** The newest thousand are remembered. */
function writeClosed(ids: readonly string[]): readonly string[] {
  const kept = ids.slice(-1000)
  localStorage.setItem(KEY, JSON.stringify(kept))
  return kept
}
