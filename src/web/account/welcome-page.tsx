import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Trouble } from '../app/trouble.tsx'
import { Door } from './gate.tsx'
import { join, lookAt } from './session.ts'

const SHORTEST = 10

interface Fields {
  readonly password: string
  readonly again: string
}

/** Where a one-time link leads: its token stands behind the # and so reaches no log. Sets the password and goes on to the desk. */
export function WelcomePage() {
  const { t } = useTranslation()
  const [token] = useState(() => window.location.hash.slice(1))
  const [guest, setGuest] = useState<{ readonly name: string; readonly userName: string | null } | null>(null)
  const [trouble, setTrouble] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    lookAt(token).then(setGuest, setTrouble)
  }, [token])
  const finish = async ({ password }: Fields) => {
    setBusy(true)
    try {
      await join(token, password)
      window.location.replace('/')
    } catch (error) {
      setTrouble(error)
      setBusy(false)
    }
  }
  return (
    <Door title={t('设置密码')}>
      <Trouble error={trouble} />
      {guest === null && trouble !== null ? (
        <p className="account-way-out">
          <a href="/">{t('已经设过密码？去登录')}</a>
        </p>
      ) : null}
      {guest === null ? null : (
        <Form<Fields> layout="vertical" requiredMark={false} onFinish={finish}>
          <p className="quiet">
            {t('{{name}}，您好。', { name: guest.name })}
            {guest.userName === null ? null : t('您的用户名是「{{userName}}」。', { userName: guest.userName })}
          </p>
          <input type="text" autoComplete="username" defaultValue={guest.userName ?? ''} readOnly hidden />
          <Form.Item
            name="password"
            label={t('新密码')}
            extra={t('至少 {{count}} 个字符，越长越好', { count: SHORTEST })}
            rules={[{ required: true, min: SHORTEST, message: t('至少 {{count}} 个字符', { count: SHORTEST }) }]}
          >
            <Input.Password autoFocus autoComplete="new-password" maxLength={128} />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('再写一遍')}
            dependencies={['password']}
            rules={[
              ({ getFieldValue }) => ({
                validator: async (_rule, value) => {
                  if (value !== getFieldValue('password')) throw new Error(t('两次写的不一样'))
                },
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" maxLength={128} />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={busy}>
            {t('设置密码并登录')}
          </Button>
        </Form>
      )}
    </Door>
  )
}
