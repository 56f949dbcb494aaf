import { evaluate, workings } from '#indicator/expression.ts'
import { matchesWritten } from '#indicator/match-written.ts'
import type { IndicatorSet, Rounding } from '#indicator/set.ts'
import { writeValue } from '#indicator/write-value.ts'
import type { Mention } from '#text/mention.ts'
import type { Binding } from './binding.ts'
import type { Candidate } from './candidate.ts'
import type { Claim } from './claim.ts'
import { writtenLike } from './expected.ts'
import { claimWith, type Judgement, NOTHING } from './judgement.ts'
import { subjectOf } from './subject.ts'

/** What a verdict needs to know of the check as a whole. */
export interface Case {
  readonly text: string
  readonly set: IndicatorSet
  readonly candidates: readonly Candidate[]
  /** The proofs written so far, by expression: a report states the same derivation often. */
  readonly proofs: Map<string, string>
}

/** The claim of a figure that asserts a quantity. */
export function claimOf(binding: Binding, situation: Case): Claim {
  return claimWith(binding.mention, judge(binding, situation, subjectOf(situation.text, binding.context)))
}

function judge(binding: Binding, { set, candidates, proofs }: Case, subject: string): Judgement {
  const { mention, chosen, how } = binding
  const candidate = chosen ? candidates[chosen.candidate] : undefined
  const policy = set.rounding ?? 'half-up'
  if (!candidate) return { ...NOTHING, subject, verdict: 'untraced', reason: untraced(mention, subject) }
  const { name, indicator, note, expression } = candidate
  if (how === 'stated') {
    const verdict = expression === null ? 'traced' : 'derived'
    return { subject, indicator, note, expression, expected: null, verdict, reason: agreed(mention, candidate, { set, proofs }) }
  }
  if (how === 'misplaced')
    return { ...NOTHING, subject, verdict: 'untraced', reason: `${mention.text}是“${name}”的数，此处说的不像是它，请核实` }
  if (how === 'ambiguous') {
    const rival = candidates[binding.rival]?.name ?? ''
    return { ...NOTHING, subject, verdict: 'ambiguous', reason: `“${name}”和“${rival}”都有这个数，请写明是哪一项` }
  }
  const expected = writtenLike(mention, candidate.figure, policy)
  const reason = disagreed(binding, { candidate, expected, candidates, policy })
  return { subject, indicator, note, expression, expected, verdict: 'mismatch', reason }
}

function untraced({ text }: Mention, subject: string): string {
  return `指标表和工作要点中没有${subject === '' ? '' : `“${subject}”`}${text}的出处，请补充数据或删去`
}

function agreed(mention: Mention, candidate: Candidate, { set, proofs }: Pick<Case, 'set' | 'proofs'>): string {
  if (candidate.note !== null && candidate.indicator === null) return `见工作要点：${candidate.name}`
  const policy = set.rounding ?? 'half-up'
  if (candidate.expression !== null) return proofOf(candidate.expression, candidate, { set, proofs })
  if (mention.value === candidate.value) return `与指标“${candidate.name}”一致`
  const { how } = matchesWritten(candidate.figure, mention, policy)
  const supplied = writeValue(candidate.figure, {}, policy)
  if (how === 'rounded') return `指标“${candidate.name}”为${supplied}，文中为修约后的写法`
  if (how === 'truncated') return `指标“${candidate.name}”为${supplied}，文中为截去尾数的写法`
  if (how === 'hedged' || how === 'hedged-loosely') return `指标“${candidate.name}”为${supplied}，概数写法成立`
  return `与指标“${candidate.name}”一致`
}

function proofOf(expression: string, { name, key }: Candidate, { set, proofs }: Pick<Case, 'set' | 'proofs'>): string {
  const known = proofs.get(key)
  if (known !== undefined) return known
  const result = evaluate(expression, set)
  const proof = result.ok ? `按“${name}”推算：${workings(result.value)}` : `按“${name}”推算`
  proofs.set(key, proof)
  return proof
}

interface Disagreement {
  readonly candidate: Candidate
  readonly expected: string
  readonly candidates: readonly Candidate[]
  readonly policy: Rounding
}

function disagreed({ mention, how, carries }: Binding, { candidate, expected, candidates }: Disagreement): string {
  const other = candidates[carries]
  if (how === 'sense') return `增减方向不符：“${candidate.name}”为${candidate.sense === 'down' ? '下降' : '增长'}${expected}`
  if (how === 'unit') return `“${candidate.name}”的单位应为${candidate.figure.unit}：应写${expected}，文中写作${mention.text}`
  if (how === 'exchanged' && other) return `此处说的是“${candidate.name}”，应为${expected}；文中的${mention.text}是“${other.name}”的数`
  return `“${candidate.name}”应为${expected}，文中写作${mention.text}`
}
