import { sameKind } from '#indicator/unit-family.ts'
import type { Finding } from '../claim.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import { SAID, saidIn } from './trigger.ts'

const TARGET = /(?:任务|目标|计划|指标)[^，。；]{0,14}$/u
const TARGET_BEHIND = /^[^，。；]{0,10}(?:任务|目标)/u
const DONE = /(?:完成|建成|改造|实际|办结|达到)[^，。；]{0,14}$/u
const ALL =
  /(?:全部|全面|圆满|如期|按期|按时|超额|提前)(?:\S{0,4})?(?:完成|达标)|完成全部|(?:任务|目标)[^，。；]{0,6}全部(?:完成|实现|落实)/u
const PLANNED = /力争|确保|将|拟|争取|预计|尚未|未能|没有|还未|差距/u
const COMPLETION = /完成率[^，。；]{0,4}$/u

/** 年度任务200户，完成180户，…全部完成; 完成率90%，全面完成…: all is said to be done, and the figures say less. */
export function unmetTarget({ figures, said: leads }: Sentence): readonly Finding[] {
  const all = leads | saidIn(figures.at(-1)?.tail ?? '')
  if ((all & SAID.done) === 0 || (all & SAID.wholly) === 0) return []
  const words = figures.map(({ lead }) => lead).join(' ') + (figures.at(-1)?.tail ?? '')
  const said = ALL.exec(words)?.[0]
  if (said === undefined || PLANNED.test(words)) return []
  return figures.flatMap((target, place) => {
    if (target.planned) return []
    if (target.unit === '%' && COMPLETION.test(target.lead)) return target.value.lt(100) ? [incomplete(target, said)] : []
    const done = doneFor(target, figures, place)
    return done?.value.lt(target.value) ? [short(target, done, said)] : []
  })
}

/** The figure beside a target that says what was done. */
function doneFor(target: Figure, figures: readonly Figure[], place: number): Figure | null {
  const next = figures[place + 1]
  const previous = figures[place - 1]
  const isDone = (figure: Figure | undefined): figure is Figure =>
    figure !== undefined && sameKind(figure.unit, target.unit) && DONE.test(figure.lead) && !TARGET.test(figure.lead)
  if (TARGET.test(target.lead)) return isDone(next) ? next : isDone(previous) ? previous : null
  const isNamedBehind = TARGET_BEHIND.test(target.tail) && ALL.test(target.lead)
  return isNamedBehind && isDone(next) && /实际|已/u.test(next.lead) ? next : null
}

function short(target: Figure, done: Figure, said: string): Finding {
  const rest = target.value.minus(done.value)
  return {
    rule: 'unmet-target',
    spans: [spanOf(target), spanOf(done)],
    actual: said,
    expected: printed(target),
    message: `文中说“${said}”，但${printed(target)} − ${printed(done)} = ${rest}，尚未完成`,
  }
}

function incomplete(rate: Figure, said: string): Finding {
  return {
    rule: 'unmet-target',
    spans: [spanOf(rate)],
    actual: said,
    expected: '100%',
    message: `文中说“${said}”，但完成率为${printed(rate)}，100% − ${printed(rate)} = ${rate.value.minus(100).abs()}%，尚未完成`,
  }
}
