import { Select, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSet } from '../../api/queries.ts'
import { momentOf } from '../../app/dates.ts'
import { type SetDifference, setDifferences } from './set-differences.ts'

const KINDS = { added: '新增', removed: '删去', changed: '改动' } as const

/** The versions of a set: what changed from one to another. Old ones stay, since drafts rest on them. */
export function SetVersions({ id, newest, shown }: { readonly id: string; readonly newest: number; readonly shown: number }) {
  const { t } = useTranslation()
  const [before, setBefore] = useState(Math.max(1, shown - 1))
  const [after, setAfter] = useState(newest)
  const [old, now] = [useSet(id, before), useSet(id, after)]
  const options = Array.from({ length: newest }, (_, place) => ({
    value: newest - place,
    label: t('第 {{version}} 版', { version: newest - place }),
  }))
  if (newest === 1)
    return <p className="set-quiet">{t('只有这一版。改了数或上传同一单位、同一报告期的新表，就有第 2 版，这一版仍然留着。')}</p>
  return (
    <>
      <div className="set-versions">
        <Select aria-label={t('旧的一版')} value={before} options={options} onChange={setBefore} />
        →
        <Select aria-label={t('新的一版')} value={after} options={options} onChange={setAfter} />
        <span className="quiet">{now.data ? `${momentOf(now.data.createdAt)}　${now.data.fileName ?? t('页面上改的')}` : ''}</span>
        {after === newest ? null : <Link to={`/sets/${id}?version=${after}`}>{t('看这一版')}</Link>}
      </div>
      {old.data && now.data ? <Differences differences={setDifferences(old.data.set, now.data.set)} /> : <Skeleton active />}
    </>
  )
}

function Differences({ differences }: { readonly differences: readonly SetDifference[] }) {
  const { t } = useTranslation()
  const lines = differences.flatMap(({ fields, ...difference }) =>
    fields.map(field => ({ ...difference, ...field, key: `${difference.id} ${field.field}` })),
  )
  return (
    <Table
      className="page-table"
      rowKey="key"
      size="small"
      dataSource={lines}
      pagination={{ pageSize: 100, hideOnSinglePage: true }}
      locale={{ emptyText: t('两版的数据相同。') }}
      columns={[
        { title: t('指标'), dataIndex: 'name' },
        { title: '', width: 80, render: (_, { kind }) => t(KINDS[kind]) },
        { title: t('栏目'), width: 120, render: (_, { field }) => (field === '' ? '' : t(field)) },
        { title: t('原来'), width: 200, align: 'right', render: (_, line) => <del className="quiet">{line.before}</del> },
        { title: t('现在'), width: 200, align: 'right', render: (_, line) => <b>{line.after}</b> },
      ]}
    />
  )
}
