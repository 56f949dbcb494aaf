import { useQueryClient } from '@tanstack/react-query'
import { Button, Empty, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { momentOf } from '../../app/dates.ts'
import { Trouble } from '../../app/trouble.tsx'
import { useRemovals } from '../../undo/use-removals.ts'
import type { ListedKey } from '../answers.ts'
import { KEYS, useKeys } from '../queries.ts'
import { KeyForm } from './key-form.tsx'
import { MembershipLines } from './membership-lines.tsx'
import { OneTime } from './one-time.tsx'

/** The keys with which programs act for a person. */
export function KeysSection() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const keys = useKeys()
  const removals = useRemovals(KEYS)
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<{ readonly key: string; readonly name: string } | null>(null)
  return (
    <section className="admin-section">
      <div className="page-head">
        <h2>{t('密钥')}</h2>
        <span className="quiet">{t('给别的程序用，放在请求头 x-api-key 里；权限不超过新建它的人')}</span>
        <div className="page-actions">
          <Button onClick={() => setAdding(true)}>{t('新建密钥')}</Button>
        </div>
      </div>
      <Trouble error={keys.error} retry={() => void keys.refetch()} />
      <Trouble error={removals.error} dismiss={removals.dismiss} />
      {made ? (
        <OneTime name={t('密钥')} secret={made.key} close={() => setMade(null)}>
          {t('「{{name}}」的密钥，只显示这一次：', { name: made.name })}
        </OneTime>
      ) : null}
      <Table
        className="page-table"
        rowKey="id"
        size="small"
        loading={keys.isPending}
        dataSource={keys.data ?? []}
        columns={useColumns(removals)}
        rowClassName={({ id }) => (removals.waiting.has(`/keys/${id}`) ? 'row-gone' : '')}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{
          emptyText: keys.data === undefined ? ' ' : <Empty description={t('还没有密钥：别的程序要取数或上传时，在这里新建一个。')} />,
        }}
      />
      {adding ? (
        <KeyForm
          close={() => setAdding(false)}
          done={(key, name) => {
            setAdding(false)
            setMade({ key, name })
            void queries.invalidateQueries({ queryKey: KEYS })
          }}
        />
      ) : null}
    </section>
  )
}

function useColumns({ waiting, removeLater, undo }: ReturnType<typeof useRemovals>): TableColumnsType<ListedKey> {
  const { t } = useTranslation()
  return [
    { title: t('用途'), dataIndex: 'name' },
    { title: t('开头'), width: 120, render: (_, { start }) => <code>{start}…</code> },
    { title: t('单位和角色'), render: (_, { memberships }) => <MembershipLines memberships={memberships} /> },
    { title: t('新建人'), width: 110, dataIndex: 'owner' },
    { title: t('到期'), width: 150, render: (_, { expiresAt }) => (expiresAt === null ? t('不限') : momentOf(expiresAt)) },
    { title: t('上次使用'), width: 150, render: (_, { lastUsedAt }) => (lastUsedAt === null ? t('从未') : momentOf(lastUsedAt)) },
    {
      title: <span className="verdicts-legend">{t('操作')}</span>,
      width: 90,
      align: 'right',
      render: (_, { id, name }) => {
        const path = `/keys/${id}`
        const gone = waiting.has(path)
        const words = gone ? t('撤销') : t('移除')
        return (
          <Button
            size="small"
            type={gone ? 'link' : 'text'}
            aria-label={`${words} ${name}`}
            onClick={() => (gone ? undo(path) : removeLater(path))}
          >
            {words}
          </Button>
        )
      },
    },
  ]
}
