import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Empty, Popconfirm, Table, type TableColumnsType, Tag } from 'antd'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { ReportSummary } from '../api/answers.ts'
import { isUnderWay, useReports, useUploads } from '../api/queries.ts'
import { remove } from '../api/request.ts'
import { momentOf } from '../app/dates.ts'
import { DropArea } from '../app/drop-area.tsx'
import { PageHead } from '../app/page-head.tsx'
import { PickFiles } from '../app/pick-files.tsx'
import { Trouble } from '../app/trouble.tsx'
import { UploadRows } from './upload-rows.tsx'
import { useSending } from './use-sending.ts'

const ACCEPT = '.docx,.doc,.pdf,.txt,.md,.html,.htm'

/** The library: drop files anywhere, watch them come in, open one. */
export function LibraryPage() {
  const queries = useQueryClient()
  const reports = useReports()
  const uploads = useUploads()
  const sending = useSending()
  const removal = useMutation({
    mutationFn: (id: string) => remove(`/reports/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['reports'] }),
  })
  useRefreshWhenIn(uploads.data?.filter(isUnderWay).length ?? 0)
  return (
    <DropArea words="松开鼠标，上传历史报告" take={sending.send}>
      <PageHead
        title="历史报告"
        facts={reports.data ? `${reports.data.length} 份，供起草时参照结构和写法；其中的数字不会写进新稿` : undefined}
        actions={<PickFiles words="上传历史报告" accept={ACCEPT} multiple primary take={sending.send} />}
      />
      <Trouble error={reports.error ?? removal.error} retry={() => void reports.refetch()} />
      <UploadRows uploads={uploads.data ?? []} sending={sending.files} dismiss={sending.dismiss} />
      <Table
        className="page-table"
        rowKey="id"
        size="small"
        loading={reports.isPending}
        dataSource={reports.data ?? []}
        columns={columns(id => removal.mutate(id))}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: <Empty description="还没有历史报告：把 Word、PDF 或文本文件拖到这里" /> }}
      />
    </DropArea>
  )
}

/** The list of reports is asked for again each time a file has come in. */
function useRefreshWhenIn(underWay: number): void {
  const queries = useQueryClient()
  const before = useRef(underWay)
  useEffect(() => {
    if (underWay < before.current) void queries.invalidateQueries({ queryKey: ['reports'] })
    before.current = underWay
  }, [underWay, queries])
}

function columns(removeReport: (id: string) => void): TableColumnsType<ReportSummary> {
  return [
    {
      title: '标题',
      render: (_, report) => (
        <Link to={`/reports/${report.id}`}>{report.identity.title === '' ? report.fileName : report.identity.title}</Link>
      ),
    },
    { title: '单位', render: (_, { identity }) => identity.bureau },
    { title: '报告期', width: 130, render: (_, { identity }) => identity.period?.label ?? '' },
    { title: '字数', width: 80, align: 'right', dataIndex: 'characters' },
    { title: '段落', width: 70, align: 'right', dataIndex: 'passages' },
    { title: '疑点', width: 90, align: 'right', render: (_, report) => <Doubts report={report} /> },
    { title: '入库时间', width: 150, render: (_, { addedAt }) => momentOf(addedAt) },
    {
      title: '',
      width: 70,
      render: (_, { id }) => (
        <Popconfirm
          title="删除这份报告？"
          description="它的段落不再供起草参照。"
          okText="删除"
          cancelText="留着"
          onConfirm={() => removeReport(id)}
        >
          <Button type="text" size="small" className="quiet">
            删除
          </Button>
        </Popconfirm>
      ),
    },
  ]
}

function Doubts({ report: { doubts, status, id } }: { readonly report: ReportSummary }) {
  if (status === 'held') {
    return (
      <Link to={`/reports/${id}?side=doubts`}>
        <Tag color="error">暂存 {doubts}</Tag>
      </Link>
    )
  }
  return doubts === 0 ? <span className="faint">0</span> : <Link to={`/reports/${id}?side=doubts`}>{doubts}</Link>
}
