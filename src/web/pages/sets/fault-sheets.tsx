import { Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem, SheetExcerpt } from '../../api/request.ts'
import { said } from '../../words/said.ts'
import { lettersOf, type PlacedFault, placed, rowsToShow } from './fault-cells.ts'
import '../../app/sheet.css'
import './fault-sheets.css'

interface FaultSheetsProps {
  readonly file: string
  readonly problem: Problem
  readonly dismiss: () => void
}

/** A refused workbook: the sheets in their own shape with red cells, and beside them one sentence for each. */
export function FaultSheets({ file, problem, dismiss }: FaultSheetsProps) {
  const { t } = useTranslation()
  const root = useRef<HTMLElement>(null)
  const faults = problem.errors ?? []
  const cells = faults.flatMap(fault => placed(fault) ?? [])
  const sheets = (problem.sheets ?? []).filter(sheet => cells.some(cell => cell.sheet === sheet.name))
  const show = (path: string) =>
    root.current?.querySelector(`[data-fault="${CSS.escape(path)}"]`)?.scrollIntoView({ block: 'center', inline: 'center' })
  return (
    <section className="faults panel" ref={root} aria-label={t('指标表需要修改')}>
      <header>
        <strong className="verdict-mismatch">{t('「{{file}}」有 {{count}} 处需要修改', { file, count: faults.length })}</strong>
        <span className="quiet">{t('改好后重新上传；现在没有保存任何内容')}</span>
        <Button size="small" type="text" className="faults-fold" onClick={dismiss}>
          {t('收起')}
        </Button>
      </header>
      <div className={sheets.length > 0 ? 'faults-body' : undefined}>
        {sheets.length > 0 ? (
          <div className="faults-sheets">
            {sheets.map(sheet => (
              <Sheet key={sheet.name} sheet={sheet} faults={cells.filter(cell => cell.sheet === sheet.name)} />
            ))}
          </div>
        ) : null}
        <ol className="faults-list">
          {faults.map((fault, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one cell may have two faults
            <li key={place}>
              <button type="button" onClick={() => show(fault.path)}>
                {said(fault.message)}
              </button>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

function Sheet({ sheet, faults }: { readonly sheet: SheetExcerpt; readonly faults: readonly PlacedFault[] }) {
  const { t } = useTranslation()
  const rows = rowsToShow(sheet, faults)
  const width = Math.max(...rows.map(({ cells }) => cells.length), ...faults.map(fault => fault.column + 1))
  const columns = Array.from({ length: width }, (_, column) => column)
  return (
    <table className="sheet">
      <caption>{sheet.name}</caption>
      <thead>
        <tr>
          <th aria-label={t('行号')} />
          {columns.map(column => (
            <th key={column}>{lettersOf(column)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, cells }, place) => (
          <tr key={row} className={row - (rows[place - 1]?.row ?? row - 1) > 1 ? 'faults-jump' : undefined}>
            <th scope="row">{row}</th>
            {columns.map(column => {
              const fault = faults.find(candidate => candidate.row === row && candidate.column === column)
              return fault ? (
                <td key={column} className="faults-cell" data-fault={fault.fault.path} title={said(fault.fault.message)}>
                  {cells[column] === undefined || cells[column] === '' ? t('（空）') : cells[column]}
                </td>
              ) : (
                <td key={column}>{cells[column]}</td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
