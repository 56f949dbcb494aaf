import type { Indicator, Note } from '#indicator/set.ts'
import { simplified } from '#report/simplified.ts'
import { noteTemplate } from '../note-figures.ts'
import type { Piece } from '../parts.ts'
import type { Cluster } from '../plan/plan.ts'
import type { ComposedParagraph, SectionComposer, SectionRequest } from '../section-composer.ts'
import { sentencesFromModels, type TakenOver } from './adapt-models.ts'
import { chiefsOf } from './chiefs.ts'
import { problemParagraphs } from './ends-of-report.ts'
import { factsIn, factsOf, groupsOf, leading } from './fact.ts'
import { planParagraphs } from './next-steps.ts'
import { nothingSaid, type Said } from './openers.ts'
import { type Run, rankOf, runsOf } from './order.ts'
import { regionWord } from './region.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { shaped } from './shapes.ts'
import { stockTemplate } from './stock-template.ts'

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
  const sentences = sentencesOf(inOrder(runs, own, cluster), {
    setting,
    region: regionWord(set.bureau),
    script,
    said,
    isLater: isLaterIn(cluster),
    stands,
  })
  const templateOf = (sentence: Sentence) => sentence.template ?? stockTemplate(sentence.pieces, script)
  const told = cluster.notes.map(note => ({ note, behind: sentences.filter(sentence => isOfNote(sentence, note)) }))
  const behind = new Set(told.flatMap(({ behind: own }) => own))
  const templates = withoutEcho(
    sentences.filter(sentence => !behind.has(sentence)),
    cluster.notes[0]?.text ?? '',
  ).map(templateOf)
  const notes = told.flatMap(({ note, behind: own }) => [
    noteTemplate(note, 'frames'),
    ...own.map(sentence => briefly(sentence, stands)).map(templateOf),
  ])
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

/** Whether what an item states first comes only after the rest of its paragraph. */
function isLaterIn({ later = [] }: Cluster): (item: Run | TakenOver) => boolean {
  return item => {
    const id = 'template' in item ? item.ids[0] : item[0] && leading(item[0].head).id
    return id !== undefined && later.includes(id)
  }
}

/** Runs and taken-over sentences in one order: by rank, then by the place of what they state first in the set. */
function inOrder(runs: readonly Run[], own: readonly TakenOver[], cluster: Cluster): readonly (Run | TakenOver)[] {
  const { indicators } = cluster
  const isLater = isLaterIn(cluster)
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
  const ordered = ranked.toSorted((a, b) => a.rank - b.rank || a.place - b.place).map(({ item }) => item)
  return [...ordered.filter(item => !isLater(item)), ...ordered.filter(isLater)]
}
