import { Button, Drawer, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { post } from '../../api/request.ts'
import { Trouble } from '../../app/trouble.tsx'
import { MembershipsField } from './memberships-field.tsx'
import { type MembershipRow, membershipsOf } from './role-words.ts'

interface KeyFormProps {
  readonly close: () => void
  readonly done: (key: string, name: string) => void
}

interface Fields {
  readonly name: string
  /** 0: for ever. */
  readonly days: number
  readonly memberships: readonly MembershipRow[]
}

/** Makes a key for a program, in a drawer beside the list. */
export function KeyForm({ close, done }: KeyFormProps) {
  const { t } = useTranslation()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const save = async ({ name, days, memberships }: Fields) => {
    setBusy(true)
    setError(null)
    try {
      const made = await post<{ readonly key: string }>('/keys', {
        name,
        days: days === 0 ? null : days,
        memberships: membershipsOf(memberships),
      })
      done(made.key, name)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  const terms = [
    { value: 30, label: t('30 天') },
    { value: 90, label: t('90 天') },
    { value: 365, label: t('一年') },
    { value: 0, label: t('不限') },
  ]
  return (
    <Drawer open onClose={close} size={560} title={t('新建密钥')}>
      <Trouble error={error} dismiss={() => setError(null)} />
      <Form<Fields> layout="vertical" initialValues={{ days: 365, memberships: [{ roles: [] }] }} onFinish={fields => void save(fields)}>
        <Form.Item
          name="name"
          label={t('用途')}
          extra={t('哪个程序用它，如 报表系统')}
          rules={[{ required: true, whitespace: true, message: t('请填写用途') }]}
        >
          <Input autoFocus maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="days" label={t('有效期')}>
          <Select options={terms} />
        </Form.Item>
        <MembershipsField />
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('新建，得到密钥')}
        </Button>
      </Form>
    </Drawer>
  )
}
