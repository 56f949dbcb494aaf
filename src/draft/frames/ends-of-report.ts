import type { Indicator, Note } from '#indicator/set.ts'
import { noteTemplate } from '../note-figures.ts'
import type { Piece } from '../parts.ts'
import type { ComposedParagraph, SectionRequest } from '../section-composer.ts'
import type { Template } from '../template.ts'
import { fallenOf, fallenSentence, shortfallOf, speaksOf } from './shortfalls.ts'
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

function alone(template: Template): ComposedParagraph {
  return { title: null, templates: [template] }
}

function fromNote(note: Note): Template {
  return noteTemplate(note, 'frames')
}
