import { sameKind } from '#indicator/unit-family.ts'
import type { Mention } from '#text/mention.ts'
import { CharacterSet } from './character-set.ts'
import type { Carried, Context, Role } from './context.ts'
import { inFullBehind } from './done.ts'
import { type Heading, plansAt } from './heading.ts'
import { changeInFull, levelOf } from './level.ts'
import type { Phrases } from './phrases.ts'
import type { Piece } from './pieces.ts'
import { placesCounted } from './place.ts'
import { isBareTask, isOfTask, isSubject, namesTask, speaksOfSubject } from './predicate.ts'
import { purposeBehind } from './purpose.ts'
import { endOfPair, endsInJoint, isShortNoun, namesOnlyThis } from './run-of-figures.ts'
import type { Said } from './said.ts'
import { type Segment, segmentOf } from './segment.ts'
import { SharedSubjects, type Stated } from './shared-subjects.ts'

/** How surely a section on plans makes its figures plans. */
export const PLANNED = 0.7

/** How much words say for a figure that stands further on. */
const WEIGHT = {
  clause: 0.82,
  step: 0.9,
  subject: 0.7,
  least: 0.3,
  sibling: 0.5,
  neighbour: 0.3,
  first: 0.75,
  behind: 0.8,
  semicolon: 0.55,
  sentence: 0.32,
  heading: 0.36,
  headingStep: 0.75,
}
const REACH = 10
/** Sentences without end are forgotten from the front, so that time stays linear. */
const LONGEST_SENTENCE = 60
const SENTENCE_END = new Set('。！？!?\n')
const MEASURED = new CharacterSet('元%‰/')
const NOWHERE: readonly string[] = []

/** 其中A…、B…: the whole stands before the list; else the first member names it. */
const OPENS_PARTS = /其中|包括|分为/u

/** What was said so far, as the reading goes on. */
export class Trail {
  readonly #headings: readonly Heading[]
  readonly #phrases: Phrases
  #open: Heading[] = []
  /** What the sentence before and the headings say for every figure of a sentence; null until the first one asks. */
  #background: readonly Carried[] | null = null
  #nextHeading = 0
  #sentence: Said[] = []
  #lastSentence: readonly Said[] = []
  #stated: Stated[] = []
  #clause = 0
  #list = 0
  #before: Segment | null = null
  /** Marks since the last figure: '' when only words or nothing stood between. */
  #marks = ''
  #previous: Piece | null = null
  #role: Role = 'plain'
  /** Whether the last figure counts things, so that their name may follow it. */
  #counted = false
  /** The words before a figure that name the figure before them. */
  #behindLast: Segment | null = null
  readonly #shared: SharedSubjects

  constructor(headings: readonly Heading[], phrases: Phrases) {
    this.#headings = headings
    this.#phrases = phrases
    this.#shared = new SharedSubjects(phrases)
  }

