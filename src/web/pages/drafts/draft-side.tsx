import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { said } from '../../words/said.ts'
import './draft-side.css'

/** What the writer must still supply, each with the section it belongs to. */
export function GapList({ draft: { gaps } }: { readonly draft: Draft }) {
  const { t } = useTranslation()
  if (gaps.length === 0) return <p className="ledger-empty">{t('没有待补充的内容。')}</p>
  return (
    <ul className="draft-side">
      {gaps.map((gap, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two gaps may say the same of one section
        <li key={place}>
          <b>{gap.section}</b>
          <span>{said(gap.message)}</span>
        </li>
      ))}
      <li className="quiet">
        <span>
          <Trans>
            在指标表里补上数据或工作要点，<Link to="/sets">上传新的一版</Link>再起草，这里会随之填上；也可以下载 Word 后直接补写。
          </Trans>
        </span>
      </li>
    </ul>
  )
}

/** Supplied indicators that the text does not state, and why. */
export function UnstatedList({ draft: { coverage }, set }: { readonly draft: Draft; readonly set: IndicatorSet | null }) {
  const { t } = useTranslation()
  if (coverage.unstated.length === 0) return <p className="ledger-empty">{t('指标都写进去了。')}</p>
  return (
    <ul className="draft-side">
      {coverage.unstated.map(id => {
        const indicator = set?.indicators.find(item => item.id === id)
        return (
          <li key={id}>
            <b>
              {indicator?.name ?? id}　{indicator ? `${indicator.value}${indicator.unit}` : ''}
            </b>
            <span className="quiet">{said(coverage.reasons[id] ?? t('没有找到合适的位置。'))}</span>
          </li>
        )
      })}
    </ul>
  )
}
