import { Empty, Table, type TableColumnsType, Tag } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DraftSummary } from '../../api/answers.ts'
import { useDrafts } from '../../api/queries.ts'
import { momentOf } from '../../app/dates.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { Trouble } from '../../app/trouble.tsx'
import { STATE_WORDS } from '../../review/standing.ts'

/** All drafts, newest first. */
export function DraftsPage() {
  const { t } = useTranslation()
  const drafts = useDrafts()
  return (
    <>
      <PageHead
        title={t('起草')}
        actions={
          <LinkButton to="/drafts/new" type="primary">
            {t('起草新稿')}
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
        columns={columnsIn(t)}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: drafts.data === undefined ? ' ' : <Empty description={t('还没有初稿：点右上角“起草新稿”')} /> }}
      />
    </>
  )
}

const STATES = { queued: '排队中', running: '正在起草', done: '已写成', failed: '没有写成' } as const
const COLOURS = { queued: 'processing', running: 'processing', done: 'default', failed: 'error' } as const

/** How far its writing is; once it is handed in, where it stands in review. */
function stateOf({ status, state = 'writing' }: DraftSummary): string {
  return status === 'done' && state !== 'writing' ? STATE_WORDS[state] : STATES[status]
}

function columnsIn(t: TFunction): TableColumnsType<DraftSummary> {
  return [
    {
      title: t('报告标题'),
      render: (_, draft) => <Link to={`/drafts/${draft.id}`}>{draft.title ?? `${draft.bureau}${draft.period}`}</Link>,
    },
    {
      title: t('指标表'),
      render: (_, { setId, period, setVersion }) => (
        <Link to={`/sets/${setId}`}>{t('{{period}} 第 {{version}} 版', { period, version: setVersion })}</Link>
      ),
    },
    { title: t('数字'), width: 80, align: 'right', render: (_, { status, figures }) => (status === 'done' ? figures : '') },
    {
      title: t('待处理'),
      width: 80,
      align: 'right',
      render: (_, { open }) => (open === 0 ? '' : <b className="verdict-mismatch">{open}</b>),
    },
    { title: t('待补充'), width: 80, align: 'right', render: (_, { gaps }) => (gaps === 0 ? '' : gaps) },
    {
      title: t('状态'),
      width: 120,
      render: (_, draft) => <Tag color={COLOURS[draft.status]}>{t(stateOf(draft))}</Tag>,
    },
    { title: t('起草时间'), width: 150, render: (_, { createdAt }) => momentOf(createdAt) },
  ]
}
