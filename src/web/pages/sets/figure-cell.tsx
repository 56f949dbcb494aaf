import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface FigureCellProps {
  /** What the figure is, for the ear: 城市低保人数 本期. */
  readonly label: string
  readonly figure: string
  /** What stands in the stored set. */
  readonly stored: string
  readonly take: (typed: string) => void
}

/** A figure that is written over in place: Enter or leaving it takes the new one, Escape the old one. */
export function FigureCell({ label, figure, stored, take }: FigureCellProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const isChanged = figure !== stored
  if (typed === null) {
    return (
      <button
        type="button"
        className={isChanged ? 'set-figure set-figure-changed' : 'set-figure'}
        title={isChanged ? t('原为 {{before}}', { before: stored === '' ? t('（空）') : stored }) : t('点一下修改')}
        aria-label={`${label} ${figure}`}
        onClick={() => setTyped(figure)}
      >
        {figure === '' ? '\u00a0' : figure}
      </button>
    )
  }
  const leave = () => {
    take(typed)
    setTyped(null)
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that had the focus
      autoFocus
      className="set-figure"
      aria-label={label}
      value={typed}
      inputMode="decimal"
      maxLength={40}
      onChange={event => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={event => {
        if (event.key === 'Enter') leave()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
