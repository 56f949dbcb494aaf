import { Empty, Table, type TableColumnsType, Tag } from 'antd'
import { Link } from 'react-router'
import type { DraftSummary } from '../../api/answers.ts'
import { useDrafts } from '../../api/queries.ts'
import { momentOf } from '../../app/dates.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { Trouble } from '../../app/trouble.tsx'

/** All drafts, newest first. */
export function DraftsPage() {
  const drafts = useDrafts()
  return (
    <>
      <PageHead
        title="起草"
        actions={
          <LinkButton to="/drafts/new" type="primary">
            起草新稿
          </LinkButton>
        }
      />
      <Trouble error={drafts.error} retry={() => void drafts.refetch()} />
      <Table
        className="page-table"
        rowKey="id"
        size="small"
        loading={drafts.isPending}
        dataSource={drafts.data ?? []}
        columns={COLUMNS}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: <Empty description="还没有初稿：点右上角“起草新稿”" /> }}
      />
    </>
  )
}

const STATES = { queued: '排队中', running: '正在起草', done: '已写成', failed: '没有写成' } as const

const COLUMNS: TableColumnsType<DraftSummary> = [
  { title: '标题', render: (_, draft) => <Link to={`/drafts/${draft.id}`}>{draft.title ?? `${draft.bureau}${draft.period}`}</Link> },
  { title: '指标表', render: (_, { setId, period, setVersion }) => <Link to={`/sets/${setId}`}>{`${period} 第 ${setVersion} 版`}</Link> },
  { title: '数字', width: 80, align: 'right', render: (_, { status, figures }) => (status === 'done' ? figures : '') },
  { title: '待处理', width: 80, align: 'right', render: (_, { open }) => (open === 0 ? '' : <b className="verdict-mismatch">{open}</b>) },
  { title: '待补充', width: 80, align: 'right', render: (_, { gaps }) => (gaps === 0 ? '' : gaps) },
  {
    title: '状态',
    width: 110,
    render: (_, { status }) => (
      <Tag color={status === 'failed' ? 'error' : status === 'done' ? 'default' : 'processing'}>{STATES[status]}</Tag>
    ),
  },
  { title: '起草时间', width: 150, render: (_, { createdAt }) => momentOf(createdAt) },
]
