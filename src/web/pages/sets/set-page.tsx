import { Skeleton, Table, type TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { useParams } from 'react-router'
import type { IndicatorSet, Source } from '#indicator/set.ts'
import type { StoredSet } from '../../api/answers.ts'
import { useSet } from '../../api/queries.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { Trouble } from '../../app/trouble.tsx'
import { type IndicatorRow, rowsOf } from './indicator-rows.ts'
import './set-page.css'

/** One indicator set as a table, with last year, target and the cell each figure was read from. */
export function SetPage() {
  const { id = '' } = useParams()
  const stored = useSet(id)
  if (stored.error) return <Trouble error={stored.error} retry={() => void stored.refetch()} />
  if (!stored.data) return <Skeleton active />
  return <Opened stored={stored.data} />
}

function Opened({ stored: { id, set, version, fileName } }: { readonly stored: StoredSet }) {
  const rows = useMemo(() => rowsOf(set), [set])
  const { bureau, period, indicators } = set
  return (
    <>
      <PageHead
        title={`${bureau.name}${period.label}指标表`}
        facts={`${period.start} 至 ${period.end}　第 ${version} 版　${indicators.length} 项${fileName === null ? '' : `　${fileName}`}`}
        actions={
          <>
            <LinkButton to={`/check?set=${id}`}>用它核对报告</LinkButton>
            <LinkButton to={`/drafts/new?set=${id}`} type="primary">
              起草
            </LinkButton>
          </>
        }
      />
      <Table
        className="page-table"
        rowKey="key"
        size="small"
        dataSource={[...rows]}
        columns={columnsFor(rows)}
        pagination={false}
        rowClassName={row => (row.indicator === null ? 'set-topic' : '')}
        sticky={{ offsetHeader: 44 }}
      />
      <Notes set={set} />
    </>
  )
}

const WHOLE_ROW = { colSpan: 0 }

function columnsFor(rows: readonly IndicatorRow[]): TableColumnsType<IndicatorRow> {
  const has = (pick: (row: IndicatorRow) => string) => rows.some(row => pick(row) !== '')
  const figure = (title: string, pick: (row: IndicatorRow) => string, width: number) => ({
    title,
    width,
    align: 'right' as const,
    onCell: (row: IndicatorRow) => (row.indicator === null ? WHOLE_ROW : {}),
    render: (_: unknown, row: IndicatorRow) => pick(row),
  })
  const words = (title: string, pick: (row: IndicatorRow) => string, width: number) => ({
    ...figure(title, pick, width),
    align: 'left' as const,
  })
  const figures = [
    figure('本期', row => row.indicator?.value ?? '', 120),
    words('单位', row => row.indicator?.unit ?? '', 90),
    ...(has(row => row.prior) ? [figure('上年同期', row => row.prior, 110), figure('同比', row => row.change, 90)] : []),
    ...(has(row => row.target) ? [figure('目标', row => row.target, 100)] : []),
    ...(has(row => row.scope) ? [words('口径', row => row.scope, 170)] : []),
    words('出处', row => placeOf(row.indicator?.source), 130),
  ]
  return [
    {
      title: '指标',
      onCell: row => (row.indicator === null ? { colSpan: figures.length + 1 } : {}),
      render: (_, row) => <span style={{ paddingLeft: row.depth * 20 }}>{row.name}</span>,
    },
    ...figures,
  ]
}

function Notes({ set: { notes = [] } }: { readonly set: IndicatorSet }) {
  if (notes.length === 0) return null
  return (
    <section className="panel set-notes">
      <h2>工作要点</h2>
      <ul>
        {notes.map(note => (
          <li key={note.id}>
            {note.topic ? <span className="quiet">{note.topic}　</span> : null}
            {note.text}
            <span className="faint">　{placeOf(note.source)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeOf(source: Source | undefined): string {
  return source && 'cell' in source ? `${source.sheet} ${source.cell}` : ''
}
