import { Button, Empty, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ReportSummary } from '../api/answers.ts'
import { momentOf } from '../app/dates.ts'
import { outlineWords } from './intake-row.tsx'
import './report-table.css'

interface ReportTableProps {
  readonly reports: readonly ReportSummary[]
  readonly loading: boolean
  readonly empty: ReactNode
  /** Whether the reader may remove this report. */
  readonly mayRemove: (report: ReportSummary) => boolean
  /** Addresses of what is about to be removed. */
  readonly leaving: ReadonlySet<string>
  readonly removeLater: (path: string) => void
  readonly undo: (path: string) => void
  readonly showDoubts: (report: string) => void
}

/** The library's reports; one that is about to be removed stays for some seconds with the way back. */
export function ReportTable({ reports, loading, empty, leaving, ...deeds }: ReportTableProps) {
  return (
    <Table
      className="page-table"
      rowKey="id"
      size="small"
      loading={loading}
      dataSource={reports}
      columns={useColumns(leaving, deeds)}
      rowClassName={({ id }) => (leaving.has(pathOf(id)) ? 'report-leaving' : '')}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: loading ? ' ' : <Empty description={empty} /> }}
    />
  )
}

const STATUS = { accepted: '已收录', doubtful: '存疑', held: '待处理' } as const

function useColumns(
  leaving: ReadonlySet<string>,
  { mayRemove, removeLater, undo, showDoubts }: Pick<ReportTableProps, 'mayRemove' | 'removeLater' | 'undo' | 'showDoubts'>,
): TableColumnsType<ReportSummary> {
  const { t } = useTranslation()
  return [
    {
      title: t('报告标题'),
      render: (_, report) => (
        <>
          <div>
            <Link to={`/reports/${report.id}`}>{titleOf(report)}</Link>
          </div>
          <div className="report-outline" title={outlineWords(report)}>
            {outlineWords(report)}
          </div>
        </>
      ),
    },
    { title: t('单位'), width: 170, render: (_, { identity }) => identity.bureau },
    { title: t('报告期'), width: 130, render: (_, { identity }) => identity.period?.label ?? '' },
    { title: t('字数'), width: 76, align: 'right', dataIndex: 'characters' },
    { title: t('段落'), width: 66, align: 'right', dataIndex: 'passages' },
    {
      title: t('疑点'),
      width: 66,
      align: 'right',
      render: (_, { id, doubts }) =>
        doubts === 0 ? (
          <span className="faint">0</span>
        ) : (
          <button
            type="button"
            className="plain-button"
            aria-label={t('看 {{count}} 处疑点', { count: doubts })}
            onClick={() => showDoubts(id)}
          >
            {doubts}
          </button>
        ),
    },
    { title: t('状态'), width: 80, render: (_, { status }) => <span className={`report-${status}`}>{t(STATUS[status])}</span> },
    { title: t('入库时间'), width: 150, render: (_, { addedAt }) => momentOf(addedAt) },
    {
      title: <span className="verdicts-legend">{t('操作')}</span>,
      width: 76,
      render: (_, report) => {
        if (!mayRemove(report)) return null
        const path = pathOf(report.id)
        const gone = leaving.has(path)
        const words = gone ? t('撤销') : t('移除')
        return (
          <Button
            type={gone ? 'link' : 'text'}
            size="small"
            className={gone ? '' : 'quiet'}
            aria-label={`${words} ${titleOf(report)}`}
            onClick={() => (gone ? undo(path) : removeLater(path))}
          >
            {words}
          </Button>
        )
      },
    },
  ]
}

function pathOf(id: string): string {
  return `/reports/${id}`
}

/** What a report is called: by its title, else by its file. */
export function titleOf({ identity, fileName }: Pick<ReportSummary, 'identity' | 'fileName'>): string {
  return identity.title === '' ? fileName : identity.title
}
