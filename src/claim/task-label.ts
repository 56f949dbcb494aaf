import type { Phrases } from './phrases.ts'
import type { Piece } from './pieces.ts'
import { segmentOf } from './segment.ts'

const TASK = /^[\s\d.]*(?:年度|全年)?(?:任务|目标|计划)(?:任务|数|目标|内容)?\s*$/u
const DONE = /^\s*(?:已|实际|现已|目前)?(?:完成|落实|进展)(?:情况|数)?\s*$/u
const COLONS = new Set(['：', ':'])
const SENTENCE_END = new Set(['。', '！', '？', '\n'])

/**
 * 任务：建成助餐点20个；完成：23个: what stands behind the labels, in full: 建成助餐点 年度任务, 建成助餐点 完成. Gives the pieces with those words
 * before the figures; all others as they are.
 */
export function withTasksInFull(pieces: readonly Piece[], phrases: Phrases): readonly Piece[] {
  const result: Piece[] = []
  let task: string | null = null
  for (const [place, piece] of pieces.entries()) {
    if (piece.type === 'mark' && SENTENCE_END.has(piece.mark)) task = null
    const before = pieces[place - 1]
    if (piece.type === 'words' && pieces[place + 1]?.type === 'figure' && isLabelled(pieces, place, TASK)) {
      task = piece.segment.words
      result.push({ type: 'words', segment: segmentOf(`${task} 年度任务`, piece.segment.start, piece.segment.end, phrases) })
    } else if (piece.type === 'figure' && task !== null && before?.type === 'mark' && isLabelled(pieces, place, DONE)) {
      result.push({ type: 'words', segment: segmentOf(`${task} 完成`, piece.mention.start, piece.mention.start, phrases) }, piece)
    } else result.push(piece)
  }
  return result
}

/** Whether a label and a colon stand right before a piece. */
function isLabelled(pieces: readonly Piece[], place: number, label: RegExp): boolean {
  const [words, colon] = [pieces[place - 2], pieces[place - 1]]
  return words?.type === 'words' && colon?.type === 'mark' && COLONS.has(colon.mark) && label.test(words.segment.words)
}
