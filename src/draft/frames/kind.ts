import type { Indicator } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { coreName } from './core-name.ts'
import data from './kinds.json' with { type: 'json' }

/** 期末数 or 累计数; null when neither the set nor the name tells. */
export type Kind = 'stock' | 'flow' | null

const FLOW_OPENS = new RegExp(data.flowOpens, 'u')
const FLOW_ENDS = new RegExp(data.flowEnds, 'u')
const FLOW_UNITS = new RegExp(data.flowUnits, 'u')
const STOCK_OPENS = new RegExp(data.stockOpens, 'u')
const STOCK_ENDS = new RegExp(data.stockEnds, 'u')
/** All that is on the register: 登记社会组织总数. */
const STANDING = /^(?:登记|注册|在册|在业)(?!业务|事项).{2,}总数$/u
const DONE = new RegExp(data.done, 'u')
const LONGER = new RegExp(data.longer, 'u')

/** Whether an indicator stands at a date or adds up over the period: as the set says (kind, asOf, period), else as name and unit tell. */
export function kindOf(item: Indicator): Kind {
  if (item.kind) return item.kind
  if (item.asOf !== undefined) return 'stock'
  if (item.period !== undefined) return 'flow'
  const unit = baseOf(item.unit).unit
  const core = coreName(item.name, item.unit)
  if (unit === '%' || unit === '‰' || unit === '位' || unit === '' || unit.includes('/')) return null
  if (unit !== '元' && STANDING.test(item.name)) return 'stock'
  if (FLOW_OPENS.test(item.name) || FLOW_UNITS.test(unit) || FLOW_ENDS.test(core)) return 'flow'
  if (DONE.test(core)) return null
  return STOCK_OPENS.test(core) || (unit !== '元' && STOCK_ENDS.test(core)) ? 'stock' : null
}

/** Whether the set itself says of when the figure is, so that a date or 上半年 may stand before it. */
export function tellsTime(item: Pick<Indicator, 'kind' | 'asOf' | 'period'>): boolean {
  return item.kind !== undefined || item.asOf !== undefined || item.period !== undefined
}

/** Whether a name may reach further back than the period (累计, 建成): only the set can say that it does not. */
export function mayReachBack({ name }: Pick<Indicator, 'name'>): boolean {
  return LONGER.test(name)
}
