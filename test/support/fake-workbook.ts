import { parseIndicatorSet } from '#indicator/parse-set.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { SetFault } from '#indicator/set-fault.ts'
import { failure, type Result } from '#result.ts'
import { fakeSet } from './fake-bureau.ts'

/** The cells of a plain .csv text. */
export function cells(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split(/\r?\n/u)
    .map(line => line.split(','))
}

/** 指标名称,单位,本期 with one header row; every third cell that is no plain decimal is a fault at its place. */
export function readCsv(file: string, text: string): Result<IndicatorSet, readonly SetFault[]> {
  const rows = cells(text).slice(1)
  const faults = rows.flatMap(([name = '', , value = ''], place): readonly SetFault[] => {
    if (/^\d+(?:\.\d+)?$/u.test(value)) return []
    const cell = `C${place + 2}`
    const message = `第 ${place + 2} 行「${name}」的本期写着“${value}”：请只填数，如 1234。`
    return [{ path: `指标!${cell}`, value, expected: '一个数', message }]
  })
  if (faults.length > 0) return failure(faults)
  const indicators = rows.map(([name, unit, value], place) => ({
    id: `row.r${place + 1}`,
    name,
    unit,
    value,
    source: { file, sheet: '指标', cell: `C${place + 2}` },
  }))
  const { bureau, period } = fakeSet()
  return parseIndicatorSet({ bureau, period, indicators })
}
