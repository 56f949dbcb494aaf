import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface OneTimeProps {
  /** What it is and for whom: it is shown this once. */
  readonly children: ReactNode
  readonly name: string
  readonly secret: string
  readonly close: () => void
}

/** A link or a key that is shown once, to be copied. */
export function OneTime({ children, name, secret, close }: OneTimeProps) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = () => {
    // Without a secure connection browsers do not let pages copy: then the words stand there to be marked.
    const copying = navigator.clipboard?.writeText(secret) ?? Promise.reject(new Error('no clipboard'))
    copying.then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <div className="one-time" role="alert">
      <p>{children}</p>
      <div className="one-time-secret">
        <Input readOnly aria-label={name} value={secret} onFocus={event => event.target.select()} />
        <Button type="primary" onClick={copy}>
          {copied === true ? t('已复制') : t('复制')}
        </Button>
        <Button onClick={close}>{t('已交给对方，收起')}</Button>
      </div>
      {copied === false ? <p className="quiet">{t('浏览器不许复制：请点进框里，按 Ctrl+C。')}</p> : null}
    </div>
  )
}
