import { dateIn, periodIn } from './period-text.ts'
import { cellAt, narrow, type Sheet, withMergesFilled } from './sheet.ts'
import aliases from './table-aliases.json' with { type: 'json' }

/** What a workbook says of the bureau and the period; what it does not say is left out, for the schema to miss. */
export interface Facts {
  readonly bureau: Readonly<Record<string, string>>
  readonly period: Readonly<Record<string, string>>
  readonly rounding?: string
}

const OFFICE_LABEL = /^(?:(?:填报|编制|报送|编报|制表)(?:单位|机关)(?:名称)?|(?:单位|机关)名称)(?:\(盖章\)|\(公章\))?[:：]\s*(.+)$/u
const OFFICE = /[一-鿿]{2,20}?(?:民政厅|民政和社会保障局|民政局|人民政府|街道办事处)/u

/** Reads the sheet 基本信息: one fact a row, its name in the first cell. */
export function factsOf(supplied: Sheet): Facts {
  const sheet = withMergesFilled(supplied)
  const facts = new Map<string, string>()
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const key = factNamed(cellAt(sheet, row, 0).text)
    const value =
      (sheet.rows[row] ?? [])
        .slice(1)
        .map(cell => cell.text.trim())
        .find(text => text !== '') ?? ''
    if (key !== undefined && value !== '') facts.set(key, value)
  }
  return assembled(facts)
}

/** Reads titles: 柏川县2025年上半年民政统计表, 填报单位：柏川县民政局. */
export function factsInTitles(titles: readonly string[]): Facts {
  const flat = titles.map(narrow)
  const labelled = flat.map(text => OFFICE_LABEL.exec(text)?.[1]).find(name => name !== undefined)
  const named = flat.map(text => OFFICE.exec(text)?.[0]).find(name => name !== undefined)
  const period = flat.map(text => periodIn(text)).find(found => found !== null)
  const name = (labelled ?? named ?? '').trim()
  return { bureau: name === '' ? {} : { name }, period: period ? { label: period.label, ...period.dates } : {} }
}

/** Facts of several places, the first to say something wins. */
export function mergedFacts(all: readonly Facts[]): Facts {
  const [bureau, period] = [all.map(facts => facts.bureau), all.map(facts => facts.period)].map(list =>
    Object.assign({}, ...list.toReversed()),
  )
  const rounding = all.find(facts => facts.rounding !== undefined)?.rounding
  return { bureau, period, ...(rounding !== undefined && { rounding }) }
}

function assembled(facts: ReadonlyMap<string, string>): Facts {
  const text = facts.get('period') ?? ''
  const found = periodIn(text)
  const start = facts.has('start') ? dateIn(facts.get('start') ?? '') : found?.dates.start
  const end = facts.has('end') ? dateIn(facts.get('end') ?? '') : found?.dates.end
  const rounding = facts.get('rounding')
  return {
    bureau: given({ name: facts.get('name'), level: translated(aliases.levels, facts.get('level')), code: facts.get('code') }),
    period: given({ label: text === '' ? undefined : text, start, end }),
    ...(rounding !== undefined && { rounding: translated(aliases.roundings, rounding) ?? rounding }),
  }
}

function factNamed(text: string): string | undefined {
  const label = narrow(text).replace(/\s+|[:：]$/gu, '')
  return Object.entries(aliases.facts).find(([, names]) => names.includes(label))?.[0]
}

/** The key whose words include the text; the text itself when none does, so that the schema names it. */
function translated(words: Readonly<Record<string, readonly string[]>>, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  return Object.entries(words).find(([key, names]) => key === text || names.includes(text))?.[0] ?? text
}

function given(fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
