import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportSummary, Upload } from '../api/answers.ts'
import { isUnderWay } from '../api/queries.ts'
import { post, remove } from '../api/request.ts'
import { Trouble } from '../app/trouble.tsx'
import { intakeOf } from './intake-order.ts'
import { type Deeds, SendingRow, UploadRow } from './intake-row.tsx'
import type { SendingFile } from './send-files.ts'
import './intake.css'

interface IntakePanelProps {
  readonly uploads: readonly Upload[]
  readonly reports: readonly ReportSummary[]
  readonly sending: readonly SendingFile[]
  /** Ids of what was sent from this page. */
  readonly accepted: ReadonlySet<string>
  /** Whether the reader may call files off and try them again. */
  readonly mayChange: boolean
  readonly drop: (key: string) => void
  readonly again: (key: string) => void
  readonly showDoubts: (report: string) => void
}

/** Files that are being sent beyond these are counted. */
const MOST_SENDING = 5

/** The files on their way into the library, a row each, with its steps and what came of it. Failures stay until they are dismissed. */
export function IntakePanel({ uploads, reports, sending, accepted, mayChange, drop, again, showDoubts }: IntakePanelProps) {
  const { t } = useTranslation()
  const { seen, hide, hideDone } = useSeen(uploads, accepted)
  const { deeds, cancelAll, error, reset } = useDeeds(hide, showDoubts)
  const intake = intakeOf(uploads, seen)
  const refused = sending.filter(({ state }) => state === 'refused')
  const onTheWay = sending.filter(({ state }) => state !== 'refused')
  if (intake.rows.length === 0 && sending.length === 0) return null
  const counts = [
    onTheWay.length > 0 ? t('{{count}} 个等待上传', { count: onTheWay.length }) : '',
    intake.underWay > 0 ? t('{{count}} 个正在处理', { count: intake.underWay }) : '',
    intake.done > 0 ? t('{{count}} 个已入库', { count: intake.done }) : '',
    intake.failed + refused.length > 0 ? t('{{count}} 个没有成', { count: intake.failed + refused.length }) : '',
  ].filter(words => words !== '')
  return (
    <section className="intake panel" aria-label={t('入库的文件')}>
      <div className="intake-head">
        <span role="status">{counts.join(t('，'))}</span>
        {mayChange && intake.underWay > 1 ? (
          <Button size="small" type="text" onClick={() => cancelAll(uploads.filter(isUnderWay))}>
            {t('全部取消')}
          </Button>
        ) : null}
        {intake.done > 0 ? (
          <Button size="small" type="text" onClick={hideDone}>
            {t('收起已入库的')}
          </Button>
        ) : null}
      </div>
      <Trouble error={error} dismiss={reset} />
      <ul>
        {[...refused, ...onTheWay.slice(0, MOST_SENDING)].map(file => (
          <SendingRow key={file.key} file={file} drop={drop} again={again} />
        ))}
        {intake.rows.map(upload => (
          <UploadRow
            key={upload.id}
            upload={upload}
            report={reports.find(({ id }) => id === upload.report)}
            deeds={deeds}
            mayChange={mayChange}
          />
        ))}
      </ul>
      {intake.more > 0 ? <p className="intake-more">{t('还有 {{count}} 个没有列出。', { count: intake.more })}</p> : null}
    </section>
  )
}

/** Files that were under way while the page was open: their outcome is shown until it is put away. */
function useSeen(uploads: readonly Upload[], accepted: ReadonlySet<string>) {
  const [watched, setWatched] = useState<ReadonlySet<string>>(new Set())
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const busy = uploads.filter(isUnderWay).map(({ id }) => id)
  if (busy.some(id => !watched.has(id))) setWatched(new Set([...watched, ...busy]))
  const done = uploads.filter(({ status }) => status === 'done').map(({ id }) => id)
  return {
    seen: new Set([...watched, ...accepted].filter(id => !hidden.has(id))),
    hide: (gone: string) => setHidden(before => new Set([...before, gone])),
    hideDone: () => setHidden(before => new Set([...before, ...done])),
  }
}

function useDeeds(hide: (id: string) => void, showDoubts: (report: string) => void) {
  const queries = useQueryClient()
  const deed = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['uploads'] }),
  })
  const deeds: Deeds = {
    cancel: ({ id }) => deed.mutate(() => post(`/uploads/${id}/cancel`, {})),
    retry: ({ id }) => deed.mutate(() => post(`/uploads/${id}/retry`, {})),
    dismiss: ({ id, status }) => (status === 'failed' ? deed.mutate(() => remove(`/uploads/${id}`)) : hide(id)),
    showDoubts,
  }
  const cancelAll = (all: readonly Upload[]) =>
    // One that ends in this moment cannot be cancelled any more, and need not be.
    deed.mutate(() => Promise.allSettled(all.map(({ id }) => post(`/uploads/${id}/cancel`, {}))))
  return { deeds, cancelAll, error: deed.error, reset: deed.reset }
}
