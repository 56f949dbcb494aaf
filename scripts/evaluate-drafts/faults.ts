import type { Draft } from '#draft/draft.ts'
import { disagreement } from '#draft/proof/agreement.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { sentencesOf } from './prose.ts'

/** What a draft is held to, counted, with a line for each fault. */
export interface DraftFaults {
  readonly indicators: number
  readonly stated: number
  /** Left out with a reason. */
  readonly named: number
  /** Neither stated nor named with a reason. */
  readonly lost: number
  readonly repeated: readonly string[]
  readonly contradicted: readonly string[]
  readonly open: readonly string[]
  readonly disagreed: readonly string[]
  readonly gaps: number
}

const SETTLED: readonly string[] = ['traced', 'derived', 'exempt']

/** Holds a draft against its set and against itself. */
export function faultsOf(draft: Draft, set: IndicatorSet): DraftFaults {
  const { coverage, claims, findings, lineage } = draft
  const ids = set.indicators.map(({ id }) => id)
  const named = coverage.unstated.filter(id => (coverage.reasons[id] ?? '') !== '')
  return {
    indicators: ids.length,
    stated: coverage.stated.length,
    named: named.length,
    lost: ids.filter(id => !coverage.stated.includes(id) && !named.includes(id)).length,
    repeated: [...repeatedFigures(draft), ...repeatedSentences(draft)],
    contradicted: findings.map(({ message }) => message),
    open: claims.filter(({ verdict }) => !SETTLED.includes(verdict)).map(({ text, reason }) => `${text}: ${reason}`),
    disagreed: lineage.flatMap(span => disagreement(span, claims, [span]) ?? []),
    gaps: draft.gaps.length,
  }
}

/** Indicators that references state more than once. What a note says again in its own words is the writer's. */
function repeatedFigures({ lineage }: Draft): readonly string[] {
  const counts = Map.groupBy(
    lineage.filter(({ expression }) => /^[a-z][a-z0-9_.]*$/u.test(expression) && expression !== 'period'),
    ({ expression }) => expression,
  )
  return [...counts].filter(([, spans]) => spans.length > 1).map(([id, spans]) => `${id} stated ${spans.length} times`)
}

function repeatedSentences({ text }: Draft): readonly string[] {
  const sentences = sentencesOf(text)
  return sentences.filter((sentence, place) => sentences.indexOf(sentence) < place)
}
