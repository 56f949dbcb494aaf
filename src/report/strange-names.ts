import type { Span } from '#text/span.ts'
import { MARKS } from './marks.ts'
import lexicon from './names.json' with { type: 'json' }
import type { ProperName } from './proper-name.ts'
import { isSlogan } from './quoted-names.ts'
import { strangeRuns } from './strange-runs.ts'
import strange from './strange-words.json' with { type: 'json' }

const HAN = '[\\u4e00-\\u9fff]'
const KINDS = [...lexicon.organisations, ...lexicon.unions, ...strange.businesses.split(' ')]
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const QUALIFIERS = [lexicon.plainOrganisations, '有限', '责任', '股份']
  .join(' ')
  .split(' ')
  .toSorted((a, b) => b.length - a.length)
  .join('|')
/** What may stand between the name and the word for its kind: 第三, 生态农业有限. */
const KIND = new RegExp(`^(?:第[一二三四五六七八九十]+)?(?:${QUALIFIERS}){0,3}?(?:${KINDS})(?:有限(?:责任)?公司|公司|集团|店)?(?![级化性])`)
const KIND_WITHIN = new RegExp(`.{2}(?:${KINDS})$`)
const REACH = 16
/** Names of persons and small places have so many characters. */
const NAME = 3
const QUOTED = /[“"「『]([^”"」』\n、，。；：]{3,10})[”"」』]/dg
/** 小塘、柳湾: items of a list beside a name that is told. */
const ITEM_BEHIND = new RegExp(`^、(${HAN}{2,4})(?=[、，。；：和与及等（(]|$)`)
const ITEM_BEFORE = new RegExp(`(?<=^|[^\\u4e00-\\u9fff])(${HAN}{2,4})、$`)
const MOST_BEFORE = 6

/** Names that are told by making no words, with the word for their kind where one follows: 枫香坪敬老院, 永升物业, “拼惠达”. Simplified Chinese. */
export function strangeNames(text: string): readonly ProperName[] {
  const runs = strangeRuns(text)
  if (runs.length === 0) return []
  const told = runs.flatMap(run => nameAt(text, run))
  return [...quoted(text, runs), ...told, ...besideNames(text, told, runs)]
}

function nameAt(text: string, run: Span): readonly ProperName[] {
  const kind = kindBehind(text, run.end)
  if (kind > 0 || KIND_WITHIN.test(text.slice(run.start, run.end)))
    return [{ span: { start: run.start, end: run.end + kind }, mark: MARKS.organisation }]
  if (run.end - run.start !== NAME || isRepeated(text.slice(run.start, run.end))) return []
  return [{ span: run, mark: MARKS.name }]
}

/** How many characters behind a name belong to it, up to the word for its kind. */
function kindBehind(text: string, end: number): number {
  return KIND.exec(text.slice(end, end + REACH))?.[0].length ?? 0
}

/** 立行立改, 想干想学: a phrase in two halves. */
function isRepeated(run: string): boolean {
  return new Set(run).size < run.length
}

function quoted(text: string, runs: readonly Span[]): readonly ProperName[] {
  let next = 0
  return [...text.matchAll(QUOTED)].flatMap(match => {
    const place = match.indices?.[1]
    if (place === undefined) return []
    const span = { start: place[0], end: place[1] }
    while ((runs[next]?.start ?? Number.POSITIVE_INFINITY) < span.start) next += 1
    const run = runs[next]
    const isStrange = run !== undefined && run.end <= span.end && !isRepeated(text.slice(run.start, run.end))
    const name = { span, mark: MARKS.campaign }
    return isStrange && !isSlogan(text, name) ? [name] : []
  })
}

/** In a list with a name what makes no words is one too. */
function besideNames(text: string, told: readonly ProperName[], runs: readonly Span[]): readonly ProperName[] {
  const endOf = new Map(runs.map(run => [run.start, run.end]))
  return told
    .flatMap(({ span }) => neighbours(text, span))
    .filter(span => endOf.get(span.start) === span.end)
    .map(span => ({ span, mark: MARKS.name }))
}

function neighbours(text: string, { start, end }: Span): readonly Span[] {
  const behind = ITEM_BEHIND.exec(text.slice(end, end + MOST_BEFORE))?.[1]
  const from = Math.max(0, start - MOST_BEFORE)
  const before = ITEM_BEFORE.exec(text.slice(from, start))?.[1]
  return [
    ...(behind === undefined ? [] : [{ start: end + 1, end: end + 1 + behind.length }]),
    ...(before === undefined ? [] : [{ start: start - 1 - before.length, end: start - 1 }]),
  ]
}
