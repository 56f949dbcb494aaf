import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Indicator, IndicatorSet, Source } from '#indicator/set.ts'
import { said } from '../words/said.ts'
import { type Item, KINDS } from './item.ts'
import { FIELD_WORDS, type Proof, type ProofInput, proofOf } from './proof.ts'
import { SourceTable } from './source-table.tsx'
import './figure-card.css'

interface FigureCardProps {
  readonly item: Item
  /** Contradictions that the figure is part of. */
  readonly also: readonly Item[]
  readonly set: IndicatorSet | null
}

/** One card for one number: what the text says, what the data says, where it stands, how it was worked out. */
export function FigureCard({ item, also, set }: FigureCardProps) {
  const { t } = useTranslation()
  if (item.finding) return <FindingCard item={item} />
  const { claim, kind } = item
  if (!claim) return null
  const proof = set ? proofOf(claim, set) : null
  const expected = KINDS[kind].open && claim.expected !== null ? claim.expected : null
  return (
    <div className="card">
      <div className="card-head">
        <strong className={`figure figure-${kind}`}>{claim.text}</strong>
        <span className={`verdict verdict-${kind}`}>
          {t(KINDS[kind].words)}
          {expected === null ? null : t('：应为 {{expected}}', { expected })}
        </span>
      </div>
      {KINDS[kind].open || claim.kind === 'date' ? <p className="card-reason">{said(claim.reason)}</p> : null}
      {also.map(({ id, finding }) => (
        <p key={id} className="card-reason verdict-contradiction">
          {finding ? said(finding.message) : null}
        </p>
      ))}
      {proof ? <Data proof={proof} /> : null}
      {set && proof ? <Places proof={proof} set={set} /> : null}
    </div>
  )
}

function FindingCard({ item: { finding } }: { readonly item: Item }) {
  const { t } = useTranslation()
  if (!finding) return null
  return (
    <div className="card">
      <div className="card-head">
        <strong>{finding.actual}</strong>
        <span className="verdict verdict-contradiction">
          {t('前后不一致')}
          {finding.expected === '' ? '' : t('：应为 {{expected}}', { expected: finding.expected })}
        </span>
      </div>
      <p className="card-reason">{said(finding.message)}</p>
    </div>
  )
}

function Data({ proof }: { readonly proof: Proof }) {
  const { t } = useTranslation()
  return (
    <>
      <dl className="card-facts">
        {factsOf(proof, t).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isOneRow(proof.inputs) ? null : <Inputs inputs={proof.inputs} />}
    </>
  )
}

/** A figure that was worked out shows its sum; one that was supplied shows the cell's own content and what it counts. */
function factsOf({ indicator, note, workings }: Proof, t: TFunction): readonly (readonly [string, string])[] {
  const supplied = workings === null ? indicator : null
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('指标'), indicator?.name],
    [t('数据'), supplied ? `${supplied.value} ${supplied.unit}` : undefined],
    [t('口径'), supplied ? scopeOf(supplied, t) : undefined],
    [t('工作要点'), note?.text],
    [t('推算'), workings ?? undefined],
  ]
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
}

function scopeOf({ kind, asOf }: Indicator, t: TFunction): string | undefined {
  if (kind === 'flow') return t('累计数')
  if (kind === undefined) return asOf === undefined ? undefined : t('截至 {{asOf}}', { asOf })
  return asOf === undefined ? t('期末数') : t('期末数，截至 {{asOf}}', { asOf })
}

/** The piece of the table below shows this period and last year of one row; only figures of other rows need a list. */
function isOneRow(inputs: readonly ProofInput[]): boolean {
  return new Set(inputs.map(input => input.id)).size <= 1 && inputs.every(input => input.field !== 'target')
}

function Inputs({ inputs }: { readonly inputs: readonly ProofInput[] }) {
  const { t } = useTranslation()
  return (
    <table className="card-inputs">
      <tbody>
        {inputs.map(input => (
          <tr key={`${input.id} ${input.field}`}>
            <td>
              {input.name}
              <span className="faint"> {t(FIELD_WORDS[input.field])}</span>
            </td>
            <td className="number">{input.value}</td>
            <td>{input.unit}</td>
            <td className="faint">{placeOf(input.source, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The piece of the table that holds the figure: of the indicator itself, or of the first figure that the sum uses. */
function Places({ proof, set }: { readonly proof: Proof; readonly set: IndicatorSet }) {
  const [first] = proof.inputs
  const source = proof.indicator?.source ?? first?.source ?? proof.note?.source
  if (!source) return null
  return <SourceTable source={source} set={set} field={first?.field ?? 'value'} />
}

function placeOf(source: Source | null, t: TFunction): string {
  if (!source) return ''
  return 'cell' in source ? `${source.sheet} ${source.cell}` : t('工作要点')
}