  contextOf(mention: Mention, pieces: readonly Piece[], place: number): Context {
    this.#advanceHeadings(mention.start)
    const written = this.#previous?.type === 'words' ? this.#previous.segment : null
    const words = this.#wordsFor(mention, written)
    const end = endOfPair(pieces, place, written)
    const next = pieces[end + 1]
    const after = next?.type === 'words' ? next.segment : purposeBehind(pieces, place, words)
    this.#role = this.#roleOf(mention, words, { pieces, place })
    const share = this.#shared.take(words, { sentence: this.#sentence, last: this.#lastSentence }, { pieces, place, stated: this.#stated })
    this.#behindLast = words && !share && this.#belongsToLast(words, mention, pieces, end) ? words : null
    this.#before = share ?? this.#wordsBefore(words, after)
    if (words && this.#role === 'of' && !share) this.#before = isOfTask(words) ? this.#withSubject(words) : this.#ofTask()
    else if (words && this.#before === words && (speaksOfSubject(words, mention.unit) || isBareTask(words, after)))
      this.#before = this.#withSubject(words)
    this.#background ??= [...this.#carriedFromBefore(), ...this.#carriedFromHeadings()]
    const context: Context = {
      before: this.#before,
      after,
      beforeShared: words !== null && this.#before === words && this.#counted && this.#sentence.at(-1)?.isAfter === true,
      afterShared:
        pieces[end + 2]?.type === 'figure' && !(after && (endsInJoint(after.words) || namesOnlyThis(after, mention.unit, pieces, end))),
      counts: !MEASURED.holdsAny(mention.unit),
      role: this.#role,
      places: words && this.#before?.end === words.end ? placesCounted(words.words, mention) : NOWHERE,
      carried: this.#carriedInSentence(mention.unit),
      background: this.#background,
      planned: this.#open.some(heading => plansAt(heading, mention.start)) ? PLANNED : 0,
    }
    this.#marks = ''
    this.#counted = context.counts
    if (this.#stated.length < LONGEST_SENTENCE) this.#stated.push({ segment: this.#before, unit: mention.unit })
    const last = this.#sentence.at(-1)
    if (last && (last.segment === this.#before || last.segment === words)) last.unit ||= mention.unit
    return context
  }

  /** The words that stand before a figure, or that go on speaking behind the figure before. */
  #wordsBefore(words: Segment | null, after: Segment | null): Segment | null {
    if (this.#behindLast) return null
    if (words?.hasContent && !(this.#marks === '' && endsInJoint(words.words))) return words
    if (this.#marks === '、' && !words && after?.hasContent) return null
    return (this.#marks !== '' && this.#marks !== '、') || this.#role === 'of' ? null : this.#before
  }

  /** 11个方面33个问题: what is counted stands behind each of two figures. Words that tell near names apart (改造, 城市) open a subject. */
  #belongsToLast(words: Segment, { unit }: Mention, pieces: readonly Piece[], end: number): boolean {
    const next = pieces[end + 1]
    const isBetween = this.#counted && this.#marks === '' && this.#sentence.at(-1)?.isAfter === true
    if (!isBetween || MEASURED.holdsAny(unit) || words.facets.size > 0 || !isShortNoun(words)) return false
    return next?.type === 'words' && next.segment.hasContent && pieces[end + 2]?.type !== 'figure'
  }

  pass(piece: Piece): void {
    if (piece.type === 'words') {
      this.#advanceHeadings(piece.segment.start)
      const inList = this.#previous?.type === 'mark' && this.#previous.mark === '、'
      if (!inList) this.#list += 1
      this.#sentence.push({
        segment: piece.segment,
        clause: this.#clause,
        list: this.#list,
        unit: '',
        isAfter: this.#previous?.type === 'figure',
      })
      if (this.#sentence.length > 2 * LONGEST_SENTENCE) this.#sentence = this.#sentence.slice(-LONGEST_SENTENCE)
    } else if (piece.type === 'mark') {
      if (this.#marks.length < 4) this.#marks += piece.mark
      if (piece.mark !== '、') this.#shared.endList()
      if (SENTENCE_END.has(piece.mark)) this.#endSentence(piece.mark)
      else if (piece.mark === '；' || piece.mark === ';') {
        this.#clause += 1
        this.#shared.endClause()
      }
    }
    this.#previous = piece
  }

  /** 床位24.4张，比上年增长13.9%: words that only say how something changed, or its share, speak of the subject before. */
  #withSubject(words: Segment): Segment {
    const subject = this.#sentence.findLast(({ segment }) => segment !== words && isSubject(segment))
    if (!subject) return words
    return segmentOf(`${subject.segment.words} ${words.words}`, words.start, words.end, this.#phrases)
  }

  /** The words before a figure as they are meant, where they say it in short, with those of before, or of another figure first. */
  #wordsFor(mention: Mention, written: Segment | null): Segment | null {
    const change = changeInFull({ words: written, marks: this.#marks, role: this.#role }, mention)
    const full = change ?? (written && inFullBehind(written, this.#marks, this.#sentence))
    return full === null ? (written ?? this.#taskBefore()) : segmentOf(full, mention.start, mention.start, this.#phrases)
  }

  /** 完成目标任务（63%）: the words before the bracket name what stands in it. */
  #taskBefore(): Segment | null {
    const task = /[（(]$/u.test(this.#marks) ? this.#sentence.at(-1)?.segment : undefined
    return task && this.#previous?.type === 'mark' && namesTask(task) ? task : null
  }

  /** 完成年度目标2000户的56.8%: behind the task the words before it speak on of their subject. */
  #ofTask(): Segment | null {
    const task = this.#sentence.at(-2)?.segment
    return task && namesTask(task) ? this.#withSubject(task) : null
  }

  #roleOf(mention: Mention, words: Segment | null, { pieces, place }: Row): Role {
    const level = levelOf(pieces, place, { words, marks: this.#marks, role: this.#role })
    if (level !== 'plain' || (this.#marks !== '' && this.#marks !== '）' && this.#marks !== ')')) return level
    const isShare = words !== null && (words.words.trim() === '的' || isOfTask(words))
    return isShare && (mention.unit === '%' || mention.unit === '‰') ? 'of' : 'plain'
  }

  #endSentence(mark: string): void {
    if (mark === '\n') this.#lastSentence = []
    else if (this.#sentence.length > 0) this.#lastSentence = this.#sentence.slice(-REACH)
    this.#sentence = []
    this.#stated = []
    this.#shared.endSentence()
    this.#background = null
  }

  #carriedInSentence(unit: string): Carried[] {
    const carried: Carried[] = []
    const current = this.#sentence.at(-1)
    let weight = WEIGHT.clause
    for (let place = this.#sentence.length - 1; place >= 0 && carried.length < REACH; place -= 1) {
      const said = this.#sentence[place]
      if (!said || said.segment === this.#before) continue
      const far = said.clause === this.#clause ? 1 : WEIGHT.semicolon
      if (said.isAfter && (this.#marks === '、' || said.segment === this.#behindLast)) {
        carried.push({ segment: said.segment, weight: WEIGHT.neighbour, sibling: true })
        continue
      }
      const inList = current !== undefined && said.list === current.list && this.#before === current.segment && sameKind(said.unit, unit)
      const heads = inList && this.#sentence[place - 1]?.list !== said.list && !OPENS_PARTS.test(said.segment.words) && place > 0
      const own = heads ? WEIGHT.first : inList ? WEIGHT.sibling : weight
      carried.push({ segment: said.segment, weight: Math.max(WEIGHT.least, own * far), sibling: inList && !heads })
      if (heads) weight *= WEIGHT.behind
      else if (!inList) weight *= stepBehind(said)
    }
    return carried
  }

  #carriedFromBefore(): readonly Carried[] {
    return this.#lastSentence.map(({ segment }, place) => ({
      segment,
      weight: WEIGHT.sentence * (0.7 + (0.3 * (place + 1)) / this.#lastSentence.length),
      sibling: false,
    }))
  }

  #carriedFromHeadings(): readonly Carried[] {
    return this.#open
      .toReversed()
      .map(({ segment }, distance) => ({ segment, weight: WEIGHT.heading * WEIGHT.headingStep ** distance, sibling: false }))
  }

  #advanceHeadings(at: number): void {
    for (; this.#nextHeading < this.#headings.length; this.#nextHeading += 1) {
      const heading = this.#headings[this.#nextHeading]
      if (!heading || heading.at > at) return
      this.#open = [...this.#open.filter(open => open.level < heading.level), heading]
      this.#background = null
    }
  }
}

/** Where a figure stands among the pieces. */
interface Row {
  readonly pieces: readonly Piece[]
  readonly place: number
}

/** Words before a subject that has a figure of its own say little of a figure behind it. */
function stepBehind({ segment, unit }: Said): number {
  return unit !== '' && isSubject(segment) ? WEIGHT.subject : WEIGHT.step
}
