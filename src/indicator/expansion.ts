import type { FormulaNode } from './formula.ts'
import type { SetIndex } from './set-index.ts'
import { absolute, type Field, figureNode, inUnit, joined, numberNode, type Term, Unanswerable, unitOfDifference } from './term.ts'
import { baseOf } from './unit.ts'

/** Where an expansion stands: which figure is asked for, how deep it went. */
interface Place {
  readonly index: SetIndex
  readonly field: Field
  readonly depth: number
}

type Expand = (parts: readonly FormulaNode[], place: Place) => Term

const DEEPEST = 32

/** The functions of the language, each as arithmetic over figures. */
const FUNCTIONS: Readonly<Record<string, Expand>> = {
  prior: ([part], place) => expand(one(part), { ...place, field: asked(place, 'prior') }),
  target: ([part], place) => expand(one(part), { ...place, field: asked(place, 'target') }),
  yoy: ([part], place) => growth(one(part), place, '%'),
  timesMore: ([part], place) => growth(one(part), place, '倍'),
  times: ([part], place) => {
    const { now, before } = twoYears(one(part), place)
    return { node: joined(now.node, '/', before.node), unit: '倍' }
  },
  diff: ([part], place) => {
    const { now, before } = twoYears(one(part), place)
    return { node: joined(now.node, '-', before.node), unit: unitOfDifference(now.unit) }
  },
  completion: ([part], place) => percent(expand(one(part), place), expand(one(part), { ...place, field: asked(place, 'target') })),
  gap: ([part], place) => {
    const now = expand(one(part), place)
    const aim = expand(one(part), { ...place, field: asked(place, 'target') })
    return { node: joined(aim.node, '-', now.node), unit: unitOfDifference(now.unit) }
  },
  share: ([part, total], place) => percent(expand(one(part), place), expand(totalOf(one(part), total, place), place)),
  rest: ([part], place) => {
    const total = expand(totalOf(one(part), undefined, place), place)
    return { node: joined(total.node, '-', inUnit(expand(one(part), place), total.unit).node), unit: total.unit }
  },
  sum: (parts, place) => {
    totalOf({ type: 'call', name: 'sum', parts }, undefined, place)
    const [first, ...others] = parts.map(part => expand(part, place))
    if (!first) throw new Unanswerable('syntax', 'sum 至少要有一项')
    return others.reduce((sum, term) => ({ node: joined(sum.node, '+', inUnit(term, sum.unit).node), unit: sum.unit }), first)
  },
  perYear: ([part], place) => everyMonth(expand(one(part), place), '月', '年', '*'),
  perMonth: ([part], place) => everyMonth(expand(one(part), place), '年', '月', '/'),
}

/** The names of all functions, for messages. */
export const FUNCTION_NAMES: readonly string[] = Object.keys(FUNCTIONS)

/** An expression as arithmetic over figures of the set, with its unit. Throws {@link Unanswerable}. */
export function expandExpression(node: FormulaNode, index: SetIndex): Term {
  return expand(node, { index, field: 'value', depth: 0 })
}

function expand(node: FormulaNode, place: Place): Term {
  if (place.depth > DEEPEST) throw new Unanswerable('syntax', '算式层次过深')
  if (node.type === 'id') return named(node.id, place)
  if (node.type !== 'call') throw new Unanswerable('syntax', '表达式只能引用指标或调用推算函数，不能直接写算术')
  const found = Object.hasOwn(FUNCTIONS, node.name) ? FUNCTIONS[node.name] : undefined
  if (!found) throw new Unanswerable('syntax', `没有名为“${node.name}”的推算，可用 ${FUNCTION_NAMES.join('、')}`)
  return found(node.parts, { ...place, depth: place.depth + 1 })
}

function named(id: string, place: Place): Term {
  const indicator = place.index.indicators.get(id)
  if (indicator) {
    const present = place.field === 'value' || indicator[place.field] !== undefined
    if (!present) throw new Unanswerable('no-figure', `“${indicator.name}”没有${place.field === 'prior' ? '上年同期数' : '目标数'}`)
    return { node: figureNode(id, place.field), unit: indicator.unit }
  }
  const derived = place.index.derived.get(id)
  if (!derived) throw new Unanswerable('unknown-id', `指标表中没有“${id}”`)
  if (!derived.formula) throw new Unanswerable('syntax', `“${derived.item.name}”的算式读不通`)
  return { node: substitute(derived.formula, { ...place, depth: place.depth + 1 }), unit: derived.item.unit }
}

/** A declared formula with every id replaced by the figure asked for. */
function substitute(node: FormulaNode, place: Place): FormulaNode {
  if (node.type === 'number') return node
  if (node.type === 'negative') return { type: 'negative', part: substitute(node.part, place) }
  if (node.type === 'binary') return joined(substitute(node.left, place), node.operator, substitute(node.right, place))
  return expand(node, place).node
}

/** prior of a prior would need a set of the year before. */
function asked(place: Place, field: Field): Field {
  if (place.field === 'value') return field
  throw new Unanswerable('no-figure', '上年同期或目标之上不能再取同期或目标')
}

function one(part: FormulaNode | undefined): FormulaNode {
  if (part) return part
  throw new Unanswerable('syntax', '推算函数缺少指标')
}

function twoYears(part: FormulaNode, place: Place): { readonly now: Term; readonly before: Term } {
  return { now: expand(part, place), before: expand(part, { ...place, field: asked(place, 'prior') }) }
}

function growth(part: FormulaNode, place: Place, unit: '%' | '倍'): Term {
  const { now, before } = twoYears(part, place)
  const ratio = joined(joined(now.node, '-', before.node), '/', absolute(before.node))
  return { node: unit === '%' ? joined(ratio, '*', numberNode('100')) : ratio, unit }
}

function percent(part: Term, whole: Term): Term {
  return { node: joined(joined(inUnit(part, whole.unit).node, '/', whole.node), '*', numberNode('100')), unit: '%' }
}

/** The declared total of a part, or of a sum of parts of one total; a total named outright must lie above the part. */
function totalOf(part: FormulaNode, wanted: FormulaNode | undefined, place: Place): FormulaNode {
  const members = part.type === 'call' && part.name === 'sum' ? part.parts : [part]
  const totals = members.map(member => totalsAbove(member, place.index))
  const shared = (totals[0] ?? []).filter(id => totals.every(list => list.includes(id)))
  if (shared.length === 0) throw new Unanswerable('no-relation', '没有声明共同的合计指标（属于），不能求和或求占比')
  if (!wanted) return { type: 'id', id: shared[0] ?? '' }
  if (wanted.type === 'id' && shared.includes(wanted.id)) return wanted
  throw new Unanswerable('no-relation', '所给的合计不是它的合计指标')
}

function totalsAbove(member: FormulaNode, index: SetIndex): readonly string[] {
  const totals: string[] = []
  let next = member.type === 'id' ? index.indicators.get(member.id)?.partOf : undefined
  while (next !== undefined && !totals.includes(next)) {
    totals.push(next)
    next = index.indicators.get(next)?.partOf
  }
  return totals
}

/** A standard by the month as one by the year, and back: 565元/人/月 is 6780元/人/年. */
function everyMonth(term: Term, from: '月' | '年', to: '月' | '年', operator: '*' | '/'): Term {
  const unit = baseOf(term.unit).unit
  if (!unit.endsWith(`/${from}`)) throw new Unanswerable('unit-mismatch', `单位“${term.unit}”不是按${from}计的标准`)
  const { node } = inUnit(term, unit)
  return { node: joined(node, operator, numberNode('12')), unit: unit.replace(/.$/u, to) }
}
