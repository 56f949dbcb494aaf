import { exact } from '#indicator/decimal.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { dateWords } from '../date-words.ts'
import { chiefsOf } from '../frames/chiefs.ts'
import { factsOf, groupsOf, leading } from '../frames/fact.ts'
import { nothingSaid } from '../frames/openers.ts'
import { type Run, runsOf } from '../frames/order.ts'
import { regionWord } from '../frames/region.ts'
import { sentencesOf } from '../frames/sentences.ts'
import { stockTemplate } from '../frames/stock-template.ts'
import { figureCount, joined, type Piece, partsOf, reference } from '../parts.ts'
import { passedPeriod } from '../plan/heading.ts'
import { workOf } from '../plan/heading-topics.ts'
import type { Plan } from '../plan/plan.ts'
import type { Template } from '../template.ts'
import type { WrittenSection } from './document.ts'
import data from './lead.json' with { type: 'json' }
import type { LeadFigures } from './lead-figures.ts'
import { guarded, type ProofPorts, type Reasons } from './prove.ts'
import { verifierOf } from './verifier.ts'

const MOST_NAMED = 5

/**
 * The opening paragraph: whose report it is, of when, under whom, and on what, in the order of its sections, in stock phrases; then what the figures tell of
 * the whole.
 */
export function leadOf(
  { sections }: Pick<Plan, 'sections'>,
  { grounds, figures }: LeadFigures,
  proof: ProofPorts,
  reasons: Reasons,
): WrittenSection {
  const { set, script } = proof
  const openingOn = (items: readonly Indicator[]) =>
    stockTemplate(
      [reference('period'), `，${set.bureau.name}${underOf(set)}${dutiesOf(set)}，`, ...groundsOf(items, set), workedOn(sections, set)],
      script,
    )
  const verify = verifierOf('', { level: 0, heading: '' }, proof)
  const opening = firstProven([grounds, grounds.filter(({ unit }) => !unit.endsWith('人')), []].map(openingOn), verify)
  const closing: Template = {
    parts: partsOf([script.write(`现将${passedPeriod(set)}工作情况总结如下：`)]),
    composer: 'frames',
    model: null,
  }
  const templates = [opening, ...figureTemplates(figures, proof), closing]
  const paragraphs = guarded([{ title: null, templates }], [], new Set(), proof, reasons)
  return { level: 0, heading: '', gap: null, paragraphs }
}

/** 立足全县14个乡镇、186个行政村实际，: the district on the way, in a phrase that asserts nothing of it. */
function groundsOf(items: readonly Indicator[], { bureau }: IndicatorSet): readonly Piece[] {
  const named = items.map((item): readonly Piece[] => [reference(item.id), groundName(item)])
  return named.length === 0 ? [] : [`立足${regionWord(bureau)}`, ...joined(named, '、'), '实际，']
}

/** 乡镇 of 乡镇数, 口 of the people of a place; nothing behind 3区. */
function groundName({ name, unit }: Indicator): string {
  if (unit.endsWith('人')) return '口'
  return unit.endsWith('个') ? name.replace(/^全[省市县区]/u, '').replace(/(?:总数|数)$/u, '') : ''
}

function firstProven(templates: readonly Template[], verify: ReturnType<typeof verifierOf>): Template {
  const proven = templates.find(template => verify(template) === null) ?? templates.at(-1)
  if (proven === undefined) throw new RangeError('A lead has at least its plain opening')
  return proven
}

/** 在区委、区政府的坚强领导和上级民政部门的精心指导下，. */
function underOf({ bureau }: IndicatorSet): string {
  const region = regionWord(bureau)
  const leaders: Readonly<Record<string, string>> = data.leaders
  const led = leaders[region]
  if (led === undefined) return ''
  // A government is not under itself
  const under = /(?:政府|办事处|行署)$/u.test(bureau.name) ? led.replace(/、.*$/u, '') : led
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
  const placeOf = ([first]: Run) => figures.findIndex(({ id }) => first !== undefined && id === leading(first.head).id)
  const runs = runsOf(groupsOf(factsOf(figures))).toSorted((a, b) => placeOf(a) - placeOf(b))
  const sentences = sentencesOf(runs, { setting, region: regionWord(set.bureau), script, said, stands })
  const together = joined(
    sentences.map(({ pieces }) => pieces),
    '，',
  )
  const isOne = sentences.length > 1 && sentences.some(({ pieces }) => figureCount(pieces) === 1) && stands(together)
  return (isOne ? [together] : sentences.map(({ pieces }) => pieces)).map(pieces => {
    const round = roundly(pieces, set)
    return stockTemplate(stands(round) ? round : pieces, script)
  })
}

/** 45693.23万元 of the whole is 4.57亿元 to a city. */
function roundly(pieces: readonly Piece[], set: IndicatorSet): readonly Piece[] {
  const { regions, unit, from } = data.rounded
  if (!regions.includes(regionWord(set.bureau))) return pieces
  return pieces.map(piece => {
    const item =
      typeof piece !== 'string' && piece.type === 'reference' ? set.indicators.find(({ id }) => id === piece.expression) : undefined
    const { unit: base, factor } = baseOf(item?.unit ?? '')
    const isLarge = item !== undefined && base === '元' && !item.unit.startsWith('亿') && factor.times(exact(item.value)).gte(from)
    return isLarge ? reference(item.id, { unit, decimals: 2 }) : piece
  })
}
