import { Button, Empty, Table, type TableColumnsType } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { actionWords, detailWords } from '#review/log-words.ts'
import { momentOf } from '../../app/dates.ts'
import { PageHead } from '../../app/page-head.tsx'
import { Trouble } from '../../app/trouble.tsx'
import { said } from '../../words/said.ts'
import type { LogLine } from '../answers.ts'
import { useLog } from '../queries.ts'
import { addressOf, type LogFilter, WHOLE_LOG } from './log-filter.ts'
import { LogFilterBar } from './log-filter-bar.tsx'
import { placeOf, useLogSpeech } from './log-words.ts'

/** Who did what, newest first; narrowed, followed further back, taken away as a table. */
export function LogPage() {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<LogFilter>(WHOLE_LOG)
  const log = useLog(useDeferredValue(filter))
  const lines = log.data?.pages.flatMap(part => part.lines) ?? []
  return (
    <>
      <PageHead
        title={t('操作日志')}
        facts={t('谁在什么时候做了什么，只增不改')}
        actions={
          <Button href={`/api/log/export?${addressOf(filter)}`} download>
            {t('导出 CSV')}
          </Button>
        }
      />
      <LogFilterBar filter={filter} change={setFilter} />
      <Trouble error={log.error} retry={() => void log.refetch()} />
      <Table
        className="page-table"
        rowKey="no"
        size="small"
        loading={log.isPending}
        dataSource={lines}
        columns={useColumns()}
        pagination={false}
        locale={{ emptyText: log.data === undefined ? ' ' : <Empty description={t('没有符合条件的记录：放宽上面的条件。')} /> }}
      />
      {log.hasNextPage ? (
        <p className="log-more">
          <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('再往前')}
          </Button>
        </p>
      ) : null}
    </>
  )
}

function useColumns(): TableColumnsType<LogLine> {
  const { t } = useTranslation()
  const speech = useLogSpeech()
  return [
    { title: t('时间'), width: 150, render: (_, { at }) => momentOf(at) },
    { title: t('操作人'), width: 150, render: (_, { actor, actorId }) => (actorId === null ? said(actor) : actor) },
    {
      title: t('操作'),
      width: 170,
      render: (_, line) => {
        const place = placeOf(line)
        const words = actionWords(line.action, speech)
        return place === null ? words : <Link to={place}>{words}</Link>
      },
    },
    { title: t('单位'), width: 190, render: (_, { bureau }) => (bureau === '*' ? <span className="faint">{t('全部单位')}</span> : bureau) },
    { title: t('详情'), render: (_, { detail }) => <span className="log-detail">{detailWords(detail, speech)}</span> },
  ]
}
