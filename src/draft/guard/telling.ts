import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { indexOf } from '#indicator/set-index.ts'
import { isPlanned } from '../plan/plan.ts'
import type { Script } from '../script.ts'
import type { TemplatePart } from '../template.ts'
import type { Refusal } from './refusal.ts'

const ADDED = /(?:新增|新建|新登记|新纳入|新成立|退出|注销)[^，；。]{0,12}$/u
const STANDING = /(?:在册|现有|在岗|在住|登记在册)[^，；。]{0,12}$/u
const PART = /其中[^，；。]*$/u
const PLAN = /计划|拟|将|力争|预计|确保|争取|打算|目标/u
const PLANNED_CLAUSE = /(?:计划|拟|预计|力争)[^，；。]{0,14}$/u

/**
 * Words that tell a figure as what it is not: 新增 before what stands at a date, 在册 before what was done, 其中 before what is no declared part of
 * anything said, a plan as a result or a result as a plan. Null when none do.
 */
export function tellingFault(parts: readonly TemplatePart[], set: IndicatorSet, script: Script): Refusal | null {
  const said: string[] = []
  let sentence = ''
  for (const [place, part] of parts.entries()) {
    if (part.type === 'literal') {
      sentence += script.read(part.text)
      continue
    }
    const item = indexOf(set).indicators.get(part.expression)
    const fault =
      item === undefined
        ? null
        : (kindFault(item, sentence) ??
          planFault(item, sentence, set) ??
          partFault([item, ...gluedTo(parts, place, set)], sentence, said, set))
    if (fault !== null) return fault
    if (item !== undefined) said.push(item.id)
    // A figure ends the words before it
    sentence += '\u0001'
  }
  return null
}

function kindFault({ id, name, kind, asOf, period }: Indicator, before: string): Refusal | null {
  const isStock = kind === 'stock' || (kind === undefined && asOf !== undefined)
  const isFlow = kind === 'flow' || (kind === undefined && asOf === undefined && period !== undefined)
  const clause = before.split('\u0001').at(-1) ?? ''
  const added = isStock && !/新|退出|注销/u.test(name) ? ADDED.exec(clause)?.[0] : undefined
  if (added !== undefined) return { words: added, message: `“${added}”之后应是累计数，${id} 是期末数。` }
  const standing = isFlow && !STANDING.test(name) ? STANDING.exec(clause)?.[0] : undefined
  return standing === undefined ? null : { words: standing, message: `“${standing}”之后应是期末数，${id} 是累计数。` }
}

function planFault(item: Indicator, before: string, set: IndicatorSet): Refusal | null {
  if (isPlanned(item, set)) {
    if (PLAN.test(before)) return null
    return { words: before.slice(-8).replaceAll('\u0001', ''), message: `${item.id} 是计划数，不能写成已完成的结果。` }
  }
  const planned = PLAN.test(item.name) ? undefined : PLANNED_CLAUSE.exec(before.split('\u0001').at(-1) ?? '')?.[0]
  return planned === undefined ? null : { words: planned, message: `“${planned}”之后应是计划数，${item.id} 是本期实际数。` }
}

/** 561户1264人: the heads that stand glued to a household count. */
function gluedTo(parts: readonly TemplatePart[], place: number, set: IndicatorSet): readonly Indicator[] {
  const next = parts[place + 1]
  const item = next?.type === 'reference' ? indexOf(set).indicators.get(next.expression) : undefined
  return item === undefined ? [] : [item]
}

/** 其中 leads to a declared part of what the sentence has said. */
function partFault(glued: readonly Indicator[], before: string, said: readonly string[], set: IndicatorSet): Refusal | null {
  const [item] = glued
  const words = PART.exec(before.split('\u0001').at(-1) ?? '')?.[0]
  if (item === undefined || words === undefined || item.name.includes('其中')) return null
  const totals = new Set(glued.flatMap(part => totalsOf(part, set)))
  if (said.some(id => totals.has(id))) return null
  return { words, message: `“其中”之后应是前文合计数的组成部分，${item.id} 没有声明属于前文的指标。` }
}

function totalsOf(item: Indicator, set: IndicatorSet): readonly string[] {
  const totals = new Set<string>()
  for (let id = item.partOf; id !== undefined && !totals.has(id); id = indexOf(set).indicators.get(id)?.partOf) totals.add(id)
  return [...totals]
}
