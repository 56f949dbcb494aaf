import { Empty, Table, type TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { momentOf } from '../app/dates.ts'
import { LinkButton } from '../app/link-button.tsx'
import { PageHead } from '../app/page-head.tsx'
import { Trouble } from '../app/trouble.tsx'
import type { QueuedDraft } from './answers.ts'
import { useQueue } from './queries.ts'

/** The drafts that wait for the reader's review, and those that came back to him. */
export function QueuePage() {
  const { t } = useTranslation()
  const queue = useQueue()
  return (
    <>
      <PageHead
        title={t('核对')}
        facts={t('等您核对的稿子，和退回给您的稿子')}
        actions={<LinkButton to="/check">{t('核对一份别的报告')}</LinkButton>}
      />
      <Trouble error={queue.error} retry={() => void queue.refetch()} />
      <Table
        className="page-table"
        rowKey="id"
        size="small"
        loading={queue.isPending}
        dataSource={queue.data ?? []}
        columns={columnsIn(t)}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{
          emptyText: queue.data === undefined ? ' ' : <Empty description={t('没有等您核对的稿子。起草人提交核对后，会出现在这里。')} />,
        }}
      />
    </>
  )
}

const WAITS = { review: '待您核对', mend: '已退回，待您修改' } as const

/** What came back is mended where it was written. */
function addressOf({ id, waitsFor }: QueuedDraft): string {
  return waitsFor === 'mend' ? `/drafts/${id}` : `/review/${id}`
}

function columnsIn(t: TFunction): TableColumnsType<QueuedDraft> {
  return [
    { title: t('报告标题'), render: (_, draft) => <Link to={addressOf(draft)}>{draft.title ?? `${draft.bureau}${draft.period}`}</Link> },
    { title: t('单位'), dataIndex: 'bureau', width: 170 },
    { title: t('起草人'), width: 110, render: (_, { author }) => author?.name ?? '' },
    { title: t('数字'), width: 80, align: 'right', dataIndex: 'figures' },
    {
      title: t('待处理'),
      width: 80,
      align: 'right',
      render: (_, { open }) => (open === 0 ? '' : <b className="verdict-mismatch">{open}</b>),
    },
    { title: t('待补充'), width: 80, align: 'right', render: (_, { gaps }) => (gaps === 0 ? '' : gaps) },
    { title: t('状态'), width: 190, render: (_, { waitsFor }) => t(WAITS[waitsFor]) },
    { title: t('时间'), width: 150, render: (_, { stateAt }) => momentOf(stateAt) },
  ]
}
