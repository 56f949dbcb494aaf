import { Button } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { saidTogether } from '../words/said.ts'
import type { Deed, Review } from './answers.ts'

interface SignOffProps {
  readonly review: Review
  readonly act: (deed: Deed) => void
  readonly busy: boolean
}

/** The signature: the one primary button once nothing is open; until then it says what is missing. The writer hands in here, and takes back. */
export function SignOff({ review: { state, may }, act, busy }: SignOffProps) {
  const { t } = useTranslation()
  return (
    <>
      {may.withdraw ? (
        <Button disabled={busy} onClick={() => act({ kind: 'withdraw' })}>
          {t('撤回提交')}
        </Button>
      ) : null}
      {may.submit ? (
        <Button type="primary" disabled={busy} onClick={() => act({ kind: 'submit' })}>
          {t('提交核对')}
        </Button>
      ) : null}
      {state === 'signed' ? (
        <b className="signed">{t('已签发')}</b>
      ) : (
        <Signature obstacles={may.signOff} sign={() => act({ kind: 'sign' })} busy={busy} />
      )}
    </>
  )
}

interface SignatureProps {
  readonly obstacles: Review['may']['signOff']
  readonly sign: () => void
  readonly busy: boolean
}

function Signature({ obstacles, sign, busy }: SignatureProps) {
  const { t } = useTranslation()
  const reason = useId()
  if (obstacles === null) return <span className="quiet sign-off-missing">{t('由核对人签发，您可以查看')}</span>
  if (obstacles.length === 0) {
    return (
      <Button type="primary" loading={busy} onClick={sign}>
        {t('签发')}
      </Button>
    )
  }
  return (
    <>
      <span id={reason} className="sign-off-missing">
        {saidTogether(obstacles.map(({ message }) => message))}
      </span>
      <Button disabled aria-describedby={reason}>
        {t('签发')}
      </Button>
    </>
  )
}
