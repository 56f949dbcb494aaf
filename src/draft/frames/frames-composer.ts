import type { Indicator, IndicatorSet, Note } from '#indicator/set.ts'
import { simplified } from '#report/simplified.ts'
import { topicOf } from '#report/topic.ts'
import { noteTemplate } from '../note-figures.ts'
import { type Piece, partsOf } from '../parts.ts'
import { topicOfIndicator } from '../plan/assign.ts'
import { topicOrder } from '../plan/heading-topics.ts'
import type { Cluster } from '../plan/plan.ts'
import type { Script } from '../script.ts'
import type { ComposedParagraph, SectionComposer, SectionRequest } from '../section-composer.ts'
import type { Template } from '../template.ts'
import { sentencesFromModels, type TakenOver } from './adapt-models.ts'
import { chiefsOf } from './chiefs.ts'
import { datedTask } from './dated-task.ts'
import { factsIn, factsOf, groupsOf, leading } from './fact.ts'
import { nothingSaid, type Said } from './openers.ts'
import { type Run, rankOf, runsOf } from './order.ts'
import { plannedSentence } from './planned.ts'
import { regionWord } from './region.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { shaped } from './shapes.ts'
import { fallenOf, fallenSentence, remainingSentence, shortfallOf, speaksOf } from './shortfalls.ts'

/** The built-in composer: sentences of comparable passages where their figures match, stock sentence forms for the rest, notes as they are. */
export const composeWithFrames: SectionComposer = async request => {
  const { role } = request.section
  if (role === 'plan') return planParagraphs(request)
  if (role === 'problem') return problemParagraphs(request)
  const paragraphs = request.section.clusters.map(cluster => cluster.indicators)
  const compared = chiefsOf(paragraphs, request.set)
  const taken = paragraphs.flatMap(items => sentencesFromModels(request, plainlyTold(items), compared))
  const said = nothingSaid()
  return request.section.clusters.map((cluster, place) => clusterParagraph(cluster, taken, { request, place, said, compared }))
}

/** What the bureau's own sentences may tell: a target, and what has a form of its own with another figure, is told in stock forms. */
function plainlyTold(indicators: readonly Indicator[]): readonly Indicator[] {
  const groups = shaped(groupsOf(factsOf(indicators))).filter(group => !group.shape)
  return groups
    .flatMap(factsIn)
    .flatMap(fact => fact.figures)
    .filter(item => item.target === undefined)
}

/** So many characters alike are an echo. */
const ECHO = 4
/** Study and discipline come before the counts of routine. */
const NOTES_FIRST: readonly string[] = ['党建队伍']

/** Pieces as a finished sentence in the bureau's script. */
export function stockTemplate(pieces: readonly Piece[], script: Script): Template {
  return { parts: partsOf([...pieces, '。']).map(part => inScript(part, script)), composer: 'frames', model: null }
}

function inScript(part: Template['parts'][number], script: Script): Template['parts'][number] {
  return part.type === 'literal' ? { type: 'literal', text: script.write(part.text) } : part
}

interface Desk {
  readonly request: SectionRequest
  readonly place: number
  readonly said: Said
  readonly compared: ReadonlySet<string>
}

/** Sentences of past passages first, then what they leave in stock forms, then notes. A sentence stands with the first thing that it states. */
function clusterParagraph(cluster: Cluster, taken: readonly TakenOver[], { request, place, said, compared }: Desk): ComposedParagraph {
  const { set, script } = request
  const setting = { set, turn: request.place + place, compared, withRates: true }
  const own = taken.filter(({ ids }) => cluster.indicators.some(item => item.id === ids[0]))
  const left = cluster.indicators.filter(item => !taken.some(({ ids }) => ids.includes(item.id)))
  const runs = runsOf(shaped(groupsOf(factsOf(left))))
  const stands = (pieces: readonly Piece[]) => request.verify?.(stockTemplate(pieces, script)) === null
  const sentences = sentencesOf(inOrder(runs, own, cluster), { setting, region: regionWord(set.bureau), script, said, stands })
  const templateOf = (sentence: Sentence) => sentence.template ?? stockTemplate(sentence.pieces, script)
  const told = cluster.notes.map(note => ({ note, behind: sentences.filter(sentence => isOfNote(sentence, note)) }))
  const behind = new Set(told.flatMap(({ behind: own }) => own))
  const templates = withoutEcho(
    sentences.filter(sentence => !behind.has(sentence)),
    cluster.notes[0]?.text ?? '',
  ).map(templateOf)
  const notes = told.flatMap(({ note, behind: own }) => [fromNote(note), ...own.map(sentence => briefly(sentence, stands)).map(templateOf)])
  return {
    title: script.write(cluster.title),
    templates: NOTES_FIRST.includes(cluster.topic) ? [...notes, ...templates] : [...templates, ...notes],
  }
}

