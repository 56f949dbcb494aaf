import type { IndicatorSet } from '#indicator/set.ts'
import type { SetFault } from '#indicator/set-fault.ts'
import { readInput } from './read-input.ts'
import { Refusal } from './refusal.ts'

const MOST_FAULTS = 50

/**
 * The indicator set that the user named with --data (.json .xlsx .csv).
 * @throws {Refusal} when it is not named or cannot be read; each fault on a line of its own, with its path or cell
 */
export async function readSet(path: string | undefined, command: string): Promise<IndicatorSet> {
  if (path === undefined) throw new Refusal(`缺少必需的选项 --data <指标表>：用法见 jushi ${command} --help`)
  const { bytes, name } = await readInput(path, '指标表')
  const { composeTools } = await import('#compose-tools.ts')
  const set = await composeTools().readSet(bytes, name)
  if (set.ok) return set.value
  const [first, ...rest] = set.failure.slice(0, MOST_FAULTS).map(fault => `${path}：${faultLine(fault)}`)
  const left = set.failure.length - MOST_FAULTS
  throw new Refusal(first ?? `指标表「${path}」不能用。`, ...rest, ...(left > 0 ? [`${path}：另有 ${left} 处问题未列出。`] : []))
}

/** The fault's own sentence, with its path in front unless the sentence names the place already. */
function faultLine({ path, message }: SetFault): string {
  return path === '' || message.includes(path) ? message : `${path}：${message}`
}
