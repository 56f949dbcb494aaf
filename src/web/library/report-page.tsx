import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { KIND_WORDS } from '#report/identity-words.ts'
import type { Span } from '#text/span.ts'
import { useDuty } from '../account/duties.ts'
import type { Report } from '../api/answers.ts'
import { useReport } from '../api/queries.ts'
import { isMissing } from '../api/request.ts'
import { Lost } from '../app/lost.tsx'
import { PageHead } from '../app/page-head.tsx'
import { Trouble } from '../app/trouble.tsx'
import { useRemovals } from '../undo/use-removals.ts'
import { IdentityForm } from './identity-form.tsx'
import { DeedNotes, ReportActions } from './report-actions.tsx'
import { titleOf } from './report-table.tsx'
import { ReportView } from './report-view.tsx'
import { useReportDeeds } from './use-report-deeds.ts'
import './report-page.css'

const LIST = ['reports'] as const

/** One past report: its text as a page, beside it the outline, the passages, the doubts and what it says of itself. */
export function ReportPage() {
  const { id = '' } = useParams()
  const report = useReport(id)
  if (isMissing(report.error)) return <Lost />
  if (report.error && !report.data) return <Trouble error={report.error} retry={() => void report.refetch()} />
  if (!report.data) return <Skeleton active />
  return <Opened key={id} report={report.data} />
}

function Opened({ report }: { readonly report: Report }) {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const deeds = useReportDeeds(report)
  const { removeLater } = useRemovals(LIST)
  const { identity, status } = report
  const mayChange = useDuty('admin')(identity.bureau)
  const remove = () => {
    removeLater(`/reports/${report.id}`)
    // The list shows it struck out, with the way back.
    void navigate('/reports')
  }
  const facts = [
    identity.bureau,
    identity.period?.label,
    t(KIND_WORDS[identity.kind]),
    t('{{count}} 字', { count: report.characters }),
    report.pages.length > 1 ? t('{{count}} 页', { count: report.pages.length }) : '',
  ].filter(Boolean)
  const form = mayChange ? (
    <IdentityForm
      key={JSON.stringify(identity)}
      report={report}
      busy={deeds.busy}
      save={(after, before) => void deeds.correct(after, before)}
    />
  ) : null
  return (
    <div className="full-page">
      <PageHead
        title={titleOf(report)}
        facts={
          <>
            {status === 'accepted' ? null : (
              <b className={`report-${status}`}>{status === 'held' ? t('待处理：暂不供起草参照') : t('存疑')}　</b>
            )}
            {facts.join('　')}
          </>
        }
        actions={mayChange ? <ReportActions report={report} deeds={deeds} remove={remove} /> : undefined}
      />
      <DeedNotes deeds={deeds} />
      <ReportView
        report={report}
        side={search.get('side') ?? (status === 'held' ? 'doubts' : 'outline')}
        showSide={side => setSearch({ side }, { replace: true })}
        at={placeIn(search.get('at'))}
        identity={form}
      />
    </div>
  )
}

/** The place that an address names: 120-134. */
function placeIn(words: string | null): Span | null {
  const [, start, end] = /^(\d+)-(\d+)$/u.exec(words ?? '') ?? []
  return start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) }
}
