import type { IndicatorSet } from '#indicator/set.ts'
import { findMentions } from '#text/find-mentions.ts'
import type { Mention } from '#text/mention.ts'
import type { Draft } from './candidate.ts'
import { canonical, folded } from './canonical.ts'

const SENTENCE_END = /[。！？!?；;\n]/u

/** The figures that stand inside a set's notes, as candidates: a note is supplied data too. Each is named by the words of its own sentence. */
export function noteFigures(set: IndicatorSet): readonly Draft[] {
  return (set.notes ?? []).flatMap(note => {
    const mentions = findMentions(note.text)
    return mentions
      .filter(({ kind, value }) => kind === 'quantity' && value !== '')
      .map((mention, place) => ({
        key: `note ${note.id} ${String(place).padStart(3, '0')}`,
        indicator: null,
        note: note.id,
        expression: null,
        name: note.text.length > 40 ? `${note.text.slice(0, 40)}…` : note.text,
        wording: folded(note.text),
        dated: null,
        figure: { value: mention.value, unit: mention.unit },
        trust: 0.95,
        sense: null,
        names: namesOf(note.text, mention, mentions),
      }))
  })
}

/** The words right around the figure, and with them those of its sentence before. */
function namesOf(text: string, mention: Mention, mentions: readonly Mention[]): readonly string[] {
  const last = mentions.findLast(other => other.end <= mention.start)?.end ?? 0
  const next = mentions.find(other => other.start >= mention.end)?.start ?? text.length
  const before = text.slice(last, mention.start).split(SENTENCE_END).at(-1) ?? ''
  const after = text.slice(mention.end, next).split(SENTENCE_END)[0] ?? ''
  const sentence = text.slice(0, mention.start).split(SENTENCE_END).at(-1) ?? ''
  const own = `${before.split(/[，,]/u).at(-1) ?? ''} ${after.split(/[，,]/u)[0] ?? ''}`
  const names = [own, `${before} ${own}`, `${sentence} ${own}`].map(words => canonical(folded(words)).trim())
  return [...new Set(names)].filter(name => name !== '')
}
