import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type ReportFilter, STANDINGS, type Standing } from './report-filter.ts'
import '../figures/verdict-filter.css'
import './filter-bar.css'

interface FilterBarProps {
  readonly filter: ReportFilter
  readonly change: (filter: ReportFilter) => void
  readonly counts: Readonly<Record<Standing, number>>
  readonly bureaus: readonly string[]
  readonly years: readonly string[]
}

/** 已收录 · 存疑 · 待处理 · 失败 with their counts, each a filter; bureau, year, words. */
export function FilterBar({ filter, change, counts, bureaus, years }: FilterBarProps) {
  const { t } = useTranslation()
  const total = counts.accepted + counts.doubtful + counts.held
  return (
    <div className="filter-bar">
      <fieldset className="verdicts">
        <legend className="verdicts-legend">{t('按状态筛选')}</legend>
        <Choice count={total} words={t('全部')} on={filter.standing === null} choose={() => change({ ...filter, standing: null })} />
        {STANDINGS.map(({ standing, words }) => (
          <Choice
            key={standing}
            count={counts[standing]}
            words={t(words)}
            className={counts[standing] > 0 ? `filter-${standing}` : ''}
            on={filter.standing === standing}
            choose={() => change({ ...filter, standing })}
          />
        ))}
      </fieldset>
      <Select
        aria-label={t('单位')}
        className="filter-bureau"
        allowClear
        showSearch
        placeholder={t('全部单位')}
        value={filter.bureau}
        onChange={bureau => change({ ...filter, bureau: bureau ?? null })}
        options={bureaus.map(bureau => ({ value: bureau, label: bureau }))}
      />
      <Select
        aria-label={t('报告期')}
        className="filter-year"
        allowClear
        placeholder={t('全部年份')}
        value={filter.year}
        onChange={year => change({ ...filter, year: year ?? null })}
        options={years.map(year => ({ value: year, label: year === 'none' ? t('年份不明') : t('{{year}}年', { year }) }))}
      />
      <Input.Search
        aria-label={t('标题或文件名')}
        className="filter-words"
        allowClear
        placeholder={t('标题或文件名')}
        value={filter.words}
        onChange={event => change({ ...filter, words: event.target.value })}
      />
    </div>
  )
}

interface ChoiceProps {
  readonly count: number
  readonly words: string
  readonly className?: string
  readonly on: boolean
  readonly choose: () => void
}

function Choice({ count, words, className = '', on, choose }: ChoiceProps) {
  return (
    <button type="button" aria-pressed={on} className={className} onClick={choose}>
      <b>{count}</b> {words}
    </button>
  )
}