/** The name of a building, up to what was invested in it. */
const BUILDING = /^.{4,}?(?=(?:项目|工程)?(?:总投资|累计完成投资))/u

/** Whether a sentence tells what was invested in the building that a note opens with. */
function isOfNote({ pieces, isInvested }: Sentence, { text }: Note): boolean {
  const opening = pieces.find(piece => piece !== '')
  return isInvested === true && typeof opening === 'string' && simplified(text).startsWith(opening.slice(0, ECHO + 1))
}

/** Behind the note that named the building: 项目总投资12600万元. */
function briefly(sentence: Sentence, stands: (pieces: readonly Piece[]) => boolean): Sentence {
  const pieces = sentence.pieces.map(piece => (typeof piece === 'string' ? piece.replace(BUILDING, '') : piece))
  const first = pieces.findIndex(piece => piece !== '')
  const ways = ['项目', '该项目'].map(name =>
    pieces.map((piece, place) => (place === first && typeof piece === 'string' ? piece.replace(/^(?:项目|工程)?/u, name) : piece)),
  )
  const named = ways.find(stands)
  return named === undefined ? sentence : { ...sentence, pieces: named }
}

/** Two neighbours do not open alike: a standard of which the first note goes on to speak stands first in its paragraph. */
function withoutEcho(sentences: readonly Sentence[], note: string): readonly Sentence[] {
  const last = sentences.at(-1)
  const first = last?.pieces.find(piece => piece !== '')
  const opening = typeof first === 'string' ? first.slice(0, ECHO) : ''
  const echoes = last?.ofStandards === true && opening.length === ECHO && simplified(note).startsWith(opening)
  return echoes && last ? [last, ...sentences.slice(0, -1)] : sentences
}

/** Runs and taken-over sentences in one order: by rank, then by the place of what they state first in the set. */
function inOrder(runs: readonly Run[], own: readonly TakenOver[], { indicators }: Cluster): readonly (Run | TakenOver)[] {
  const placeOf = (id: string | undefined) => indicators.findIndex(item => item.id === id)
  // Runs keep their own order, whatever place their first figures have in the set
  const firstPlace = (run: Run) => placeOf(run[0] && leading(run[0].head).id)
  const ranked = [
    ...runs.map((item, at) => ({
      item,
      rank: rankOf(item[0]?.head),
      place: Math.min(
        ...runs
          .slice(at)
          .filter(later => rankOf(later[0]?.head) === rankOf(item[0]?.head))
          .map(firstPlace),
      ),
    })),
    ...own.map(item => ({
      item,
      rank: rankOf(factsOf(indicators.filter(({ id }) => id === item.ids[0]))[0]),
      place: placeOf(item.ids[0]),
    })),
  ]
  return ranked.toSorted((a, b) => a.rank - b.rank || a.place - b.place).map(({ item }) => item)
}

