import { sameKind } from '#indicator/unit-family.ts'
import type { Finding } from '../claim.ts'
import { printed, type Sentence, spanOf } from './figure.ts'

const TARGET = /(?:任务|目标|计划|指标)[^，。；]{0,14}$/u
const DONE = /(?:完成|建成|改造|实际)[^，。；]{0,14}$/u
const ALL = /全部完成|全面完成|圆满完成|如期完成|全部达标|完成全部|超额完成/u
const PLANNED = /力争|确保|计划|将|拟|争取|预计/u

/** 年度任务200户，完成180户，…全部完成: all is said to be done, and the figures say less. */
export function unmetTarget({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap((target, place) => {
    const done = figures[place + 1]
    if (!done || target.planned || !sameKind(target.unit, done.unit)) return []
    if (!TARGET.test(target.lead) || !DONE.test(done.lead) || TARGET.test(done.lead)) return []
    const said = ALL.exec(`${target.lead}${done.lead}${done.tail}`)?.[0]
    if (said === undefined || PLANNED.test(done.tail) || done.value.gte(target.value)) return []
    const short = target.value.minus(done.value)
    return [
      {
        rule: 'unmet-target',
        spans: [spanOf(target), spanOf(done)],
        actual: said,
        expected: printed(target),
        message: `文中说“${said}”，但${printed(target)} − ${printed(done)} = ${short}，尚未完成`,
      },
    ]
  })
}
