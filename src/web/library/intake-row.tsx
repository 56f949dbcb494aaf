import { Button } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ReportSummary, Upload } from '../api/answers.ts'
import { GONE } from '../api/gone-file.ts'
import { isUnderWay } from '../api/queries.ts'
import { said } from '../words/said.ts'
import { kindOfFile } from './file-kind.ts'
import type { SendingFile } from './send-files.ts'

/** What can be done to a file on its way. */
export interface Deeds {
  readonly cancel: (upload: Upload) => void
  readonly retry: (upload: Upload) => void
  readonly dismiss: (upload: Upload) => void
  readonly showDoubts: (report: string) => void
}

const STEPS = [
  { status: 'reading', words: '读取' },
  { status: 'checking', words: '检查' },
  { status: 'splitting', words: '分段' },
  { status: 'indexing', words: '索引' },
] as const

interface UploadRowProps {
  readonly upload: Upload
  /** What it became, once that is known. */
  readonly report: ReportSummary | undefined
  readonly deeds: Deeds
  readonly mayChange: boolean
}

/** A file that the service has: name, kind, steps, and what came of it. */
export const UploadRow = memo(function UploadRow({ upload, report, deeds, mayChange }: UploadRowProps) {
  const { t } = useTranslation()
  const busy = isUnderWay(upload)
  return (
    <li className="intake-row">
      <Named path={upload.fileName} to={upload.report === null ? null : `/reports/${upload.report}`} />
      {busy ? <Steps status={upload.status} /> : <Outcome upload={upload} report={report} showDoubts={deeds.showDoubts} />}
      <span className="intake-deeds">
        {busy && mayChange ? <Deed words={t('取消')} name={upload.fileName} act={() => deeds.cancel(upload)} /> : null}
        {upload.status === 'failed' && mayChange ? <Deed words={t('再试')} name={upload.fileName} act={() => deeds.retry(upload)} /> : null}
        {busy || (upload.status === 'failed' && !mayChange) ? null : (
          <Deed words={t('知道了')} name={upload.fileName} act={() => deeds.dismiss(upload)} />
        )}
      </span>
    </li>
  )
})

interface SendingRowProps {
  readonly file: SendingFile
  readonly drop: (key: string) => void
  readonly again: (key: string) => void
}

/** A file that is still in this browser. */
export const SendingRow = memo(function SendingRow({ file: { key, path, state, refusal }, drop, again }: SendingRowProps) {
  const { t } = useTranslation()
  const words = { waiting: t('等待上传'), sending: t('正在上传'), interrupted: t('连不上服务，恢复后自动续传'), refused: '' }[state]
  return (
    <li className="intake-row">
      <Named path={path} to={null} />
      {refusal === null ? (
        <span className={state === 'interrupted' ? 'intake-warned' : 'quiet'}>{words}</span>
      ) : (
        <span className="intake-failed">{refusal === GONE ? t(GONE) : refusal}</span>
      )}
      <span className="intake-deeds">
        {state === 'refused' ? <Deed words={t('再试')} name={path} act={() => again(key)} /> : null}
        <Deed words={state === 'refused' ? t('知道了') : t('取消')} name={path} act={() => drop(key)} />
      </span>
    </li>
  )
})

function Named({ path, to }: { readonly path: string; readonly to: string | null }) {
  const { t } = useTranslation()
  const name = path.split('/').at(-1) ?? path
  return (
    <>
      <span className="intake-name" title={path}>
        {to === null ? name : <Link to={to}>{name}</Link>}
      </span>
      <span className="intake-kind">{t(kindOfFile(name))}</span>
    </>
  )
}

function Steps({ status }: Pick<Upload, 'status'>) {
  const { t } = useTranslation()
  const at = STEPS.findIndex(step => step.status === status)
  if (at < 0) return <span className="quiet">{t('排队')}</span>
  return (
    <ol className="intake-steps">
      {STEPS.map(({ words }, place) => (
        <li
          key={words}
          className={place < at ? 'intake-past' : place === at ? 'intake-now' : undefined}
          aria-current={place === at ? 'step' : undefined}
        >
          {t(words)}
        </li>
      ))}
    </ol>
  )
}

function Outcome({ upload, report, showDoubts }: Pick<UploadRowProps, 'upload' | 'report'> & Pick<Deeds, 'showDoubts'>) {
  const { t } = useTranslation()
  if (upload.status === 'failed') return <span className="intake-failed">{said(upload.message ?? t('没有读成：请重新上传。'))}</span>
  return (
    <span className="intake-outcome">
      {report && report.doubts > 0 ? (
        <button type="button" className="plain-button intake-doubts" onClick={() => showDoubts(report.id)}>
          {report.status === 'held'
            ? t('{{count}} 处疑点，已暂存', { count: report.doubts })
            : t('{{count}} 处疑点', { count: report.doubts })}
        </button>
      ) : null}
      {upload.message === null || report?.status === 'held' ? null : <span className="quiet">{said(upload.message)}</span>}
      <span className="faint">{report ? outlineWords(report) || t('没有认出标题') : ''}</span>
    </span>
  )
}

/** The outline in one line. */
export function outlineWords({ headings }: Pick<ReportSummary, 'headings'>): string {
  return headings.join('　')
}

function Deed({ words, name, act }: { readonly words: string; readonly name: string; readonly act: () => void }) {
  return (
    <Button size="small" type="text" aria-label={`${words} ${name}`} onClick={act}>
      {words}
    </Button>
  )
}
