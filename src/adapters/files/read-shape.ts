import { readFailure } from './read-failure.ts'
import type { ReadLimits } from './read-format.ts'

/** Bounds that no report comes near; beyond them a text only keeps the service busy. */
const MOST_LINES = 6000
const LONGEST_LINE = 30_000
const LONGEST_REPEAT = 1000
const KEPT_BLANKS = 40
const REMEDY = '请确认是报告正文，拆分后上传'

/** Long runs of white space inside a line shortened: they are layout, and say no more than a few do. */
export function withoutLongBlanks(text: string): string {
  return text.replace(/[^\S\n\r\f]{41,}/g, blanks => blanks.slice(0, KEPT_BLANKS))
}

/** Why a text cannot be a report by its shape alone; null for any other. */
export function shapeRefusal(text: string, name: string, limits: ReadLimits) {
  const refuse = (found: string) => readFailure('too-large', name, found, REMEDY)
  if (text.length > limits.characters) return refuse(`有 ${text.length} 个字符，超过上限 ${limits.characters} 个`)
  const lines = text.split(/[\n\r\f]/)
  if (lines.length > MOST_LINES) return refuse(`有 ${lines.length} 行，超过上限 ${MOST_LINES} 行`)
  const longest = Math.max(...lines.map(line => line.length))
  if (longest > LONGEST_LINE) return refuse(`有一行长达 ${longest} 个字符，超过上限 ${LONGEST_LINE} 个`)
  if (hasLongRepeat(text)) return refuse(`有同一个字符连续出现 ${LONGEST_REPEAT} 次以上`)
  return null
}

function hasLongRepeat(text: string): boolean {
  let run = 0
  for (let at = 1; at < text.length; at += 1) {
    run = text.charCodeAt(at) === text.charCodeAt(at - 1) ? run + 1 : 0
    if (run >= LONGEST_REPEAT) return true
  }
  return false
}
