import { isComplete } from './facet.ts'
import type { Phrases } from './phrases.ts'
import type { Piece } from './pieces.ts'
import { respectively, respectivelyBefore, type Shared } from './respectively.ts'
import { isJoint, listLength, runLength } from './run-of-figures.ts'
import type { Said } from './said.ts'
import { type Segment, segmentOf } from './segment.ts'
import { opensPart, withoutAmong } from './whole-and-part.ts'

const EACH = '分别'
/** 甲、乙、丙三类任务分别占…: the figure before counts the subjects. */
const KINDS = new Set(['类', '种', '项', '方面', '档', '级'])
/** 按A、B、C三类分别…: the first word of a subject, when it ends in what tells classes apart. */
const LABEL = /^\S*[一二三四五六七八九十0-9A-Za-z](?=\s|$)/u
/** The words before the figures, and those before them. */
const NEAREST = 2
const CHANGE_AT_END = /(?:增长|下降|增加|减少|提高|降低|上升)\s*$/u

/** A figure that stood before in the sentence: its words and its unit. */
export interface Stated {
  readonly segment: Segment | null
  readonly unit: string
}

/** Where a figure stands: among the pieces, and behind which figures of its sentence. */
interface Row {
  readonly pieces: readonly Piece[]
  readonly place: number
  readonly stated: readonly Stated[]
}

/** What was said so far in the sentence of a figure, and in the one before. */
interface Told {
  readonly sentence: readonly Said[]
  readonly last: readonly Said[]
}

/** Gives each of several figures in a row the one of several subjects, named together before, that it speaks of. */
export class SharedSubjects {
  readonly #phrases: Phrases
  /** What is left for the figures that follow. */
  #shares: Segment[] = []
  /** The subjects that were told apart last in this sentence. */
  #subjects: readonly string[] = []

  constructor(phrases: Phrases) {
    this.#phrases = phrases
  }

  /** A mark that ends a list of figures. */
  endList(): void {
    this.#shares = []
  }

  endSentence(): void {
    this.#subjects = []
  }

  /** The words that name the next figure where it has a share; null where it has none. `words` stand right before it. */
  take(words: Segment | null, { sentence, last }: Told, { pieces, place, stated }: Row): Segment | null {
    const run = words && this.#shares.length === 0 ? runLength(pieces, place) : 0
    if (words && (run > 1 || words.words.includes(EACH)))
      this.#shares = this.#shareOut(words, { sentence, last }, { run: run > 1 ? run : listLength(pieces, place), stated })
    else if (this.#shares.length > 0 && words?.hasContent && !isJoint(words.words)) this.#shares = []
    const share = this.#shares.shift()
    return share && words && isJoint(words.words) ? this.#joined(share, words) : (share ?? null)
  }

  #shareOut(
    words: Segment,
    { sentence, last }: Told,
    { run, stated }: { readonly run: number; readonly stated: readonly Stated[] },
  ): Segment[] {
    const named =
      respectively(words.words, run) ??
      namedBefore(words, sentence.slice(-NEAREST), run) ??
      this.#inOrder(words, sentence, { run, stated }) ??
      namedBefore(words, sentence, run)
    const inOwn = named ?? (run > 1 ? this.#saidBefore(words, sentence, run) : null)
    // 集中供养1205人，分散供养1675人。供养标准分别为….
    const said = inOwn ?? (run > 1 && words.words.includes(EACH) ? this.#saidBefore(words, last, run) : null)
    if (said) this.#subjects = said.subjects
    const kind = stated.at(-1)?.unit ?? ''
    const subjects = (said?.subjects ?? []).map(subject => (KINDS.has(kind) ? subject.replace(LABEL, label => label + kind) : subject))
    return subjects.map(subject => segmentOf(`${subject} ${said?.shared ?? ''}`, words.start, words.end, this.#phrases))
  }

  /** 甲惠及20人，乙惠及30人，标准为160元和130元: as many figures in a row as subjects with one unit stood before. */
  #saidBefore({ words }: Segment, sentence: readonly Said[], run: number): Shared | null {
    if (this.#subjects.length === run) return { subjects: this.#subjects, shared: words }
    const named = sentence.filter(said => said.unit !== '' && said.segment.hasContent && said.segment.words !== words)
    const unit = named.at(-1)?.unit ?? ''
    const ofUnit = named.filter(said => said.unit === unit)
    const parts = named.slice(named.findLastIndex(({ segment }) => opensPart(segment.words)))
    const last = named.slice(-run)
    const all = [parts, ofUnit].find(({ length }) => length === run) ?? []
    const subjects = isComplete(last.map(({ segment }) => segment.facets)) ? last : all
    return subjects.length === run ? { subjects: subjects.map(({ segment }) => withoutAmong(segment.words)), shared: words } : null
  }

  /** 发生事故86起、死亡71人，分别下降2.9%、7.8%: each of as many figures as stand right before, where they count different things. */
  #inOrder(
    { words }: Segment,
    sentence: readonly Said[],
    { run, stated }: { readonly run: number; readonly stated: readonly Stated[] },
  ): Shared | null {
    if (run < 2 || !(words.includes(EACH) || CHANGE_AT_END.test(words)) || this.#subjects.length === run) return null
    const last = sentence.findLast(({ segment }) => segment.hasContent && segment.words !== words)
    const figures = stated.slice(-run)
    const isNext = last !== undefined && (last.unit !== '' || last.isAfter)
    if (!isNext || KINDS.has(figures.at(-1)?.unit ?? '') || figures.length < run || figures.every(({ unit }) => unit === figures[0]?.unit))
      return null
    return { subjects: figures.map(({ segment, unit }) => `${segment?.words ?? ''} ${unit}数`), shared: words }
  }

  /** 分别下降1.4%和增长2.2%: the second figure has its own sense. */
  #joined({ words: subject }: Segment, { words, start, end }: Segment): Segment {
    const bare = CHANGE_AT_END.test(words) ? subject.replace(CHANGE_AT_END, '') : subject
    return segmentOf(`${bare} ${words}`, start, end, this.#phrases)
  }
}

/** 甲工程、乙工程，投资额分别为3000万元、1900万元: the subjects of 分别 in the clause before. */
function namedBefore(words: Segment, sentence: readonly Said[], run: number): Shared | null {
  if (run < 2) return null
  const isEach = words.words.includes(EACH)
  const before = sentence.filter(({ segment }) => segment !== words && segment.hasContent).slice(isEach ? 0 : -1)
  for (const { segment } of before.toReversed()) {
    const named = respectivelyBefore(segment.words, words.words, run)
    if (named) return named
  }
  return null
}
