import type { Indicator, IndicatorSet, Note } from '#indicator/set.ts'
import { topicOf } from '#report/topic.ts'
import { noteTemplate } from '../note-figures.ts'
import type { Piece } from '../parts.ts'
import { topicOfIndicator, topicOfNote } from '../plan/assign.ts'
import { topicOrder } from '../plan/heading-topics.ts'
import type { Script } from '../script.ts'
import type { ComposedParagraph, SectionRequest } from '../section-composer.ts'
import type { Template } from '../template.ts'
import { datedTask } from './dated-task.ts'
import { plannedSentence } from './planned.ts'
import { fallenOf, fallenSentence, remainingSentence, shortfallOf, speaksOf } from './shortfalls.ts'
import { stockTemplate } from './stock-template.ts'

/** The notes, what falls behind and what fell; what one of the notes speaks of is told behind it. */
export function problemParagraphs({ section, set, script, verify }: SectionRequest): readonly ComposedParagraph[] {
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
export function planParagraphs({ section, set, script, verify }: SectionRequest): readonly ComposedParagraph[] {
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
    return isProven ? [{ topic: topicOfNote(note), paragraph: alone(task) }] : []
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
