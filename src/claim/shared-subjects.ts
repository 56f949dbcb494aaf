import { isComplete } from './facet.ts'
import type { Phrases } from './phrases.ts'
import type { Piece } from './pieces.ts'
import { isSubject } from './predicate.ts'
import { respectively, respectivelyBefore, type Shared } from './respectively.ts'
import { isJoint, listLength, runLength, unitAt } from './run-of-figures.ts'
import type { Said } from './said.ts'
import { type Segment, segmentOf } from './segment.ts'
import { opensPart, withoutAmong } from './whole-and-part.ts'

const EACH = '分别'
/** 甲、乙、丙三类任务分别占…: the figure before counts the subjects. */
const KINDS = new Set(['类', '种', '项', '方面', '档', '级'])
/** 三个年龄段享受人数分别为…: so do the words behind it. */
const OF_KINDS = /^\s*(?:年龄段|档次?|类别|群体|等级|层次|级别|地区|批次|标准|对象)[^，。；]*分别/u
/** 按A、B、C三类分别…: the first word of a subject, when it ends in what tells classes apart. */
const LABEL = /^\S*[一二三四五六七八九十0-9A-Za-z](?=\s|$)/u
/** The words before the figures, and those before them. */
const NEAREST = 2
/** 完成率分别为79.1%和63% speaks of what had tasks. */
const COMPLETION = /完成率|完成进度|分别完成/u
const TASK_AT_END = /(?:任务|目标)数?\s*$/u
const MONEY = '元'
/** 报销比例分别为 is a level of each of several like things, no change of each of several figures. */
const LEVEL = /(?:率|比例|比重|标准)(?:分别|均|都)?为?\s*$/u
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

/** Figures that follow one another: how many, the unit of the first, and the figures of the sentence before them. */
interface Run {
  readonly run: number
  readonly unit: string
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
  /** What the figure before was given: 892户1215人 share it. */
  #last: Segment | null = null
  /** The subjects that were told apart last in this sentence. */
  #subjects: readonly string[] = []
  /** Whether those were told apart in a clause before the last ； */
  #isBehind = false

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

  /** Behind ； the subjects told apart before speak on only until a figure has one of its own. */
  endClause(): void {
    this.#isBehind = true
  }

