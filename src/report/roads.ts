import type { Span } from '#text/span.ts'
import common from './common-words.json' with { type: 'json' }
import { STRETCH, wordsOfStretch } from './stretch-words.ts'

const COMMON = new Set(common.words.split(' '))
const ROAD_END = /(?:路|街|巷|弄|胡同|大道)$/
const NUMBER = /^\s?[0-9]+(?:号|弄)/
const STOP = /[在于到赴由与和及从经往至位就将对向把被让的了是有住]/
const LONGEST = 6
const SHORTEST = 3

/** Roads told by the number of a house behind them: 龙津西路28号. In a text of Simplified Chinese. */
export function findRoads(text: string): readonly Span[] {
  return [...text.matchAll(STRETCH)].flatMap(({ 0: stretch, index }) => {
    const end = index + stretch.length
    if (!ROAD_END.test(stretch) || !NUMBER.test(text.slice(end, end + LONGEST))) return []
    const start = index + startIn(stretch)
    return end - start < SHORTEST ? [] : [{ start, end }]
  })
}

/** From the back over what can be a name: up to a function word or a common one. */
function startIn(stretch: string): number {
  let start = stretch.length
  for (const { segment, index } of wordsOfStretch(stretch).toReversed()) {
    if (STOP.test(segment) || COMMON.has(segment) || stretch.length - index > LONGEST) break
    start = index
  }
  return start
}
