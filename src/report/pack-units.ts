import type { Span } from '#text/span.ts'
import { isDependent, type Unit, unitOf } from './units.ts'

const SHORTEST_PASSAGE = 80
const LONGEST_PASSAGE = 500

/** Spans of passages over the units of one section: short thoughts join their neighbour, long ones are cut between sentences. */
export function packUnits(text: string, units: readonly Unit[]): readonly Span[] {
  const pieces = units.flatMap(unit => splitLong(text, unit))
  const packed: Unit[] = []
  for (const piece of pieces) {
    const last = packed.at(-1)
    if (last !== undefined && belongTogether(last, piece)) packed.splice(-1, 1, merge(last, piece))
    else packed.push(piece)
  }
  return joinShortEnd(packed).map(unit => unit.span)
}

function belongTogether(last: Unit, next: Unit): boolean {
  if (lengthOf(last) + lengthOf(next) > LONGEST_PASSAGE) return false
  return last.isOpen || lengthOf(last) < SHORTEST_PASSAGE
}

function joinShortEnd(packed: readonly Unit[]): readonly Unit[] {
  const last = packed.at(-1)
  const before = packed.at(-2)
  if (last === undefined || before === undefined) return packed
  if (lengthOf(last) >= SHORTEST_PASSAGE || lengthOf(before) + lengthOf(last) > LONGEST_PASSAGE) return packed
  return [...packed.slice(0, -2), merge(before, last)]
}

/** Cuts a long thought into pieces of about equal length, never before a sentence that leans on the one before. */
function splitLong(text: string, unit: Unit): readonly Unit[] {
  const length = lengthOf(unit)
  if (length <= LONGEST_PASSAGE) return [unit]
  const wanted = length / Math.ceil(length / LONGEST_PASSAGE)
  const groups: Span[][] = [[]]
  for (const sentence of unit.sentences) {
    const group = groups.at(-1) ?? []
    const start = group[0]?.start ?? sentence.start
    const isFull = group.length > 0 && (sentence.end - start > LONGEST_PASSAGE || (sentence.start + sentence.end) / 2 - start > wanted)
    if (isFull && !isDependent(text.slice(sentence.start, sentence.end))) groups.push([sentence])
    else group.push(sentence)
  }
  return groups.flatMap(group => unitOf(text, group) ?? [])
}

function merge(first: Unit, second: Unit): Unit {
  return {
    span: { start: first.span.start, end: second.span.end },
    sentences: [...first.sentences, ...second.sentences],
    isOpen: second.isOpen,
  }
}

function lengthOf(unit: Unit): number {
  return unit.span.end - unit.span.start
}
