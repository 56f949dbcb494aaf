import { failure, type Result, success } from '#result.ts'
import { faultsOfIssue } from './schema-fault.ts'
import { type IndicatorSet, indicatorSetSchema } from './set.ts'
import { faultAt, type SetFault } from './set-fault.ts'
import { relationFaults } from './set-relations.ts'

/** More than any bureau counts; beyond it the file is something else. */
const MOST_INDICATORS = 20_000

/**
 * An indicator set from untrusted data (parsed JSON, or what a workbook gave). Refused whole when anything is wrong,
 * with every fault listed: wrong or unknown keys, figures that are no plain decimals, impossible dates, periods that end
 * before they start, double ids, and partOf or formulas that name nothing or themselves. Units are never refused.
 */
export function parseIndicatorSet(input: unknown): Result<IndicatorSet, readonly SetFault[]> {
  const tooMany = oversize(input)
  if (tooMany) return failure([tooMany])
  const parsed = indicatorSetSchema.safeParse(input)
  const wrong = parsed.success ? [] : parsed.error.issues.flatMap(issue => faultsOfIssue(issue, input))
  const faults = [...wrong, ...relationFaults(input)]
  return parsed.success && faults.length === 0 ? success(parsed.data) : failure(faults)
}

function oversize(input: unknown): SetFault | null {
  const list = typeof input === 'object' && input !== null ? Reflect.get(input, 'indicators') : undefined
  if (!Array.isArray(list) || list.length <= MOST_INDICATORS) return null
  const expected = `不超过 ${MOST_INDICATORS} 项指标`
  return faultAt({ path: 'indicators' }, { value: `${list.length} 项`, expected, saying: `共 ${list.length} 项，${expected}` })
}
