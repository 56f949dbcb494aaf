import { simplified } from '#report/simplified.ts'
import { topicOf } from '#report/topic.ts'
import { noteTemplate } from '../note-figures.ts'
import { settledTopic, topicOfIndicator, topicOfNote } from '../plan/assign.ts'
import { servedBy, topicOrder } from '../plan/heading-topics.ts'
import type { Script } from '../script.ts'
import type { ComposedParagraph, SectionRequest } from '../section-composer.ts'
import type { Template } from '../template.ts'
import { printTemplate } from '../template-parser.ts'
import { datedTask } from './dated-task.ts'
import { mattersOf } from './matters.ts'
import { plannedSentence } from './planned.ts'
import { remainingSentences } from './shortfalls.ts'
import { stockTemplate } from './stock-template.ts'

interface Step {
  readonly topic: string
  readonly templates: readonly Template[]
}

/**
 * What comes next, topic by topic in the order of the report's own sections: what is planned in figures, what remains of a target and what a building's
 * note promises in one point a topic, then what the notes say, one matter a point.
 */
export function planParagraphs(request: SectionRequest): readonly ComposedParagraph[] {
  const { order = [] } = request
  const made = [...plannedSteps(request), ...remainingSteps(request), ...promisedSteps(request)]
  const joined = [...Map.groupBy(made, ({ topic }) => topic)].map(([topic, steps]) => ({
    topic,
    templates: steps.flatMap(({ templates }) => templates),
  }))
  const placeOf = ({ topic }: Step) => {
    const place = order.indexOf(topic)
    return place < 0 ? order.length + topicOrder(topic) : place
  }
  return [...joined, ...notedSteps(request)]
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(({ templates }) => ({ title: null, templates }))
}

function plannedSteps({ section, script, verify }: SectionRequest): readonly Step[] {
  const indicators = section.clusters.flatMap(cluster => cluster.indicators)
  return [...Map.groupBy(indicators, topicOfIndicator)].map(([topic, items]) => {
    const dated = stockTemplate(plannedSentence(items, true), script)
    const plain = stockTemplate(plannedSentence(items, false), script)
    const single = items.map(item => stockTemplate(plannedSentence([item], false), script))
    const isProven = (template: Template) => verify === undefined || verify(template) === null
    return { topic, templates: isProven(dated) ? [dated] : isProven(plain) ? [plain] : single }
  })
}

/** What lags and no plan names: in figures where they are proven, else by its name. */
function remainingSteps({ set, script, verify }: SectionRequest): readonly Step[] {
  return remainingSentences(set).map(({ topic, ways }) => {
    const templates = ways.map(pieces => stockTemplate(pieces, script))
    const stands = templates.find(template => verify === undefined || verify(template) === null) ?? templates.at(-1)
    return { topic, templates: stands === undefined ? [] : [stands] }
  })
}

/** What the notes on the work done promise for a later date, where the plan itself does not speak of it: a building with what it serves. */
function promisedSteps({ section: { clusters }, set, script, verify, order = [] }: SectionRequest): readonly Step[] {
  const own = new Set(clusters.flatMap(({ notes }) => notes.map(({ id }) => id)))
  return (set.notes ?? []).flatMap(note => {
    const task = own.has(note.id) ? null : datedTask(note, set, script)
    if (task === null || (verify !== undefined && verify(task) !== null)) return []
    const served = servedBy(script.read(printTemplate(task.parts))).find(topic => order.includes(topic))
    return [{ topic: served ?? settledTopic(topicOfNote(note), note.text, order), templates: [task] }]
  })
}

function notedSteps({ section, script }: SectionRequest): readonly Step[] {
  return section.clusters.flatMap(({ notes }) =>
    notes.flatMap(note => {
      const from = saidAlready(note.text, section.heading, script)
      const matters = mattersOf(note.text, from)
      if (matters.length < 2) return [{ topic: topicOf(note.text), templates: [noteTemplate(note, 'frames', from)] }]
      return matters.map(({ topic, start, end }) => ({ topic, templates: [noteTemplate(note, 'frames', start, end)] }))
    }),
  )
}

/** How much of a note's beginning its heading has said: 下半年将 under 下半年工作安排. */
function saidAlready(text: string, heading: string, script: Script): number {
  const opening = /^\s*下半年[将，]?(?=.{4,})/u.exec(simplified(text))?.[0]
  return opening !== undefined && script.read(heading).includes('下半年') ? opening.length : 0
}
