import type { Note } from '#indicator/set.ts'
import { noteTemplate } from '../note-figures.ts'
import { type Piece, partsOf } from '../parts.ts'
import type { Cluster } from '../plan/plan.ts'
import type { Script } from '../script.ts'
import type { ComposedParagraph, SectionComposer, SectionRequest } from '../section-composer.ts'
import type { Template } from '../template.ts'
import { factsOf, groupsOf } from './fact.ts'
import { runsOf } from './order.ts'
import { plannedSentence } from './planned.ts'
import { regionWord } from './region.ts'
import { sentencesOf } from './sentences.ts'
import { shortfallSentence } from './shortfalls.ts'

/** The built-in composer: sentences of comparable passages where their figures match, stock sentence forms for the rest, notes as they are. */
export const composeWithFrames: SectionComposer = async request => {
  const { role } = request.section
  if (role === 'plan') return planParagraphs(request)
  if (role === 'problem') return problemParagraphs(request)
  return request.section.clusters.map((cluster, place) => clusterParagraph(cluster, request, place))
}

/** Pieces as a finished sentence in the bureau's script. */
export function stockTemplate(pieces: readonly Piece[], script: Script): Template {
  return { parts: partsOf([...pieces, '。']).map(part => inScript(part, script)), composer: 'frames', model: null }
}

function inScript(part: Template['parts'][number], script: Script): Template['parts'][number] {
  return part.type === 'literal' ? { type: 'literal', text: script.write(part.text) } : part
}

function clusterParagraph(cluster: Cluster, request: SectionRequest, place: number): ComposedParagraph {
  const { set, script } = request
  const setting = { set, turn: request.place + place, withChanges: true }
  const runs = runsOf(groupsOf(factsOf(cluster.indicators)))
  const sentences = sentencesOf(runs, setting, regionWord(set.bureau)).map(sentence => stockTemplate(sentence.pieces, script))
  return { title: script.write(cluster.title), templates: [...sentences, ...cluster.notes.map(fromNote)] }
}

function problemParagraphs({ section, set, script }: SectionRequest): readonly ComposedParagraph[] {
  const notes = section.clusters.flatMap(cluster => cluster.notes).map(note => ({ title: null, templates: [fromNote(note)] }))
  const behind = shortfallSentence(set)
  return behind === null ? notes : [...notes, { title: null, templates: [stockTemplate(behind, script)] }]
}

function planParagraphs({ section, set, script }: SectionRequest): readonly ComposedParagraph[] {
  const notes = section.clusters.flatMap(cluster => cluster.notes).map(note => ({ title: null, templates: [fromNote(note)] }))
  const indicators = section.clusters.flatMap(cluster => cluster.indicators)
  if (indicators.length === 0) return notes
  return [{ title: null, templates: [stockTemplate(plannedSentence(indicators, set), script)] }, ...notes]
}

function fromNote(note: Note): Template {
  return noteTemplate(note, 'frames')
}
