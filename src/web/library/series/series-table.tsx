import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { changeOf, placeOf, type SeriesLine } from './series-lines.ts'

/** The points of a chart in words: what was printed, how it changed, where it is stated. */
export function SeriesTable({ lines }: { readonly lines: readonly SeriesLine[] }) {
  const { t } = useTranslation()
  return (
    <table className="series-table">
      <thead>
        <tr>
          <th scope="col">{t('报告期')}</th>
          <th scope="col" className="number">
            {t('原文')}
          </th>
          <th scope="col" className="number">
            {t('比上年')}
          </th>
          <th scope="col">{t('说的是')}</th>
          <th scope="col">{t('出自')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.flatMap(line =>
          line.points.map((point, place) => (
            <tr key={`${point.period.start} ${point.period.end}`}>
              <td>{point.period.label}</td>
              <td className="number">
                <Link to={placeOf(point)}>{point.text}</Link>
              </td>
              <td className="number quiet">{percentOf(changeOf(line, place))}</td>
              <td>{point.subject}</td>
              <td>
                <Link to={placeOf(point)}>{point.title}</Link>
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}

function percentOf(change: number | null): string {
  if (change === null) return ''
  return `${change > 0 ? '+' : change < 0 ? '−' : ''}${Math.abs(change).toFixed(1)}%`
}
