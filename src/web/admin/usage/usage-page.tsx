import { Empty, Segmented, Skeleton, Table } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../app/page-head.tsx'
import { Trouble } from '../../app/trouble.tsx'
import { Chart } from '../../charts/chart.tsx'
import type { MonthOfUse } from '../answers.ts'
import { IN_LOG } from '../log/log-words.ts'
import { useUsage } from '../queries.ts'
import { monthBars, OPEN, TOKENS, WRITTEN } from './usage-charts.ts'
import './usage.css'

const SPANS = [6, 12, 24] as const

/** How much was written, signed, left open and asked of a model, month by month. */
export function UsagePage() {
  const { t } = useTranslation()
  const [months, setMonths] = useState<number>(12)
  const usage = useUsage(months)
  return (
    <>
      <PageHead
        title={t('用量')}
        facts={t('按初稿起草的月份计')}
        actions={
          <Segmented
            aria-label={t('多久')}
            value={months}
            onChange={setMonths}
            options={SPANS.map(value => ({ value, label: t('近 {{count}} 个月', { count: value }) }))}
          />
        }
      />
      <Trouble error={usage.error} retry={() => void usage.refetch()} />
      {usage.data ? <Months months={usage.data} /> : usage.error ? null : <Skeleton active />}
    </>
  )
}

function Months({ months }: { readonly months: readonly MonthOfUse[] }) {
  const { t } = useTranslation()
  const written = useMemo(() => monthBars(months, WRITTEN, t), [months, t])
  const open = useMemo(() => monthBars(months, OPEN, t), [months, t])
  const tokens = useMemo(() => monthBars(months, TOKENS, t), [months, t])
  if (months.every(({ drafts }) => drafts === 0)) return <Empty description={t('这段时间没有起草过：有了初稿，这里按月列出。')} />
  return (
    <>
      <div className="usage">
        <section className="panel">
          <h2>{t('起草与签发')}</h2>
          <Chart label={t('每月起草和签发的份数')} height={230} option={written}>
            {null}
          </Chart>
        </section>
        <section className="panel">
          <h2>{t('待处理的数字')}</h2>
          <Chart label={t('每月初稿的最新修订稿里还待处理的数字')} height={230} option={open}>
            {null}
          </Chart>
        </section>
        <section className="panel">
          <h2>{t('模型用量')}</h2>
          {months.every(month => month.tokens === 0) ? (
            <p className="usage-none">{t('这段时间没有用过语言模型。')}</p>
          ) : (
            <Chart label={t('每月语言模型的用量')} height={230} option={tokens}>
              {null}
            </Chart>
          )}
        </section>
      </div>
      <MonthTable months={months} />
    </>
  )
}

/** The same figures in words and digits, the newest month first. */
function MonthTable({ months }: { readonly months: readonly MonthOfUse[] }) {
  const { t, i18n } = useTranslation()
  const number = (key: Exclude<keyof MonthOfUse, 'month'>, title: string) => ({
    title,
    align: 'right' as const,
    render: (_: unknown, month: MonthOfUse) =>
      month[key] === 0 ? <span className="faint">0</span> : month[key].toLocaleString(i18n.language),
  })
  return (
    <Table
      className="page-table usage-table"
      rowKey="month"
      size="small"
      dataSource={months.toReversed()}
      pagination={false}
      columns={[
        { title: t('月份'), dataIndex: 'month' },
        number('drafts', t('起草')),
        number('signed', t('签发', IN_LOG)),
        number('figures', t('数字')),
        number('open', t('待处理')),
        number('tokens', t('模型用量（token）')),
      ]}
    />
  )
}
