import { Tabs } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '#text/span.ts'
import type { Report } from '../api/answers.ts'
import { DoubtList, OutlineList, PassageList } from './report-side.tsx'
import { ReportText } from './report-text.tsx'
import { showPlace } from './show-place.ts'
import '../figures/review-panes.css'

interface ReportViewProps {
  readonly report: Report
  readonly side: string
  readonly showSide: (side: string) => void
  /** A place to show at once. */
  readonly at?: Span | null
  /** The form that corrects the report, for those who may. */
  readonly identity?: ReactNode
}

/** A report's page, and beside it outline, passages, doubts and what it says of itself; each leads to its place on the page. */
export function ReportView({ report, side, showSide, at = null, identity = null }: ReportViewProps) {
  const { t } = useTranslation()
  const pane = useRef<HTMLDivElement>(null)
  const show = (place: Span) => showPlace(pane.current, place)
  const [start, end] = [at?.start, at?.end]
  useEffect(() => {
    if (start !== undefined && end !== undefined) showPlace(pane.current, { start, end })
  }, [start, end])
  const tabs = [
    { key: 'outline', label: t('提纲 {{count}}', { count: report.outline.length }), children: <OutlineList report={report} show={show} /> },
    {
      key: 'passages',
      label: t('段落 {{count}}', { count: report.passageList.length }),
      children: <PassageList report={report} show={show} />,
    },
    { key: 'doubts', label: t('疑点 {{count}}', { count: report.doubtList.length }), children: <DoubtList report={report} show={show} /> },
    ...(identity === null ? [] : [{ key: 'identity', label: t('资料'), children: identity }]),
  ]
  return (
    <div className="review review-plain">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by the keyboard */}
      <section className="text-pane" ref={pane} tabIndex={0} aria-label={t('原文')}>
        <ReportText report={report} />
      </section>
      <div className="review-side panel">
        <Tabs activeKey={side} onChange={showSide} items={tabs} tabBarStyle={{ padding: '0 14px' }} />
      </div>
    </div>
  )
}
