import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { dateWords } from '../date-words.ts'
import { chiefsOf } from '../frames/chiefs.ts'
import { factsOf, groupsOf } from '../frames/fact.ts'
import { stockTemplate } from '../frames/frames-composer.ts'
import { nothingSaid } from '../frames/openers.ts'
import { runsOf } from '../frames/order.ts'
import { regionWord } from '../frames/region.ts'
import { sentencesOf } from '../frames/sentences.ts'
import { figureCount, joined, partsOf, reference } from '../parts.ts'
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
  const words = `，${set.bureau.name}${underOf(set)}${dutiesOf(set)}，${workedOn(sections, set)}。`
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

/** 在区委、区政府的坚强领导和上级民政部门的精心指导下，. */
function underOf({ bureau }: IndicatorSet): string {
  const region = regionWord(bureau)
  const leaders: Readonly<Record<string, string>> = data.leaders
  const under = leaders[region]
  if (under === undefined) return ''
  const guide = region === '全国' ? '' : !isCivil(bureau) ? data.guides.other : region === '全省' ? data.guides.province : data.guides.civil
  return `在${under}的坚强领导${guide === '' ? '' : `和${guide}`}下，`
}

/** What the duties of civil affairs are is no phrase for another bureau. */
function dutiesOf({ bureau }: IndicatorSet): string {
  return isCivil(bureau) ? data.duties : data.plainDuties
}

function isCivil({ name, level }: IndicatorSet['bureau']): boolean {
  return new RegExp(data.civil, 'u').test(name) && level !== 'town'
}

/** 统筹推进社会救助、养老服务等各项工作; of one topic alone 扎实做好婚姻登记工作. */
function workedOn(sections: Plan['sections'], { bureau }: IndicatorSet): string {
  const topics = sections.filter(({ role }) => role === 'achievement').flatMap(({ clusters }) => clusters.map(({ topic }) => topic))
  const named = [...new Set(topics)].filter(topic => topic !== '综合').map(workOf)
  if (named.length === 0 || (named.length < 2 && topics.includes('综合')))
    return isCivil(bureau) ? '统筹推进各项民政工作' : '统筹推进各项重点工作'
  if (named.length === 1) return `扎实做好${named[0]}工作`
  return `统筹推进${named.slice(0, MOST_NAMED).join('、')}${named.length > MOST_NAMED ? '等' : ''}各项工作`
}

/** The figures of the whole in stock forms, in one sentence where one of them would stand alone; the heading has said when. */
function figureTemplates(figures: readonly Indicator[], proof: ProofPorts): readonly Template[] {
  const { set, script } = proof
  const said = { ...nothingSaid(), date: dateWords(set.period.end, set.period) }
  const setting = { set, turn: 0, compared: chiefsOf([figures], set), withRates: true }
  const verify = verifierOf('', { level: 0, heading: '' }, proof)
  const stands = (pieces: Parameters<typeof stockTemplate>[0]) => verify(stockTemplate(pieces, script)) === null
  const sentences = sentencesOf(runsOf(groupsOf(factsOf(figures))), { setting, region: regionWord(set.bureau), script, said, stands })
  const together = joined(
    sentences.map(({ pieces }) => pieces),
    '，',
  )
  const isOne = sentences.length > 1 && sentences.some(({ pieces }) => figureCount(pieces) === 1) && stands(together)
  return (isOne ? [together] : sentences.map(({ pieces }) => pieces)).map(pieces => stockTemplate(pieces, script))
}
