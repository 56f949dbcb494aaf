import { sameKind } from '#indicator/unit-family.ts'
import { CharacterSet, WHITE_SPACE } from './character-set.ts'
import type { Piece } from './pieces.ts'
import type { Segment } from './segment.ts'

/** Nothing but a joint stands between two figures: 74.8元和68.7元, 下降1.4%和增长2.2%. */
const JOINT = /^\s*[和与及]\s*(?:增长|下降|增加|减少|提高|降低|上升)?\s*$/u
const JOINTS = new CharacterSet('和与及')
const SPACES = new CharacterSet(WHITE_SPACE)
/** Lists are not counted beyond this, so that time stays linear. */
const LONGEST_RUN = 12

/** Whether words are nothing but a joint. */
export function isJoint(words: string): boolean {
  return JOINTS.has(words.trimStart().charCodeAt(0)) && JOINT.test(words)
}

/** Words between two figures that end so name the first: 9名儿童督导员和137名儿童主任. */
export function endsInJoint(words: string): boolean {
  let last = words.length - 1
  while (last > 0 && SPACES.has(words.charCodeAt(last))) last -= 1
  return JOINTS.has(words.charCodeAt(last))
}

/** How many figures of one kind follow one another from here, joined by nothing but 、 和; of 892户1215人和3074户4436人 the first of each two. */
export function runLength(pieces: readonly Piece[], from: number): number {
  if (!mayGoOn(pieces[from + 1]?.type === 'figure' ? pieces[from + 2] : pieces[from + 1])) return 1
  const unit = unitAt(pieces, from)
  let count = 0
  for (let place = from; place < pieces.length && count <= LONGEST_RUN; place += 1) {
    const piece = pieces[place]
    const isGlued = place > from && pieces[place - 1]?.type === 'figure'
    if (piece?.type === 'figure' && unit !== null && !isGlued && sameKind(thing(piece.mention.unit), unit)) count += 1
    else if (isGlued && piece?.type === 'figure') continue
    else if (piece?.type === 'mark' ? piece.mark !== '、' : piece?.type !== 'words' || !isJoint(piece.segment.words)) break
  }
  return count
}

/** How many figures follow one another from here, whatever they count. */
export function listLength(pieces: readonly Piece[], from: number): number {
  let count = 0
  for (let place = from; place < pieces.length && count <= LONGEST_RUN; place += 1) {
    const piece = pieces[place]
    if (piece?.type === 'figure' && pieces[place - 1]?.type !== 'figure') count += 1
    else if (piece?.type === 'mark' ? piece.mark !== '、' : piece?.type !== 'words' || !isJoint(piece.segment.words)) break
  }
  return count
}

function mayGoOn(next: Piece | undefined): boolean {
  return next?.type === 'mark' ? next.mark === '、' : next?.type === 'words' && isJoint(next.segment.words)
}

/** The unit of the figure at a place, 元 of 元/人/月; null where no figure stands. */
export function unitAt(pieces: readonly Piece[], place: number): string | null {
  const piece = pieces[place]
  return piece?.type === 'figure' ? thing(piece.mention.unit) : null
}

/** Of 元/人/月 what is counted. */
function thing(unit: string): string {
  const by = unit.indexOf('/')
  return by < 0 ? unit : unit.slice(0, by)
}

const PERSONS = new Set(['人', '名', '位'])
/** 累计为全区, 对全县: they name nobody. */
const OPENS_PAIR = /(?:^|[为对给向])(?:全[省市县区镇乡]|我[省市县区镇乡])?\s*$/u
const SHORT_NOUN = 3

/** Whether words are a short noun, blanks and brackets left out: 州(市). */
export function isShortNoun({ words }: Segment): boolean {
  return words.replace(/[\s()]/gu, '').length <= SHORT_NOUN
}

/** 13个市44个村: the noun between two figures of a unit that says nothing names the first, as the noun behind the second names that. */
export function namesOnlyThis(words: Segment, unit: string, pieces: readonly Piece[], end: number): boolean {
  const [figure, next] = [pieces[end + 2], pieces[end + 3]]
  if (unit !== '个' || figure?.type !== 'figure' || figure.mention.unit !== unit || !isShortNoun(words)) return false
  return next?.type === 'words' && next.segment.hasContent && pieces[end + 4]?.type !== 'figure'
}

/** 对734户1088人提高保障标准, 为862户、1047名低保对象: the words behind a pair speak of both, also over a mark where none stand `before`. */
export function endOfPair(pieces: readonly Piece[], place: number, before: Segment | null): number {
  const next = pieces[place + 1]
  if (next?.type === 'figure') return place + 1
  if (next?.type !== 'mark' || next.mark !== '、') return place
  const [figure, third] = [pieces[place], pieces[place + 2]]
  const isPair = figure?.type === 'figure' && third?.type === 'figure'
  return isPair && figure.mention.unit === '户' && PERSONS.has(third.mention.unit) && opensPair(before) ? place + 2 : place
}

function opensPair(before: Segment | null): boolean {
  return before === null || OPENS_PAIR.test(before.words)
}
