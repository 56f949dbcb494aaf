import { Skeleton, Tabs } from 'antd'
import { useMemo, useRef } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { Report } from '../api/answers.ts'
import { useReport } from '../api/queries.ts'
import { PageHead } from '../app/page-head.tsx'
import { Trouble } from '../app/trouble.tsx'
import { DoubtList, OutlineList, PassageList } from './report-side.tsx'
import { ReportText, showPlace } from './report-text.tsx'
import '../figures/review-panes.css'

/** One past report: its text as a page, beside it the outline, the passages and the doubts, each leading to its place. */
export function ReportPage() {
  const { id = '' } = useParams()
  const report = useReport(id)
  if (report.error) return <Trouble error={report.error} retry={() => void report.refetch()} />
  if (!report.data) return <Skeleton active />
  return <Opened report={report.data} />
}

const KINDS = { annual: '年度总结', 'half-year': '半年总结', plan: '计划', bulletin: '公报', other: '其他' } as const

function Opened({ report }: { readonly report: Report }) {
  const [search, setSearch] = useSearchParams()
  const pane = useRef<HTMLDivElement>(null)
  const { identity, text } = report
  const show = (place: { readonly start: number; readonly end: number }) => showPlace(pane.current, place)
  const marked = useMemo(() => report.doubtList.map(doubt => doubt.span), [report])
  const facts = [identity.bureau, identity.period?.label, KINDS[identity.kind], `${report.characters} 字`].filter(Boolean).join('　')
  const tabs = [
    { key: 'outline', label: `提纲 ${report.outline.length}`, children: <OutlineList report={report} show={show} /> },
    { key: 'passages', label: `段落 ${report.passageList.length}`, children: <PassageList report={report} show={show} /> },
    { key: 'doubts', label: `疑点 ${report.doubtList.length}`, children: <DoubtList report={report} show={show} /> },
  ]
  return (
    <div className="full-page">
      <PageHead title={identity.title === '' ? report.fileName : identity.title} facts={facts} />
      <div className="review review-plain">
        <div className="text-pane" ref={pane}>
          <ReportText text={text} title={identity.title} outline={report.outline} marked={marked} />
        </div>
        <div className="review-side panel">
          <Tabs
            activeKey={search.get('side') ?? 'outline'}
            onChange={key => setSearch({ side: key }, { replace: true })}
            items={tabs}
            tabBarStyle={{ padding: '0 14px' }}
          />
        </div>
      </div>
    </div>
  )
}
