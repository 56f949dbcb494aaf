import { Button, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { momentOf } from '../../app/dates.ts'
import type { ListedPerson } from '../answers.ts'
import { MembershipLines } from './membership-lines.tsx'
import type { PersonDeeds } from './use-person-deeds.ts'

interface ColumnDeeds extends Pick<PersonDeeds, 'setDisabled' | 'invite' | 'shutOut'> {
  readonly edit: (person: ListedPerson) => void
  /** Id of whoever looks: nobody shuts himself out. */
  readonly self: string
}

/** The columns of the list of people. */
export function usePersonColumns({ edit, setDisabled, invite, shutOut, self }: ColumnDeeds): TableColumnsType<ListedPerson> {
  const { t } = useTranslation()
  return [
    {
      title: t('姓名'),
      width: 130,
      render: (_, { id, name }) => (
        <>
          {name}
          {id === self ? <span className="faint">{t('（您）')}</span> : null}
        </>
      ),
    },
    { title: t('用户名'), width: 120, render: (_, { userName, email }) => userName ?? email ?? '' },
    { title: t('单位和角色'), render: (_, { memberships }) => <MembershipLines memberships={memberships} /> },
    { title: t('状态'), width: 130, render: (_, person) => <State person={person} /> },
    { title: t('添加时间'), width: 140, render: (_, { createdAt }) => momentOf(createdAt) },
    {
      title: <span className="verdicts-legend">{t('操作')}</span>,
      width: 270,
      render: (_, person) => {
        const { name, disabled, joined, id } = person
        const letIn = shutOut.has(id) ? t('撤销停用') : t('恢复')
        return (
          <span className="row-deeds">
            <Deed words={t('改角色')} name={name} act={() => edit(person)} />
            {disabled ? null : <Deed words={joined ? t('重设密码') : t('重发链接')} name={name} act={() => invite(person)} />}
            {id === self ? null : <Deed words={disabled ? letIn : t('停用')} name={name} act={() => setDisabled(person, !disabled)} />}
          </span>
        )
      },
    },
  ]
}

function State({ person: { disabled, joined } }: { readonly person: ListedPerson }) {
  const { t } = useTranslation()
  if (disabled) return <span className="person-disabled">{t('已停用，不能登录')}</span>
  return joined ? t('在用') : <span className="person-waiting">{t('等他打开链接')}</span>
}

function Deed({ words, name, act }: { readonly words: string; readonly name: string; readonly act: () => void }) {
  return (
    <Button size="small" type="text" aria-label={`${words} ${name}`} onClick={act}>
      {words}
    </Button>
  )
}
