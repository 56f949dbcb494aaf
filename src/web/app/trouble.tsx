import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '../api/request.ts'

/** What went wrong, in place, with a way out. Shows nothing while nothing is wrong. */
export function Trouble({
  error,
  retry,
  dismiss,
}: {
  readonly error: unknown
  readonly retry?: () => void
  readonly dismiss?: () => void
}) {
  const { t } = useTranslation()
  if (error === null || error === undefined) return null
  return (
    <Alert
      type="error"
      showIcon
      title={wordsOf(error)}
      style={{ marginBottom: 12 }}
      {...(retry ? { action: <Button onClick={retry}>{t('重试')}</Button> } : {})}
      {...(dismiss ? { closable: { onClose: dismiss } } : {})}
    />
  )
}
