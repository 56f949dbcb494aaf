import type { Comparable } from '#workflow/library.ts'
import type { Screen } from './screen.ts'
import { wrapped } from './wrap.ts'

const INDENT = '   '

/** Each passage with its report, its place in the outline and its text, best first. */
export function passageLines(passages: readonly Comparable[], screen: Screen): readonly string[] {
  if (passages.length === 0) return ['没有找到可比段落。']
  return passages.flatMap((passage, at) => [...(at === 0 ? [] : ['']), ...linesOf(passage, at + 1, screen)])
}

function linesOf(passage: Comparable, number: number, screen: Screen): readonly string[] {
  const { title, bureau, period, topic, path, text, score } = passage
  const origin = [bureau, period, topic].filter(word => word !== '' && !title.includes(word)).join(' · ')
  return [
    `${String(number).padEnd(INDENT.length)}${screen.paint('bold', title)}${origin === '' ? '' : `  ${origin}`}  ${screen.paint('dim', score.toFixed(4))}`,
    ...(path.length === 0 ? [] : wrapped(path.join(' › '), screen.width - 3).map(line => INDENT + screen.paint('cyan', line))),
    ...wrapped(text, screen.width - 3).map(line => INDENT + line),
  ]
}
