import type { Indicator } from '#indicator/set.ts'
import { dateWords } from '../date-words.ts'
import { chiefsOf } from '../frames/chiefs.ts'
import { factsOf, groupsOf } from '../frames/fact.ts'
import { stockTemplate } from '../frames/frames-composer.ts'
import { nothingSaid } from '../frames/openers.ts'
import { runsOf } from '../frames/order.ts'
import { regionWord } from '../frames/region.ts'
import { sentencesOf } from '../frames/sentences.ts'
import { partsOf, reference } from '../parts.ts'
import { passedPeriod } from '../plan/heading.ts'
import { workOf } from '../plan/heading-topics.ts'
import type { Plan } from '../plan/plan.ts'
import type { Template } from '../template.ts'
import type { WrittenSection } from './document.ts'
import data from './lead.json' with { type: 'json' }
import { guarded, type ProofPorts, type Reasons } from './prove.ts'
import { verifierOf } from './verifier.ts'

const MOST_NAMED = 5

/**
 * The opening paragraph: whose report it is, of when, under whom, and on what, in the order of its sections, in stock phrases; then what `figures` tell of
 * the whole.
 */
export function leadOf(
  { sections }: Pick<Plan, 'sections'>,
  figures: readonly Indicator[],
  proof: ProofPorts,
  reasons: Reasons,
): WrittenSection {
  const { set, script } = proof
  const topics = sections.filter(({ role }) => role === 'achievement').flatMap(({ clusters }) => clusters.map(({ topic }) => topic))
  const named = [...new Set(topics)].filter(topic => topic !== '综合').map(workOf)
  const over = named.length === 0 ? '各项民政工作' : `${named.slice(0, MOST_NAMED).join('、')}${named.length > 1 ? '等' : ''}各项工作`
  const leaders: Readonly<Record<string, string>> = data.leaders
  const under = leaders[regionWord(set.bureau)]
  const words = `，${set.bureau.name}${under === undefined ? '' : `在${under}下，`}${data.duties}，统筹推进${over}。`
  const opening: Template = { parts: partsOf([reference('period'), script.write(words)]), composer: 'frames', model: null }
  const closing: Template = {
    parts: partsOf([script.write(`现将${passedPeriod(set)}工作情况总结如下：`)]),
    composer: 'frames',
    model: null,
  }
  const templates = [opening, ...figureTemplates(figures, proof), closing]
  const paragraphs = guarded([{ title: null, templates }], [], new Set(), proof, reasons)
  return { level: 0, heading: '', gap: null, paragraphs }
}

/** The figures of the whole in stock forms; the heading has said when. */
function figureTemplates(figures: readonly Indicator[], proof: ProofPorts): readonly Template[] {
  const { set, script } = proof
  const said = { ...nothingSaid(), date: dateWords(set.period.end, set.period) }
  const setting = { set, turn: 0, compared: chiefsOf([figures], set), withRates: true }
  const verify = verifierOf('', { level: 0, heading: '' }, proof)
  const stands = (pieces: Parameters<typeof stockTemplate>[0]) => verify(stockTemplate(pieces, script)) === null
  const sentences = sentencesOf(runsOf(groupsOf(factsOf(figures))), { setting, region: regionWord(set.bureau), script, said, stands })
  return sentences.map(({ pieces }) => stockTemplate(pieces, script))
}
