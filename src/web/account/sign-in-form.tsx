import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Trouble } from '../app/trouble.tsx'
import { leaveForSingleSignOn, signIn } from './session.ts'

interface Fields {
  readonly name: string
  readonly password: string
}

/** Name and password, and the single sign-on where there is one. `done` is called once the session is open. */
export function SignInForm({ singleSignOn, done }: { readonly singleSignOn: string | null; readonly done: () => void }) {
  const { t } = useTranslation()
  const [trouble, setTrouble] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const attempt = async (work: () => Promise<unknown>, after?: () => void) => {
    setBusy(true)
    setTrouble(null)
    try {
      await work()
      after?.()
    } catch (error) {
      setTrouble(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Trouble error={trouble} />
      <Form<Fields> layout="vertical" requiredMark={false} onFinish={({ name, password }) => attempt(() => signIn(name, password), done)}>
        <Form.Item name="name" label={t('用户名或邮箱')} rules={[{ required: true, message: t('请填写用户名或邮箱') }]}>
          <Input autoFocus autoComplete="username" maxLength={200} />
        </Form.Item>
        <Form.Item name="password" label={t('密码')} rules={[{ required: true, message: t('请填写密码') }]}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('登录')}
        </Button>
      </Form>
      {singleSignOn === null ? null : (
        <Button block className="account-other" disabled={busy} onClick={() => attempt(leaveForSingleSignOn)}>
          {singleSignOn}
        </Button>
      )}
    </>
  )
}
