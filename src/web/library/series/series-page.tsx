import { AutoComplete, Empty, Select, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useReports } from '../../api/queries.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { Trouble } from '../../app/trouble.tsx'
import { Chart } from '../../charts/chart.tsx'
import { choicesIn } from '../report-filter.ts'
import { linesOf, placeOf, pointAt, type SeriesPoint, seriesChart, unitIn } from './series-lines.ts'
import { SeriesTable } from './series-table.tsx'
import { useIndicatorNames, useSeries } from './use-series.ts'
import './series.css'

/** One indicator of a bureau over the years, as its past reports state it: to compare with, never a source. */
export function SeriesPage() {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const reports = useReports()
  const bureaus = choicesIn(reports.data ?? []).bureaus
  const bureau = search.get('bureau') ?? bureaus[0] ?? ''
  const name = search.get('name') ?? ''
  const names = useIndicatorNames(bureau)
  const [typed, setTyped] = useState(name)
  const unit = names.find(each => each.name === name)?.unit ?? unitIn(name)
  const series = useSeries(bureau, name, unit)
  const ask = (next: { readonly bureau: string; readonly name: string }) => setSearch(next, { replace: true })
  return (
    <>
      <PageHead
        title={t('序列')}
        facts={t('历史报告里写过的数，供对照，不作新稿的依据')}
        actions={<LinkButton to="/reports">{t('回到历史报告')}</LinkButton>}
      />
      <Trouble error={reports.error ?? series.error} retry={() => void Promise.all([reports.refetch(), series.refetch()])} />
      <search className="series-ask">
        <Select
          aria-label={t('单位')}
          className="series-bureau"
          showSearch
          placeholder={t('选一个单位')}
          value={bureau || null}
          onChange={chosen => ask({ bureau: chosen, name })}
          options={bureaus.map(value => ({ value, label: value }))}
        />
        <AutoComplete
          aria-label={t('指标')}
          className="series-name"
          placeholder={t('指标名称，如 城市低保人数')}
          value={typed}
          onChange={setTyped}
          onSelect={chosen => ask({ bureau, name: chosen })}
          onBlur={() => ask({ bureau, name: typed.trim() })}
          onInputKeyDown={event => (event.key === 'Enter' ? ask({ bureau, name: typed.trim() }) : undefined)}
          options={names.map(each => ({ value: each.name }))}
          showSearch={{ filterOption: (words, option) => option?.value.includes(words) ?? false }}
        />
      </search>
      {name === '' ? (
        <Empty description={bureaus.length === 0 ? t('还没有历史报告：先上传几年的总结。') : t('写出或选一项指标，看它历年的数。')} />
      ) : series.data ? (
        <Series points={series.data} name={name} bureau={bureau} />
      ) : series.error ? null : (
        <Skeleton active />
      )}
    </>
  )
}

function Series({ points, name, bureau }: { readonly points: readonly SeriesPoint[]; readonly name: string; readonly bureau: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const lines = useMemo(() => linesOf(points), [points])
  const option = useMemo(() => seriesChart(lines, t), [lines, t])
  if (points.length === 0) {
    return <Empty description={t('{{bureau}}的历史报告里没有认出「{{name}}」：换一个说法，或看看报告期是否已写明。', { bureau, name })} />
  }
  const unit = points[0]?.unit ?? ''
  return (
    <div className="series panel">
      <h2>
        {name}
        {unit === '' ? null : <small className="quiet">（{unit}）</small>}
      </h2>
      <Chart
        label={t('{{name}}历年的数，下表列出同样的内容', { name })}
        height={280}
        option={option}
        pick={(place, index) => {
          const point = pointAt(lines, place, index)
          if (point) void navigate(placeOf(point))
        }}
      >
        <SeriesTable lines={lines} />
      </Chart>
    </div>
  )
}
