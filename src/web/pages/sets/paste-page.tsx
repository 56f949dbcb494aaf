import { useMutation, useQueryClient } from '@tanstack/react-query'
import { AutoComplete, Button, Input, InputNumber, Select } from 'antd'
import { type ClipboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { IndicatorSet } from '#indicator/set.ts'
import { tableToSet } from '#indicator/table-to-set.ts'
import type { StoredSet } from '../../api/answers.ts'
import { useSets } from '../../api/queries.ts'
import { type Problem, post } from '../../api/request.ts'
import { PageHead } from '../../app/page-head.tsx'
import { Trouble } from '../../app/trouble.tsx'
import { FaultSheets } from './fault-sheets.tsx'
import { periodOf, rowsOfText, STRETCHES, type StretchKey, sheetOfRows, textOfRows } from './paste.ts'
import './paste-page.css'

const SHEET = '粘贴'
/** Sets are in Chinese, whatever language the pages speak. */
const EXAMPLE = '指标\t单位\t本期\t上年同期\n城市低保人数\t人\t1218\t1302'

/** A set from cells that were copied in a spreadsheet: read as they are pasted, faults shown by cell, nothing stored before it is sound. */
export function PastePage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const sets = useSets()
  const bureaus = [...new Set((sets.data ?? []).map(({ bureau }) => bureau))]
  const [bureau, setBureau] = useState<string | null>(null)
  const [year, setYear] = useState(() => new Date().getFullYear())
  const [stretch, setStretch] = useState<StretchKey>('half')
  const [text, setText] = useState('')
  const name = bureau ?? bureaus[0] ?? ''
  const rows = useMemo(() => rowsOfText(text), [text])
  const read = useMemo(
    () =>
      text.trim() === '' ? null : tableToSet([sheetOfRows(rows, SHEET)], SHEET, { bureau: { name }, period: periodOf(year, stretch) }),
    [rows, text, name, year, stretch],
  )
  const store = useMutation({
    mutationFn: (set: IndicatorSet) => post<StoredSet>('/indicator-sets', set),
    onSuccess: async stored => {
      await queries.invalidateQueries({ queryKey: ['sets'] })
      await navigate(`/sets/${stored.id}`)
    },
  })
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html')
    // Spreadsheets give text with tabs; a table of a web page gives them only as HTML
    if (event.clipboardData.getData('text/plain').includes('\t') || !html.includes('<table')) return
    event.preventDefault()
    setText(textOfRows(rowsOfHtml(html)))
  }
  return (
    <>
      <PageHead
        title={t('粘贴指标表')}
        facts={
          read?.ok ? t('读出 {{count}} 项指标', { count: read.value.indicators.length }) : t('在表格软件里连表头一起选中、复制，粘贴到下面')
        }
        actions={
          <Button
            type="primary"
            disabled={!read?.ok}
            loading={store.isPending}
            onClick={() => (read?.ok ? store.mutate(read.value) : undefined)}
          >
            {t('保存为指标表')}
          </Button>
        }
      />
      <Trouble error={store.error} dismiss={store.reset} />
      <div className="paste-bar">
        <AutoComplete
          aria-label={t('单位')}
          value={name}
          onChange={setBureau}
          placeholder={t('单位名称，如 ××县民政局')}
          options={bureaus.map(value => ({ value }))}
        />
        <InputNumber
          aria-label={t('年份')}
          value={year}
          min={1990}
          max={2100}
          onChange={value => setYear(value ?? year)}
          suffix={t('年')}
        />
        <Select
          aria-label={t('报告期')}
          value={stretch}
          onChange={setStretch}
          options={STRETCHES.map(({ key, words }) => ({ value: key, label: t(words) }))}
        />
      </div>
      {read && !read.ok ? <FaultSheets file={SHEET} problem={problemOf(read.failure, rows)} dismiss={() => setText('')} /> : null}
      <Input.TextArea
        className="paste-text"
        aria-label={t('粘贴的表格')}
        value={text}
        onPaste={paste}
        onChange={event => setText(event.target.value)}
        placeholder={EXAMPLE}
      />
    </>
  )
}

/** The faults of a pasted table as the service would tell those of a workbook. */
function problemOf(errors: NonNullable<Problem['errors']>, rows: readonly (readonly string[])[]): Problem {
  return { status: 422, code: 'set-faults', detail: '', errors, sheets: [{ name: SHEET, firstRow: 1, rows }] }
}

/** The cells of the first table, each where it stands: merged cells leave their other places empty. */
function rowsOfHtml(html: string): readonly (readonly string[])[] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  return [...(table?.rows ?? [])].map(row =>
    [...row.cells].flatMap(cell => [(cell.textContent ?? '').trim(), ...Array.from({ length: cell.colSpan - 1 }, () => '')]),
  )
}
