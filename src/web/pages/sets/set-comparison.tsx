import { useQuery } from '@tanstack/react-query'
import { Select, Table } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IndicatorSet } from '#indicator/set.ts'
import { getJson } from '../../api/request.ts'
import { Chart } from '../../charts/chart.tsx'
import { changeChart, changesIn } from './change-chart.ts'

interface PastPoint {
  readonly text: string
  readonly report: string
  readonly title: string
}

const BARS = 24
const BAR_HEIGHT = 24

/** The set against last year: bars for the strongest changes, and all of them in a table, beside what last year's own report states. */
export function SetComparison({ id, set }: { readonly id: string; readonly set: IndicatorSet }) {
  const { t } = useTranslation()
  const [topic, setTopic] = useState('')
  const past = useQuery({
    queryKey: ['sets', id, 'history'],
    queryFn: async () => (await getJson<{ lastYear: Readonly<Record<string, PastPoint>> }>(`/indicator-sets/${id}/history`)).lastYear,
  })
  const changes = useMemo(() => changesIn(set, topic), [set, topic])
  const option = useMemo(() => changeChart(changes.slice(0, BARS), t('同比')), [changes, t])
  const topics = [...new Set(set.indicators.flatMap(item => item.topic ?? []))]
  const shown = Math.min(changes.length, BARS)
  return (
    <>
      <div className="set-versions">
        <Select
          aria-label={t('主题')}
          value={topic}
          onChange={setTopic}
          options={[{ value: '', label: t('全部主题') }, ...topics.map(value => ({ value, label: value }))]}
        />
        <span className="quiet">{t('变化最大的 {{count}} 项；比率只列在表里', { count: shown })}</span>
      </div>
      {changes.length === 0 ? (
        <p className="set-quiet">{t('没有可比的数：表里没有上年同期。')}</p>
      ) : (
        <div className="panel set-chart">
          <Chart
            label={t('同比变化最大的是{{name}}，{{percent}}%；同样的数在下面的表里', {
              name: changes[0]?.name ?? '',
              percent: changes[0]?.percent ?? 0,
            })}
            height={40 + shown * BAR_HEIGHT}
            option={option}
          >
            {null}
          </Chart>
        </div>
      )}
      <Table
        className="page-table"
        rowKey="id"
        size="small"
        dataSource={[...changes]}
        pagination={false}
        columns={[
          { title: t('指标'), dataIndex: 'name' },
          { title: t('本期'), align: 'right', width: 140, dataIndex: 'now' },
          { title: t('上年同期'), align: 'right', width: 140, dataIndex: 'before' },
          { title: t('单位', { context: 'unit' }), width: 90, dataIndex: 'unit' },
          { title: t('同比'), align: 'right', width: 100, render: (_, { percent }) => `${percent}%` },
          {
            title: t('去年报告写的'),
            width: 260,
            render: (_, change) => {
              const point = past.data?.[change.id]
              return point ? <Link to={`/reports/${point.report}`}>{`${point.text}　《${point.title}》`}</Link> : ''
            },
          },
        ]}
      />
    </>
  )
}