/** The notes, what falls behind and what fell; what one of the notes speaks of is told behind it. */
function problemParagraphs({ section, set, script, verify }: SectionRequest): readonly ComposedParagraph[] {
  const notes = section.clusters.flatMap(cluster => cluster.notes)
  const home = (item: Indicator) => notes.find(({ text }) => speaksOf(script.read(text), item))
  const shortfall = shortfallOf(set)
  const behind = shortfall === null ? null : plainest(shortfall.ways, { script, verify })
  const told = fallenOf(set).flatMap(item => home(item) ?? [])
  const fallen = [
    ...notes.map(note => ({
      note,
      words: fallenSentence(
        fallenOf(set).filter(item => home(item) === note),
        set,
      ),
    })),
    {
      note: undefined,
      words: fallenSentence(
        fallenOf(set).filter(item => home(item) === undefined),
        set,
      ),
    },
  ]
  const fallenAt = (note: Note | undefined) =>
    fallen.flatMap(({ note: at, words }) => (at === note && words !== null ? [stockTemplate([words], script)] : []))
  const lagHome = shortfall?.only ? home(shortfall.only) : undefined
  const behindAt = (note: Note | undefined) => (behind !== null && lagHome === note ? [behind] : [])
  const noted = notes.map(note => ({
    title: null,
    templates: [fromNote(note), ...behindAt(note), ...(told.includes(note) ? fallenAt(note) : [])],
  }))
  return [...noted, ...[...behindAt(undefined), ...fallenAt(undefined)].map(alone)]
}

/** The fullest way that stands alone, with plainer ways behind it for what the whole text does not bear out. */
function plainest(ways: readonly (readonly Piece[])[], { script, verify }: Pick<SectionRequest, 'script' | 'verify'>): Template | null {
  return ways
    .map(pieces => stockTemplate(pieces, script))
    .filter((template, place) => place === ways.length - 1 || verify === undefined || verify(template) === null)
    .reduceRight<Template | null>((plainer, template) => (plainer === null ? template : { ...template, plainer }), null)
}

/** Topic by topic in the order of reports: what is planned in figures, what lags and is to be made good, what the notes say. */
function planParagraphs({ section, set, script, verify }: SectionRequest): readonly ComposedParagraph[] {
  const indicators = section.clusters.flatMap(cluster => cluster.indicators)
  const planned = [...Map.groupBy(indicators, topicOfIndicator)].map(([topic, items]) => {
    const dated = stockTemplate(plannedSentence(items, true), script)
    const [plain, single] = [
      stockTemplate(plannedSentence(items, false), script),
      items.map(item => stockTemplate(plannedSentence([item], false), script)),
    ]
    const isProven = (template: Template) => verify === undefined || verify(template) === null
    const templates = isProven(dated) ? [dated] : isProven(plain) ? [plain] : single
    return { topic, paragraph: { title: null, templates } }
  })
  const remaining = remainingSentence(set)
  const made = remaining === null ? [] : [{ topic: remaining.topic, paragraph: alone(stockTemplate([remaining.words], script)) }]
  const noted = section.clusters.flatMap(({ notes }) =>
    notes.map(note => ({ topic: topicOf(note.text), paragraph: alone(fromNote(note, saidAlready(note, section.heading, script))) })),
  )
  return [...planned, ...made, ...promisedParagraphs(section, set, { script, verify }), ...noted]
    .toSorted((a, b) => topicOrder(a.topic) - topicOrder(b.topic))
    .map(({ paragraph }) => paragraph)
}

/** What the notes on the work done promise for a later date, where the plan itself does not speak of it. */
function promisedParagraphs(
  { clusters }: SectionRequest['section'],
  set: IndicatorSet,
  { script, verify }: Pick<SectionRequest, 'script' | 'verify'>,
) {
  const own = new Set(clusters.flatMap(({ notes }) => notes.map(({ id }) => id)))
  return (set.notes ?? []).flatMap(note => {
    const task = own.has(note.id) ? null : datedTask(note, set, script)
    const isProven = task !== null && (verify === undefined || verify(task) === null)
    return isProven ? [{ topic: topicOf(note.text), paragraph: alone(task) }] : []
  })
}

function alone(template: Template): ComposedParagraph {
  return { title: null, templates: [template] }
}

function fromNote(note: Note, from = 0): Template {
  return noteTemplate(note, 'frames', from)
}

/** How much of a note's beginning its heading has said: 下半年将 under 下半年工作安排. */
function saidAlready({ text }: Note, heading: string, script: Script): number {
  const opening = /^\s*下半年[将，]?(?=.{4,})/u.exec(script.read(text))?.[0]
  return opening !== undefined && heading.includes('下半年') ? opening.length : 0
}
