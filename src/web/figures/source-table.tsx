import { useTranslation } from 'react-i18next'
import type { IndicatorSet, Source } from '#indicator/set.ts'
import { excerptAround } from './excerpt.ts'
import '../app/sheet.css'

interface SourceTableProps {
  readonly source: Source
  readonly set: IndicatorSet
  /** Which figure of the row is meant. */
  readonly field: 'value' | 'prior' | 'target'
}

/** Where a figure was read: file, sheet and cell, and the cell among its neighbours. */
export function SourceTable({ source, set, field }: SourceTableProps) {
  const { t } = useTranslation()
  if ('note' in source) return <p className="card-place">{t('出自工作要点')}</p>
  const excerpt = excerptAround(source, set)
  const withPrior = excerpt?.rows.some(row => row.indicator.prior) ?? false
  return (
    <div className="card-source">
      <p className="card-place">
        {source.file}　<b>{source.sheet}</b>　<b className="card-cell">{source.cell}</b>
      </p>
      {excerpt ? (
        <table className="sheet">
          <thead>
            <tr>
              <th aria-label={t('行号')} />
              <th>{t('指标')}</th>
              <th>{t('单位', { context: 'unit' })}</th>
              <th className="number">
                {excerpt.column} {t('本期')}
              </th>
              {withPrior ? <th className="number">{t('上年同期')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {excerpt.rows.map(({ row, indicator, here }) => (
              <tr key={row} className={here ? 'sheet-here' : undefined}>
                <th scope="row">{row}</th>
                <td>{indicator.name}</td>
                <td>{indicator.unit}</td>
                <td className={here && field !== 'prior' ? 'number sheet-cell' : 'number'}>{indicator.value}</td>
                {withPrior ? (
                  <td className={here && field === 'prior' ? 'number sheet-cell' : 'number'}>{indicator.prior?.value}</td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  )
}
