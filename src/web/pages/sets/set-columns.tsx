import type { TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { Link } from 'react-router'
import type { Source } from '#indicator/set.ts'
import { FigureCell } from './figure-cell.tsx'
import { type IndicatorRow, scopeOf } from './indicator-rows.ts'
import { type EditField, editKey, figureIn, type SetEdits } from './set-edits.ts'

interface Columns {
  readonly rows: readonly IndicatorRow[]
  readonly bureau: string
  readonly edits: SetEdits
  /** Takes a typed figure; null where nothing can be edited. */
  readonly edit: ((row: IndicatorRow, field: EditField, typed: string) => void) | null
  readonly t: TFunction
}

const WHOLE_ROW = { colSpan: 0 }

/** The columns that a set fills, figures that can be written over, and the way to the indicator's own past. */
export function columnsFor({ rows, bureau, edits, edit, t }: Columns): TableColumnsType<IndicatorRow> {
  const has = (pick: (row: IndicatorRow) => string) => rows.some(row => pick(row) !== '')
  const words = (title: string, width: number, render: (row: IndicatorRow) => React.ReactNode, align: 'left' | 'right' = 'left') => ({
    title,
    width,
    align,
    onCell: (row: IndicatorRow) => (row.indicator === null ? WHOLE_ROW : {}),
    render: (_: unknown, row: IndicatorRow) => render(row),
  })
  const figure = (title: string, width: number, field: EditField) =>
    words(title, width, row => figureOf(row, field, title, edits, edit), 'right')
  const columns = [
    figure(t('本期'), 130, 'value'),
    words(t('单位', { context: 'unit' }), 90, row => row.indicator?.unit ?? ''),
    ...(has(row => row.prior) ? [figure(t('上年同期'), 120, 'prior'), words(t('同比'), 90, row => row.change, 'right')] : []),
    ...(has(row => row.target) ? [figure(t('目标'), 110, 'target')] : []),
    ...(has(row => scopeOf(row, t)) ? [words(t('口径'), 170, row => scopeOf(row, t))] : []),
    words(t('出处'), 120, row => placeOf(row.indicator?.source)),
    words(t('序列'), 70, row => <Link to={`/reports/series?${new URLSearchParams({ bureau, name: row.name })}`}>{t('历年')}</Link>),
  ]
  return [
    {
      title: t('指标'),
      onCell: row => (row.indicator === null ? { colSpan: columns.length + 1 } : {}),
      render: (_, row) => <span style={{ paddingLeft: row.depth * 20 }}>{row.name}</span>,
    },
    ...columns,
  ]
}

function figureOf(row: IndicatorRow, field: EditField, title: string, edits: SetEdits, edit: Columns['edit']) {
  const { indicator } = row
  if (indicator === null) return ''
  const stored = figureIn(indicator, field)
  const figure = edits.get(editKey(indicator.id, field)) ?? stored
  if (edit === null) return figure
  return <FigureCell label={`${row.name} ${title}`} figure={figure} stored={stored} take={typed => edit(row, field, typed)} />
}

/** Sheet and cell of a figure; empty for what was not read from a file. */
export function placeOf(source: Source | undefined): string {
  return source && 'cell' in source ? `${source.sheet} ${source.cell}` : ''
}
