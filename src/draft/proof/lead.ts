import type { IndicatorSet } from '#indicator/set.ts'
import { partsOf, reference } from '../parts.ts'
import { topicOfIndicator } from '../plan/assign.ts'
import { topicOrder, workOf } from '../plan/heading-topics.ts'
import type { Template } from '../template.ts'
import type { WrittenSection } from './document.ts'
import { guarded, type ProofPorts, type Reasons } from './prove.ts'

const MOST_NAMED = 6

/** The opening paragraph: whose report it is, of when, and on what. It states no result. */
export function leadOf(set: IndicatorSet, proof: ProofPorts, reasons: Reasons): WrittenSection {
  const topics = [...new Set(set.indicators.map(topicOfIndicator))]
    .filter(topic => topic !== '综合')
    .toSorted((a, b) => topicOrder(a) - topicOrder(b))
  const named = topics.slice(0, MOST_NAMED).map(workOf)
  const over = named.length === 0 ? '各项民政工作' : `${named.join('、')}等各项工作`
  const template: Template = {
    parts: partsOf([
      reference('period'),
      proof.script.write(`，${set.bureau.name}围绕年度工作任务，统筹推进${over}。现将有关情况报告如下：`),
    ]),
    composer: 'frames',
    model: null,
  }
  const paragraphs = guarded([{ title: null, templates: [template] }], [], new Set(), proof, reasons)
  return { level: 0, heading: '', gap: null, paragraphs }
}
