import { Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDuty } from '../account/duties.ts'
import type { Report } from '../api/answers.ts'
import { useReport } from '../api/queries.ts'
import { Trouble } from '../app/trouble.tsx'
import type { Removals } from '../undo/use-removals.ts'
import { DeedNotes, ReportActions } from './report-actions.tsx'
import { titleOf } from './report-table.tsx'
import { ReportView } from './report-view.tsx'
import { useReportDeeds } from './use-report-deeds.ts'
import './report-page.css'
import './report-table.css'

interface DoubtDrawerProps {
  /** The report whose doubts are looked at; null while none is. */
  readonly id: string | null
  readonly close: () => void
  readonly removals: Removals
}

/** The doubts of a report beside its page, over the list: release it, or remove it, and go on with the next. */
export function DoubtDrawer({ id, close, removals }: DoubtDrawerProps) {
  const { t } = useTranslation()
  return (
    <Drawer
      open={id !== null}
      onClose={close}
      size="min(1500px, 94vw)"
      title={t('疑点')}
      destroyOnHidden
      styles={{ body: { padding: 14 } }}
    >
      {id === null ? null : <Loaded id={id} close={close} removals={removals} />}
    </Drawer>
  )
}

function Loaded({ id, ...rest }: Omit<DoubtDrawerProps, 'id'> & { readonly id: string }) {
  const report = useReport(id)
  if (report.data) return <Doubts key={id} report={report.data} {...rest} />
  return report.error ? <Trouble error={report.error} retry={() => void report.refetch()} /> : <Skeleton active />
}

function Doubts({ report, close, removals }: Omit<DoubtDrawerProps, 'id'> & { readonly report: Report }) {
  const [side, showSide] = useState('doubts')
  const deeds = useReportDeeds(report)
  const mayChange = useDuty('admin')(report.identity.bureau)
  const remove = () => {
    removals.removeLater(`/reports/${report.id}`)
    close()
  }
  return (
    <div className="doubt-drawer">
      <div className="doubt-tools">
        <Link to={`/reports/${report.id}?side=identity`}>{titleOf(report)}</Link>
        {mayChange ? <ReportActions report={report} deeds={deeds} remove={remove} /> : null}
      </div>
      <DeedNotes deeds={deeds} />
      <ReportView report={report} side={side} showSide={showSide} />
    </div>
  )
}
