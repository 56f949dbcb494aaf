import { sameKind } from '#indicator/unit-family.ts'
import type { Finding } from '../claim.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'

/** A subject must say this much to be known again. */
const SHORTEST = 5
const OPENING = /^\s*(?:截至目前|截至|目前|现|共有|共)*\s*/u
const STOCK = /(?:截至|目前|现有|共有|在册|在保|累计登记|登记在册)/u
const CHANGING = /新增|增加|减少|退出|提高|下降|由|从|计划|任务|目标|拟|每|其中|上年|去年|同期|月份|季度/u

/** 目前在册孤儿37人 … 在册孤儿39人: one stock, named in the same words, with two values. */
export function sameSubject(sentences: readonly Sentence[]): readonly Finding[] {
  const seen = new Map<string, Figure>()
  return sentences.flatMap(({ figures }) =>
    figures.flatMap(figure => {
      const subject = stockSubject(figure)
      if (subject === '') return []
      const earlier = seen.get(`${subject} ${figure.unit}`)
      if (!earlier) seen.set(`${subject} ${figure.unit}`, figure)
      return earlier && differ(earlier, figure) ? [finding(earlier, figure, subject)] : []
    }),
  )
}

function stockSubject({ lead, planned }: Figure): string {
  if (planned || !STOCK.test(lead)) return ''
  const clause = lead.split(/[，,；;：:、（(）)]/u).at(-1) ?? ''
  if (CHANGING.test(lead)) return ''
  const subject = clause.replace(OPENING, '').replace(/\s+/gu, '')
  return subject.length < SHORTEST ? '' : subject
}

function differ(a: Figure, b: Figure): boolean {
  return sameKind(a.unit, b.unit) && a.value.minus(b.value).abs().gt(a.half.plus(b.half))
}

function finding(earlier: Figure, figure: Figure, subject: string): Finding {
  return {
    rule: 'same-subject',
    spans: [spanOf(earlier), spanOf(figure)],
    actual: printed(figure),
    expected: printed(earlier),
    message: `“${subject}”前文为${printed(earlier)}，此处为${printed(figure)}，相差${earlier.value.minus(figure.value).abs()}${figure.unit}`,
  }
}
