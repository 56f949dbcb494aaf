import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Report } from '../api/answers.ts'
import { Trouble } from '../app/trouble.tsx'
import type { ReportDeeds } from './use-report-deeds.ts'

interface ReportActionsProps {
  readonly report: Report
  readonly deeds: ReportDeeds
  readonly remove: () => void
}

/** Release or hold, read again, remove: one of them is primary only while the report waits for it. */
export function ReportActions({ report, deeds, remove }: ReportActionsProps) {
  const { t } = useTranslation()
  const { busy } = deeds
  return (
    <>
      {report.status === 'held' ? (
        <Button type="primary" disabled={busy} onClick={() => void deeds.release()}>
          {t('放行')}
        </Button>
      ) : (
        <Button disabled={busy} onClick={() => void deeds.hold()}>
          {t('暂存')}
        </Button>
      )}
      <Button disabled={busy} onClick={() => void deeds.reread()} title={t('按现在的规则重新读出提纲、段落、疑点，并重建索引')}>
        {t('重新读取')}
      </Button>
      <Button disabled={busy} onClick={remove}>
        {t('移除')}
      </Button>
    </>
  )
}

/** What was done last with its way back, or what kept it from being done. */
export function DeedNotes({ deeds: { done, error, dismiss } }: { readonly deeds: ReportDeeds }) {
  const { t } = useTranslation()
  return (
    <>
      <Trouble error={error} dismiss={dismiss} />
      <div role="status">
        {done ? (
          <p className="deed-done">
            {done.words}
            {done.undo ? (
              <Button type="link" size="small" onClick={done.undo}>
                {t('撤销')}
              </Button>
            ) : null}
          </p>
        ) : null}
      </div>
    </>
  )
}
