import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Empty, Table, type TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { SetSummary, StoredSet } from '../../api/answers.ts'
import { useSets } from '../../api/queries.ts'
import { postFile, Refused } from '../../api/request.ts'
import { momentOf } from '../../app/dates.ts'
import { DropArea } from '../../app/drop-area.tsx'
import { LinkButton } from '../../app/link-button.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { PickFiles } from '../../app/pick-files.tsx'
import { Trouble } from '../../app/trouble.tsx'
import { FaultSheets } from './fault-sheets.tsx'

/** Indicator sets: upload a workbook, mend what is wrong with it, draft from it. */
export function SetsPage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const sets = useSets()
  const upload = useMutation({
    mutationFn: (file: File) => postFile<StoredSet>('/indicator-sets', file),
    onSuccess: async stored => {
      await queries.invalidateQueries({ queryKey: ['sets'] })
      await navigate(`/sets/${stored.id}`)
    },
  })
  const take = ([file]: readonly File[]) => (file ? upload.mutate(file) : undefined)
  const problem = upload.error instanceof Refused ? upload.error.problem : null
  return (
    <DropArea words={t('松开鼠标，上传指标表')} take={take}>
      <PageHead
        title={t('指标表')}
        facts={t('起草和核对所依据的数据；改了数就是新的一版，旧的留着')}
        actions={
          <>
            <Button icon={<DownloadOutlined />} href="/api/indicator-sets/template" download>
              {t('下载填写模板')}
            </Button>
            <LinkButton to="/sets/paste">{t('粘贴表格')}</LinkButton>
            <PickFiles words={t('上传指标表')} accept=".xlsx,.xlsm,.csv,.json" primary take={take} busy={upload.isPending} />
          </>
        }
      />
      {problem?.code === 'set-faults' ? (
        <FaultSheets file={upload.variables?.name ?? ''} problem={problem} dismiss={upload.reset} />
      ) : (
        <Trouble error={upload.error} dismiss={upload.reset} />
      )}
      <Trouble error={sets.error} retry={() => void sets.refetch()} />
      <Table
        className="page-table"
        rowKey="id"
        size="small"
        loading={sets.isPending}
        dataSource={sets.data ?? []}
        columns={columnsIn(t)}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{
          emptyText:
            sets.data === undefined ? ' ' : <Empty description={t('还没有指标表：下载模板填好后上传，或把现成的 Excel 统计表拖到这里')} />,
        }}
      />
    </DropArea>
  )
}

function columnsIn(t: TFunction): TableColumnsType<SetSummary> {
  return [
    { title: t('单位'), render: (_, set) => <Link to={`/sets/${set.id}`}>{set.bureau}</Link> },
    { title: t('报告期'), render: (_, { period }) => period.label },
    { title: t('版本'), width: 70, align: 'right', dataIndex: 'version' },
    { title: t('指标', { context: 'count' }), width: 90, align: 'right', dataIndex: 'indicators' },
    { title: t('工作要点'), width: 90, align: 'right', dataIndex: 'notes' },
    { title: t('文件'), render: (_, { fileName }) => fileName ?? <span className="faint">{t('页面上改的')}</span> },
    { title: t('上传时间'), width: 150, render: (_, { createdAt }) => momentOf(createdAt) },
    {
      title: '',
      width: 80,
      render: (_, { id }) => (
        <LinkButton to={`/drafts/new?set=${id}`} size="small">
          {t('起草', { context: 'button' })}
        </LinkButton>
      ),
    },
  ]
}
