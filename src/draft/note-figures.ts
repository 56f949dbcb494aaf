import type { Note } from '#indicator/set.ts'
import { findMentions } from '#text/find-mentions.ts'
import type { Mention } from '#text/mention.ts'
import type { Template, TemplatePart } from './template.ts'

/** The figures, dates and identifiers of a note, in order: what `note(id).figure(k)` counts from 1. Ordinals and terms are words, not figures. */
export function figuresOf(note: Pick<Note, 'text'>): readonly Mention[] {
  return findMentions(note.text).filter(mention => !isWord(mention))
}

/** A note as a template: its words are literal, its figures are references to itself. Blanks around it and what stands before `from` or from `to` on fall away; a full stop ends it. */
export function noteTemplate(note: Note, composer: Template['composer'], from = 0, to = note.text.length): Template {
  const parts: TemplatePart[] = []
  let at = Math.max(from, note.text.length - note.text.trimStart().length)
  const literal = (end: number) => {
    if (end > at) parts.push({ type: 'literal', text: note.text.slice(at, end) })
  }
  for (const [place, figure] of figuresOf(note).entries()) {
    if (figure.start < at || figure.end > to) continue
    literal(figure.start)
    parts.push({ type: 'reference', expression: `note(${note.id}).figure(${place + 1})`, style: {} })
    at = figure.end
  }
  const told = note.text.slice(0, to).trimEnd()
  literal(told.length)
  if (!/[。！？!?]$/u.test(told)) parts.push({ type: 'literal', text: '。' })
  return { parts, composer, model: { note: note.id } }
}

function isWord(mention: Mention): boolean {
  return mention.kind === 'ordinal' || mention.kind === 'term' || mention.kind === 'structural'
}
