import type { Phrases } from './phrases.ts'
import type { Piece } from './pieces.ts'
import { type Segment, segmentOf } from './segment.ts'

/** Behind a whole stands that its part follows: 88个社区中的79个, 1206名特困老人里的318名. */
const OF_WHOLE = /^\s*的\s*$/u
const AMONG = '中'

/**
 * 覆盖88个社区中的79个: the words before a whole speak of the part that follows it. Gives the pieces with those words where the part is, so that
 * the whole stands alone with what is counted.
 */
export function withWordsAtParts(pieces: readonly Piece[], phrases: Phrases): readonly Piece[] {
  const result: Piece[] = []
  for (let place = 0; place < pieces.length; place += 1) {
    const [before, whole, counted, mark, of] = pieces.slice(place, place + 5)
    const isWhole = before?.type === 'words' && whole?.type === 'figure' && isAmong(pieces, place + 1)
    if (isWhole && counted?.type === 'words' && mark && of?.type === 'words' && OF_WHOLE.test(of.segment.words)) {
      const segment = joined(before.segment, counted.segment, of.segment, phrases)
      result.push(whole, counted, mark, { type: 'words', segment })
      place += 4
    } else if (before) result.push(before)
  }
  return result
}

/** Whether behind a figure and what it counts 中 and a further figure follow. */
function isAmong(pieces: readonly Piece[], place: number): boolean {
  const [mark, part] = [pieces[place + 2], pieces[place + 4]]
  return mark?.type === 'mark' && mark.mark === AMONG && part?.type === 'figure'
}

function joined(before: Segment, counted: Segment, { start, end }: Segment, phrases: Phrases): Segment {
  return segmentOf(`${before.words} ${counted.words}`, start, end, phrases)
}