  /** The words that name the next figure where it has a share; null where it has none. `words` stand right before it. */
  take(words: Segment | null, { sentence, last }: Told, { pieces, place, stated }: Row): Segment | null {
    const run = words && this.#shares.length === 0 ? runLength(pieces, place) : 0
    if (words && (run > 1 || words.words.includes(EACH)))
      this.#shares = this.#shareOut(
        words,
        { sentence, last },
        { run: run > 1 ? run : listLength(pieces, place), stated, unit: unitAt(pieces, place) ?? '' },
      )
    else if (this.#shares.length > 0 && words?.hasContent && !isJoint(words.words)) this.#shares = []
    if (this.#isBehind && this.#shares.length === 0 && words !== null && isSubject(words)) this.#subjects = []
    if (this.#last !== null && pieces[place - 1]?.type === 'figure') return this.#last
    const share = this.#shares.shift() ?? null
    this.#last = share && words && isJoint(words.words) ? this.#joined(share, words) : share
    return this.#last
  }

  #shareOut(words: Segment, { sentence, last }: Told, figures: Run): Segment[] {
    const { run, stated } = figures
    const named =
      respectively(words.words, run) ??
      ofClauses(words, sentence, run) ??
      namedBefore(words, sentence.slice(-NEAREST), run) ??
      this.#inOrder(words, sentence, figures) ??
      listedBefore(words, sentence, run) ??
      namedBefore(words, sentence, run)
    const inOwn = named ?? (run > 1 ? this.#saidBefore(words, sentence, run) : null)
    // 集中供养1205人，分散供养1675人。供养标准分别为….
    const said = inOwn ?? (run > 1 && words.words.includes(EACH) ? this.#saidBefore(words, last, run) : null)
    if (said) {
      this.#subjects = said.subjects
      this.#isBehind = false
    }
    const kind = stated.at(-1)?.unit ?? ''
    const subjects = (said?.subjects ?? []).map(subject => (KINDS.has(kind) ? subject.replace(LABEL, label => label + kind) : subject))
    return subjects.map(subject => segmentOf(`${subject} ${said?.shared ?? ''}`, words.start, words.end, this.#phrases))
  }

  /** 甲惠及20人，乙惠及30人，标准为160元和130元: as many figures in a row as subjects with one unit stood before. */
  #saidBefore({ words }: Segment, sentence: readonly Said[], run: number): Shared | null {
    if (this.#subjects.length === run) return { subjects: this.#subjects, shared: words }
    const isLevel = LEVEL.test(words)
    // 建议8件、提案11件，办结率均为100%，满意率分别为…: a rate of all is no subject.
    const named = sentence.filter(
      said => said.unit !== '' && said.segment.hasContent && said.segment.words !== words && !(isLevel && LEVEL.test(said.segment.words)),
    )
    const unit = named.at(-1)?.unit ?? ''
    const ofUnit = named.filter(said => said.unit === unit)
    const tasks = COMPLETION.test(words) ? named.filter(({ segment }) => TASK_AT_END.test(segment.words)) : []
    const parts = named.slice(named.findLastIndex(({ segment }) => opensPart(segment.words)))
    const last = named.slice(-run)
    const all = [tasks, parts, ofUnit, aloneInUnit(parts)].find(({ length }) => length === run) ?? []
    const subjects = isComplete(last.map(({ segment }) => segment.facets)) ? last : all
    const told = subjects.map(({ segment }) => withoutAmong(segment.words))
    return told.length === run && new Set(told).size === run ? { subjects: told, shared: words } : null
  }

  /** 发生事故86起、死亡71人，分别下降2.9%、7.8%: each of as many figures as stand right before. */
  #inOrder({ words }: Segment, sentence: readonly Said[], figures: Run): Shared | null {
    const { run, stated } = figures
    if (run < 2 || !(words.includes(EACH) || CHANGE_AT_END.test(words)) || this.#subjects.length === run) return null
    const last = sentence.findLast(({ segment }) => segment.hasContent && segment.words !== words)
    if (last === undefined || (last.unit === '' && !last.isAfter) || KINDS.has(stated.at(-1)?.unit ?? '') || OF_KINDS.test(words))
      return null
    const subjects = inOneUnit(figures) ?? bySubject(figures) ?? (LEVEL.test(words) ? null : lastFigures(figures))
    return subjects && { subjects, shared: words }
  }

  /** 分别下降1.4%和增长2.2%: the second figure has its own sense. */
  #joined({ words: subject }: Segment, { words, start, end }: Segment): Segment {
    const bare = CHANGE_AT_END.test(words) ? subject.replace(CHANGE_AT_END, '') : subject
    return segmentOf(`${bare} ${words}`, start, end, this.#phrases)
  }
}

/** 其中职工6万人、居民41万人；住院8万人次，报销比例分别为…: the first list of parts, where nothing behind it is counted as they are. */
function aloneInUnit(parts: readonly Said[]): readonly Said[] {
  const [first] = parts
  const listed = parts.filter(({ list }) => list === first?.list)
  return parts.slice(listed.length).some(({ unit }) => unit === first?.unit) ? [] : listed
}

/** 已评估1735户、改造1102户，分别占任务的…: the words of the last list, where they are as many as the figures and each leads to one. */
function listedBefore(words: Segment, sentence: readonly Said[], run: number): Shared | null {
  const named = sentence.filter(({ segment, unit }) => segment !== words && segment.hasContent && unit !== '')
  const listed = named.filter(({ list }) => list === named.at(-1)?.list)
  const isOfEach = run > 1 && words.words.includes(EACH) && listed.length === run
  return isOfEach ? { subjects: listed.map(({ segment }) => withoutAmong(segment.words)), shared: words.words } : null
}

/** 照料中心18个，床位412张；幸福院127个，床位1016张；补贴分别为…: what each of as many clauses opens with, where the last opens with the words themselves. */
function ofClauses(words: Segment, sentence: readonly Said[], run: number): Shared | null {
  if (run < 2 || !words.words.includes(EACH)) return null
  const own = sentence.find(({ segment }) => segment === words)?.clause
  if (sentence.find(({ clause }) => clause === own)?.segment !== words) return null
  const openings = new Map<number, Segment>()
  for (const { segment, clause } of sentence)
    if (clause !== own && segment.hasContent && !openings.has(clause)) openings.set(clause, segment)
  return openings.size === run ? { subjects: [...openings.values()].map(segment => segment.words), shared: words.words } : null
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

/** 城市低保3942户5107人，农村低保4630户7215人，比年初分别减少286人和154人: persons of each, as many as follow; null where they are not. */
function inOneUnit({ run, stated, unit }: Run): readonly string[] | null {
  const own = stated.filter(figure => figure.unit === unit)
  const nearest = own.at(-1)
  const isNear = nearest !== undefined && stated.slice(-2).includes(nearest)
  const isOfEach = isNear && own.length === run && own.length < stated.length && new Set(own.map(({ segment }) => segment)).size === run
  return isOfEach ? own.map(inUnit) : null
}

/** 低保3714户5236人，低收入288户659人，特困212人，支出分别为…: every subject once, though some stand with two figures. */
function bySubject({ run, stated, unit }: Run): readonly string[] | null {
  const own = [...new Set(stated.map(({ segment }) => segment))]
  return unit === MONEY && own.length === run && own.length < stated.length ? own.map(segment => segment?.words ?? '') : null
}

/** The last figures, where they count different things. */
function lastFigures({ run, stated }: Run): readonly string[] | null {
  const figures = stated.slice(-run)
  return figures.length < run || figures.every(({ unit }) => unit === figures[0]?.unit) ? null : figures.map(inUnit)
}

function inUnit({ segment, unit }: Stated): string {
  return `${segment?.words ?? ''} ${unit}数`
}
