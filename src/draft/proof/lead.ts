import { regionWord } from '../frames/region.ts'
import { partsOf, reference } from '../parts.ts'
import { workOf } from '../plan/heading-topics.ts'
import type { Plan } from '../plan/plan.ts'
import type { Template } from '../template.ts'
import type { WrittenSection } from './document.ts'
import data from './lead.json' with { type: 'json' }
import { guarded, type ProofPorts, type Reasons } from './prove.ts'

const MOST_NAMED = 5

/** The opening paragraph in stock phrases: whose report it is, of when, under whom, and on what, in the order of its sections. It states no result. */
export function leadOf({ sections }: Pick<Plan, 'sections'>, proof: ProofPorts, reasons: Reasons): WrittenSection {
  const { set, script } = proof
  const topics = sections.filter(({ role }) => role === 'achievement').flatMap(({ clusters }) => clusters.map(({ topic }) => topic))
  const named = [...new Set(topics)].filter(topic => topic !== '综合').map(workOf)
  const over = named.length === 0 ? '各项民政工作' : `${named.slice(0, MOST_NAMED).join('、')}${named.length > 1 ? '等' : ''}各项工作`
  const leaders: Readonly<Record<string, string>> = data.leaders
  const under = leaders[regionWord(set.bureau)]
  const words = `，${set.bureau.name}${under === undefined ? '' : `在${under}下，`}${data.duties}，统筹推进${over}。现将有关情况报告如下：`
  const template: Template = { parts: partsOf([reference('period'), script.write(words)]), composer: 'frames', model: null }
  const paragraphs = guarded([{ title: null, templates: [template] }], [], new Set(), proof, reasons)
  return { level: 0, heading: '', gap: null, paragraphs }
}
