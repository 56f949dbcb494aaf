import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useBureauNames } from '../queries.ts'
import type { LogFilter } from './log-filter.ts'
import { GROUPS, IN_LOG } from './log-words.ts'
import './log.css'

/** Words, kind of deed, bureau, days. */
export function LogFilterBar({ filter, change }: { readonly filter: LogFilter; readonly change: (filter: LogFilter) => void }) {
  const { t } = useTranslation()
  const bureaus = useBureauNames()
  const day = (name: 'from' | 'until', words: string) => (
    <Input
      type="date"
      className="log-day"
      prefix={words}
      aria-label={name === 'from' ? t('自哪天') : t('至哪天')}
      value={filter[name]}
      onChange={event => change({ ...filter, [name]: event.target.value })}
    />
  )
  return (
    <search className="log-filter">
      <Input.Search
        aria-label={t('找人、文件名、理由')}
        className="log-words"
        allowClear
        placeholder={t('找人、文件名、理由')}
        value={filter.words}
        onChange={event => change({ ...filter, words: event.target.value })}
      />
      <Select
        aria-label={t('哪一类操作')}
        className="log-group"
        allowClear
        placeholder={t('全部操作')}
        value={filter.action || null}
        onChange={action => change({ ...filter, action: action ?? '' })}
        options={GROUPS.map(({ prefix, words }) => ({ value: prefix, label: t(words, IN_LOG) }))}
      />
      <Select
        aria-label={t('单位')}
        className="log-bureau"
        allowClear
        showSearch
        placeholder={t('全部单位')}
        value={filter.bureau || null}
        onChange={bureau => change({ ...filter, bureau: bureau ?? '' })}
        options={bureaus.map(value => ({ value, label: value }))}
      />
      {day('from', t('自'))}
      {day('until', t('至'))}
    </search>
  )
}
