import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SetSummary } from '../../api/answers.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { useTour } from '../../tour/use-tour.ts'

/** For an installation in which nothing was drafted yet: a draft of a sample in two clicks, and the tour. */
export function FirstSteps({ set }: { readonly set: SetSummary }) {
  const { t } = useTranslation()
  const tour = useTour()
  return (
    <section className="panel desk-first">
      <span>
        <b>{t('先写一份看看')}</b>
        <small className="quiet">
          {t('「{{bureau}}」{{period}}的指标表已经备好：点“起草”，再点“开始起草”，就有一份每个数字都有出处的初稿。', {
            bureau: set.bureau,
            period: set.period.label,
          })}
        </small>
      </span>
      <Button onClick={tour.start}>{tour.isSeen ? t('再看一遍导览') : t('六步看懂怎么用')}</Button>
      <LinkButton to={`/drafts/new?set=${set.id}`}>{t('起草这一份')}</LinkButton>
    </section>
  )
}
