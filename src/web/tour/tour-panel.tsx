import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import './tour.css'
import { TOUR_STEPS } from './tour-steps.ts'
import { useTour } from './use-tour.ts'

/** One step of the tour at the edge of the page, while the place it speaks of is outlined. Arrows go on and back, Escape ends. */
export function TourPanel() {
  const { t } = useTranslation()
  const { step, go, end } = useTour()
  const panel = useRef<HTMLDivElement>(null)
  const shown = step === null ? null : (TOUR_STEPS[step] ?? null)
  useEffect(() => {
    if (shown === null) return
    panel.current?.focus()
    const place = document.querySelector(`.shell-head nav a[href="${shown.at}"]`)
    place?.classList.add('tour-here')
    return () => place?.classList.remove('tour-here')
  }, [shown])
  if (step === null || shown === null) return null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end()
    if (event.key === 'ArrowRight') go(1)
    if (event.key === 'ArrowLeft') go(-1)
  }
  const isLast = step === TOUR_STEPS.length - 1
  return (
    <div
      ref={panel}
      className="tour"
      role="dialog"
      tabIndex={-1}
      aria-labelledby="tour-title"
      aria-describedby="tour-words"
      onKeyDown={onKeyDown}
    >
      <h2 id="tour-title">
        {t(shown.title)}
        <span className="quiet">
          {step + 1}/{TOUR_STEPS.length}
        </span>
      </h2>
      <p id="tour-words">{t(shown.words)}</p>
      <div className="tour-deeds">
        <Button type="text" onClick={end}>
          {t('结束导览')}
        </Button>
        <Button disabled={step === 0} onClick={() => go(-1)}>
          {t('上一步')}
        </Button>
        <Button type="primary" onClick={() => go(1)}>
          {isLast ? t('看完了') : t('下一步')}
        </Button>
      </div>
    </div>
  )
}
