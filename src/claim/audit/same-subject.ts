import { sameKind } from '#indicator/unit-family.ts'
import { canonical } from '../canonical.ts'
import type { Finding } from '../claim.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'
import { like } from './print.ts'

/** A subject must say this much to be known again. */
const SHORTEST_STOCK = 4
const SHORTEST_FLOW = 6
const STOCK = /截至|目前|现有|共有|在册|在保|累计登记|登记在册/u
const FLOW = /(?:累计|全年|上半年|今年以来|年初以来)/u
/** What opens a sentence about the whole area and up to now. */
const OPENERS =
  /(?:截至|截止)[^，,]{0,12}?(?:底|末|日|前|目前)|目前|今年以来|年初以来|全年|上半年|累计|现有|共有|现|共|[，,\s]|(?:我|全|本)[省市县区镇乡州]/gu
const CHANGING = /增加|减少|退出|提高|下降|由|从|计划|任务|目标|拟|每|其中|上年|去年|同期|月份|季度|年初|期间|平均|人均/u
const TIME = /(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|年初|年末|年底/gu

interface Stated {
  readonly figure: Figure
  readonly subject: string
  readonly time: string
}

/** 目前在册孤儿37人 … 在册孤儿39人: one fact about the whole area, named in the same words, with two values. */
export function sameSubject(sentences: readonly Sentence[]): readonly Finding[] {
  const seen = new Map<string, Stated>()
  return sentences.flatMap(sentence =>
    statedIn(sentence).flatMap(stated => {
      const key = `${stated.subject} ${stated.figure.unit}`
      const earlier = seen.get(key)
      if (!earlier) seen.set(key, stated)
      return earlier && differ(earlier, stated) ? [finding(earlier, stated)] : []
    }),
  )
}

/** The first figure of a sentence, with those glued to it: only there do the words before it say all. */
function statedIn({ figures }: Sentence): readonly Stated[] {
  const [first] = figures
  if (!first?.opens || first.planned) return []
  const [hasStock, hasFlow] = [STOCK.test(first.lead), FLOW.test(first.lead)]
  if ((!hasStock && !hasFlow) || CHANGING.test(first.lead)) return []
  const clause = first.lead.split(/[；;：:（(）)]/u).at(-1) ?? ''
  const words = clause.replace(OPENERS, '')
  const subject = canonical(words).replace(/\s+/gu, '')
  const isStock = hasStock && words.length >= SHORTEST_STOCK
  const isFlow = hasFlow && words.length >= SHORTEST_FLOW
  if (subject.length < 2 || (!isStock && !isFlow)) return []
  const next = figures.findIndex((figure, place) => place > 0 && figure.lead.trim() !== '')
  const glued = next < 0 ? figures : figures.slice(0, next)
  return glued.map(figure => ({ figure, subject, time: first.lead.match(TIME)?.at(-1) ?? '' }))
}

function differ(a: Stated, b: Stated): boolean {
  if (a.time !== '' && b.time !== '' && a.time !== b.time) return false
  const { figure: one } = a
  const { figure: other } = b
  return sameKind(one.unit, other.unit) && one.value.minus(other.value).abs().gt(one.half.plus(other.half))
}

function finding({ figure: earlier, subject }: Stated, { figure }: Stated): Finding {
  const apart = earlier.value.minus(figure.value).abs()
  return {
    rule: 'same-subject',
    spans: [spanOf(earlier), spanOf(figure)],
    actual: printed(figure),
    expected: printed(earlier),
    message: `“${subject}”前文为${printed(earlier)}，此处为${printed(figure)}，相差${like(figure, apart)}`,
  }
}
