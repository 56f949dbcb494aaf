import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Empty, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../account/session.ts'
import { PageHead } from '../../app/page-head.tsx'
import { Trouble } from '../../app/trouble.tsx'
import '../../figures/verdict-filter.css'
import type { ListedPerson } from '../answers.ts'
import { PEOPLE, usePeople } from '../queries.ts'
import { KeysSection } from './keys-section.tsx'
import { OneTime } from './one-time.tsx'
import { usePersonColumns } from './person-columns.tsx'
import { PersonForm } from './person-form.tsx'
import { usePersonDeeds } from './use-person-deeds.ts'

/** People with their roles in each bureau, and the keys of programs. */
export function PeoplePage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const session = useSession()
  const people = usePeople()
  const [editing, setEditing] = useState<ListedPerson | 'new' | null>(null)
  const deeds = usePersonDeeds()
  const columns = usePersonColumns({ ...deeds, edit: setEditing, self: session.data?.person?.id ?? '' })
  return (
    <>
      <PageHead
        title={t('人员与密钥')}
        facts={people.data ? t('{{count}} 人', { count: people.data.length }) : undefined}
        actions={
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('添加人员')}
          </Button>
        }
      />
      {session.data?.required === false ? (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('没有启用登录：本机打开页面的人什么都能做，这里的角色在启用登录后才起作用。')}
        />
      ) : null}
      <Trouble error={people.error} retry={() => void people.refetch()} />
      <Trouble error={deeds.error} dismiss={deeds.dismiss} />
      {deeds.link ? (
        <OneTime name={t('一次性链接')} secret={deeds.link.url} close={deeds.closeLink}>
          {t('{{name}} 的一次性链接，用来设密码。只显示这一次，7 天内有效：', { name: deeds.link.name })}
        </OneTime>
      ) : null}
      <Table
        className="page-table"
        rowKey="id"
        size="small"
        loading={people.isPending}
        dataSource={people.data ?? []}
        columns={columns}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{
          emptyText: people.data === undefined ? ' ' : <Empty description={t('还没有人：添加起草人和核对人，把一次性链接交给他们。')} />,
        }}
      />
      <KeysSection />
      {editing === null ? null : (
        <PersonForm
          person={editing === 'new' ? null : editing}
          close={() => setEditing(null)}
          done={(person, token) => {
            setEditing(null)
            if (token !== null) deeds.showLink(person, token)
            void queries.invalidateQueries({ queryKey: PEOPLE })
          }}
        />
      )}
    </>
  )
}
