import { Button, Input } from 'antd'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meaningful } from '#review/rules.ts'
import type { Asking } from './use-deciding.ts'

interface ReasonFormProps {
  readonly asking: Asking
  readonly give: (words: string) => void
  readonly cancel: () => void
  readonly busy: boolean
}

const WORDS = {
  return: { label: '退回意见', placeholder: '要起草人改什么', missing: '退回须写明意见：请写清要改什么。', button: '退回' },
  waive: { label: '放行理由', placeholder: '依据什么放行', missing: '放行须写明理由：请写清依据什么。', button: '放行' },
} as const

/** The words that a return or a waiver must have. Enter sends, Shift+Enter breaks the line, Esc leaves. */
export function ReasonForm({ asking, give, cancel, busy }: ReasonFormProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [field, fault] = [useId(), useId()]
  const { label, placeholder, missing, button } = WORDS[asking]
  const send = () => (meaningful(words) ? give(words) : setMissing(true))
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that takes a word over from the input method sends nothing.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') cancel()
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    send()
  }
  return (
    <div className="decision-form">
      <label htmlFor={field}>{t(label)}</label>
      <Input.TextArea
        id={field}
        autoFocus
        autoSize={{ minRows: 2, maxRows: 5 }}
        maxLength={2000}
        placeholder={t(placeholder)}
        value={words}
        status={isMissing ? 'error' : ''}
        aria-invalid={isMissing}
        aria-describedby={fault}
        onChange={event => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span id={fault} role="alert" className="verdict-mismatch">
        {isMissing && !meaningful(words) ? t(missing) : ''}
      </span>
      <div className="decision-actions">
        <Button loading={busy} onClick={send}>
          {t(button, { context: 'figure' })} <kbd>Enter</kbd>
        </Button>
        <Button type="text" onClick={cancel}>
          {t('取消')} <kbd>Esc</kbd>
        </Button>
      </div>
    </div>
  )
}
