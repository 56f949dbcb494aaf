import type { Claim, Verdict } from '#claim/claim.ts'
import { type Evaluated, evaluate, type Input, workings } from '#indicator/expression.ts'
import type { IndicatorSet, Source } from '#indicator/set.ts'
import { indexOf } from '#indicator/set-index.ts'

/** The verdicts in the words of the pages. */
const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  traced: '有出处',
  derived: '可推算',
  exempt: '不需核对',
  mismatch: '与指标不符',
  ambiguous: '对应不明',
  untraced: '无出处',
}

/** One claim of a text as a row of the 数据台账. */
export interface LedgerRow {
  /** From 1, in the order of the text; the figure's bookmark in Word bears the same number. */
  readonly no: number
  readonly claim: Claim
  /** Whether a person must still decide. */
  readonly open: boolean
  readonly verdict: string
  /** Names of the indicators (or 工作要点) that give the figure. */
  readonly indicator: string
  /** Where they were supplied: file, sheet and cell, or the note. */
  readonly source: string
  /** The sum with its numbers; "" for a figure stated directly. */
  readonly formula: string
}

/** Whether a verdict leaves the figure to a person. */
function isOpen(verdict: Verdict): boolean {
  return verdict === 'mismatch' || verdict === 'ambiguous' || verdict === 'untraced'
}

/** The rows of a ledger: every claim but the exempt ones, in the order of the text. */
export function ledgerRows(claims: readonly Claim[], set: IndicatorSet): readonly LedgerRow[] {
  return claims
    .filter(claim => claim.verdict !== 'exempt')
    .toSorted((a, b) => a.start - b.start)
    .map((claim, place) => rowOf(place + 1, claim, set))
}

function rowOf(no: number, claim: Claim, set: IndicatorSet): LedgerRow {
  const derivation = derivationOf(claim, set)
  const note = claim.note === null ? undefined : set.notes?.find(candidate => candidate.id === claim.note)
  const inputs = derivation?.inputs ?? directInput(claim, set)
  const names = unique(inputs.map(nameOf))
  const places = unique(inputs.map(input => placeOf(input, set)))
  return {
    no,
    claim,
    open: isOpen(claim.verdict),
    verdict: VERDICT_WORDS[claim.verdict],
    indicator: names.join('；') || (note ? `工作要点：${note.text}` : ''),
    source: places.join('；') || (note ? sourceWords(note.source, `工作要点 ${note.id}`) : ''),
    formula: derivation ? workings(derivation) : '',
  }
}

/** An expression that is more than the figure itself. */
function derivationOf(claim: Claim, set: IndicatorSet): Evaluated | null {
  if (claim.expression === null || claim.expression === claim.indicator) return null
  const evaluated = evaluate(claim.expression, set)
  return evaluated.ok ? evaluated.value : null
}

function directInput(claim: Claim, set: IndicatorSet): readonly Pick<Input, 'id' | 'name' | 'field'>[] {
  const id = claim.indicator
  if (id === null) return []
  const name = indexOf(set).indicators.get(id)?.name ?? indexOf(set).derived.get(id)?.item.name ?? id
  return [{ id, name, field: 'value' }]
}

const FIELD_WORDS: Readonly<Record<Input['field'], string>> = { value: '', prior: '（上年同期）', target: '（目标）' }

function nameOf(input: Pick<Input, 'name' | 'field'>): string {
  return `${input.name}${FIELD_WORDS[input.field]}`
}

/** The cell of the indicator's own figure; last year's and the target stand in the same row. */
function placeOf(input: Pick<Input, 'id'>, set: IndicatorSet): string {
  return sourceWords(indexOf(set).indicators.get(input.id)?.source, `指标 ${input.id}`)
}

function sourceWords(source: Source | undefined, otherwise: string): string {
  if (!source) return otherwise
  return 'cell' in source ? `${source.file} ${source.sheet}!${source.cell}` : source.note
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}
