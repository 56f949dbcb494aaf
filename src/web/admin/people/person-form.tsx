import { Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { patch, post } from '../../api/request.ts'
import { Trouble } from '../../app/trouble.tsx'
import type { Invited, ListedPerson } from '../answers.ts'
import { MembershipsField } from './memberships-field.tsx'
import { type MembershipRow, membershipsOf } from './role-words.ts'

interface PersonFormProps {
  /** Whose roles are changed; null to add somebody. */
  readonly person: ListedPerson | null
  readonly close: () => void
  /** With the one-time link's token when somebody was added. */
  readonly done: (person: ListedPerson, token: string | null) => void
}

interface Fields {
  readonly name: string
  readonly userName: string
  readonly email?: string
  readonly memberships: readonly MembershipRow[]
}

/** Adds a person or changes name and roles, in a drawer beside the list. */
export function PersonForm({ person, close, done }: PersonFormProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Fields>()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const save = async ({ name, userName, email, memberships: rows }: Fields) => {
    setBusy(true)
    setError(null)
    const memberships = membershipsOf(rows)
    try {
      if (person) {
        // A name that stays is not sent: it takes more rights to change it than to change roles.
        const renamed = name.trim() === person.name ? {} : { name }
        done(await patch<ListedPerson>(`/people/${person.id}`, { ...renamed, memberships }), null)
      } else {
        const added = await post<Invited>('/people', { name, userName, email: email?.trim() || null, memberships })
        done(added.person, added.token)
      }
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Drawer open onClose={close} size={560} title={person ? t('{{name}} 的角色', { name: person.name }) : t('添加人员')}>
      <Trouble error={error} dismiss={() => setError(null)} />
      <Form form={form} layout="vertical" initialValues={initialOf(person)} onFinish={fields => void save(fields)}>
        <Form.Item name="name" label={t('姓名')} rules={[{ required: true, whitespace: true, message: t('请填写姓名') }]}>
          <Input autoFocus maxLength={60} />
        </Form.Item>
        {person ? null : (
          <>
            <Form.Item
              name="userName"
              label={t('用户名')}
              extra={t('登录用，如姓名的拼音')}
              rules={[{ required: true, whitespace: true, message: t('请填写用户名') }]}
            >
              <Input maxLength={30} autoComplete="off" />
            </Form.Item>
            <Form.Item name="email" label={t('邮箱（可不填）')} rules={[{ type: 'email', message: t('邮箱格式不对') }]}>
              <Input autoComplete="off" />
            </Form.Item>
          </>
        )}
        <MembershipsField />
        <Button type="primary" htmlType="submit" loading={busy}>
          {person ? t('保存') : t('添加，得到一次性链接')}
        </Button>
      </Form>
    </Drawer>
  )
}

function initialOf(person: ListedPerson | null): Partial<Fields> {
  if (!person) return { memberships: [{ bureau: undefined, roles: [] }] }
  return { name: person.name, memberships: person.memberships }
}
