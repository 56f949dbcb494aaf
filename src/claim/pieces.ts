import type { Mention } from '#text/mention.ts'
import { isAgeCondition } from './age.ts'
import { GAP } from './canonical.ts'
import { CharacterSet, WHITE_SPACE } from './character-set.ts'
import type { Phrases } from './phrases.ts'
import { type Segment, segmentOf } from './segment.ts'

/** What a text is made of, for finding subjects: words, figures, and the marks between clauses. */
export type Piece =
  | { readonly type: 'words'; readonly segment: Segment }
  | { readonly type: 'figure'; readonly mention: Mention }
  | { readonly type: 'mark'; readonly mark: string }

const MARKS = new CharacterSet('，,；;：:。！？!?\n、（(）)中里')
/** 中 and 里 */
const AMONG = 0x4e2d
const WITHIN = 0x91cc
/** 中 cuts where a whole stands before its part: 292名失能人员中已有196人入住. */
const BEHIND_AMONG = new CharacterSet('已有实仍尚持其，,的')
const SPACES = new CharacterSet(WHITE_SPACE)
const DEED =
  /^(?:新|改|扩|筹|已|共|拟)?(?:建成|建设|改造|新增|完成|开展|举办|发放|设立|成立|培育|打造|救助|资助|慰问|实施|创建|组织|购置|评选|登记|办理|建|设|办)$/u
const LONGEST_DEED = 4
/** A remark in brackets longer than this is read as running text. */
const LONGEST_REMARK = 200
/** 20人，每人500元，计10000元; 男51人，女42人: alone before a figure they say what the full words say. */
const IN_FULL: ReadonlyMap<string, string> = new Map([
  ['计', '共计'],
  ['男', '男性'],
  ['女', '女性'],
  ['其中男', '其中男性'],
  ['其中女', '其中女性'],
])
/** 平均初婚年龄男27.9岁、女26.1岁 */
const OF_MEN = /(?:年龄|寿命|人数|人口)男$/u
/** 标准依次为95元、285元: in turn is each. */
const IN_TURN = /依次(?=[为是达增下提减]|$)/u
/** 1420元（原1330元）; 比上年各增300元: behind a mark these words say it in short, */
const IN_SHORT: ReadonlyMap<string, string> = new Map([
  ['原', '原标准'],
  ['原为', '原标准'],
  ['此前', '原标准'],
  ['年初', '上年末'],
  ['各', '每个'],
  ['月增', '每月增加'],
  ['年增', '每年增加'],
  ['妇女', '女性妇女'],
  ['其中妇女', '其中女性妇女'],
])
/** and before money these: 其中中央5210万元、省1876万元. */
const LEVEL = /^(?:其中)?[省市县区](?:里|上)?$/u
/** 一是, 首先: they count points, not things; 第二产业 is a name. */
const POINT = /^(?:[一二三四五六七八九十]+[是要]?|首先|其次|再次|最后)$/u

/** Cuts a text into words, figures and marks, in order. The list mark 、 cuts only right after or before a figure; brackets only when they hold one. */
export function piecesOf(text: string, mentions: readonly Mention[], phrases: Phrases): readonly Piece[] {
  const cutter = new Cutter(text, mentions, phrases)
  for (const mention of mentions) if (mention.kind === 'quantity' && !isAgeCondition(mention, text)) cutter.figure(mention)
  return cutter.rest()
}

class Cutter {
  readonly #text: string
  readonly #phrases: Phrases
  readonly #pieces: Piece[] = []
  /** Dates, list numbers and ordinals: they name no subject. */
  readonly #nameless: readonly Mention[]
  #nextNameless = 0
  /** Where the words begin that are not yet cut off. */
  #from = 0
  #afterFigure = -1
  #bracket = -1

  constructor(text: string, mentions: readonly Mention[], phrases: Phrases) {
    this.#text = text
    this.#phrases = phrases
    this.#nameless = mentions.filter(isNameless)
  }

  figure(mention: Mention): void {
    this.#cutUntil(mention.start, mention.start, mention.unit)
    this.#pieces.push({ type: 'figure', mention })
    this.#from = mention.end
    this.#afterFigure = mention.end
  }

  rest(): readonly Piece[] {
    this.#cutUntil(this.#text.length, -1)
    return this.#pieces
  }

  #cutUntil(end: number, figure: number, unit?: string): void {
    const start = this.#from
    for (let at = start; at < end; at += 1) {
      const code = this.#text.charCodeAt(at)
      if (!MARKS.has(code) || ((code === AMONG || code === WITHIN) && !this.#isAmong(at, end))) continue
      const mark = code === WITHIN ? '中' : this.#text.charAt(at)
      if (!this.#cuts(mark, at, figure)) continue
      this.#close(at)
      this.#pieces.push({ type: 'mark', mark })
      this.#from = at + 1
    }
    this.#close(end, unit)
  }

  /** Whether 中 has behind it what goes on with a part of the whole. */
  #isAmong(at: number, end: number): boolean {
    if (at + 1 >= end) return false
    return BEHIND_AMONG.has(this.#text.charCodeAt(at + 1)) || (at + 2 < end && this.#text.startsWith('只有', at + 1))
  }

  /** 改造1处中心、建设80处站: behind 、 a verb of its own leads to the next figure. */
  #opensDeed(at: number, figure: number): boolean {
    return this.#afterFigure >= 0 && figure - at <= LONGEST_DEED && DEED.test(this.#text.slice(at, Math.max(at, figure)))
  }

  /** `figure` is where the next figure begins; -1 when none follows. */
  #cuts(mark: string, at: number, figure: number): boolean {
    if (mark === '中') return figure >= 0 && this.#from === this.#afterFigure
    if (mark === '、') return at === this.#afterFigure || figure === at + 1 || this.#opensDeed(at + 1, figure)
    if (mark === '(' || mark === '（') {
      const holds = figure >= 0 && figure < closingBracket(this.#text, at)
      if (holds) this.#bracket = at
      return holds
    }
    if (mark !== ')' && mark !== '）') return true
    const isOpen = this.#bracket >= 0 && at - this.#bracket < LONGEST_REMARK
    if (isOpen) this.#bracket = -1
    return isOpen
  }

  /** `unit` is that of the figure right behind, if one follows. */
  #close(end: number, unit?: string): void {
    const named = this.#named(this.#from, end)
    const words = (unit !== undefined && this.#from !== this.#afterFigure ? inShort(named, unit) : undefined) ?? inFull(named)
    if (!SPACES.holdsAll(words)) this.#pieces.push({ type: 'words', segment: segmentOf(words, this.#from, end, this.#phrases) })
  }

  /** The words of a stretch without its dates and list numbers. Stretches are asked for in rising order. */
  #named(start: number, end: number): string {
    let result = ''
    let at = start
    for (; this.#nextNameless < this.#nameless.length; this.#nextNameless += 1) {
      const mention = this.#nameless[this.#nextNameless]
      if (!mention || mention.start >= end) break
      if (mention.start >= at) result += this.#text.slice(at, mention.start) + GAP
      at = Math.max(at, mention.end)
    }
    return result + this.#text.slice(Math.min(at, end), end)
  }
}

function inFull(words: string): string {
  const full = IN_FULL.get(words) ?? (IN_TURN.test(words) ? words.replace(IN_TURN, '分别') : words)
  return OF_MEN.test(full) ? `${full}性` : full
}

function inShort(words: string, unit: string): string | undefined {
  return (unit === '元' || unit === '') && LEVEL.test(words) ? `${words.replace(/[里上]$/u, '')}级` : IN_SHORT.get(words)
}

function isNameless({ kind, text }: Mention): boolean {
  return (kind === 'date' && !/季度?$/u.test(text)) || kind === 'structural' || (kind === 'ordinal' && POINT.test(text))
}

/** Where the bracket that opens at a place closes; -1 when it does not, nearby and in the same line. */
function closingBracket(text: string, at: number): number {
  for (let place = at + 1; place < text.length && place - at < LONGEST_REMARK; place += 1) {
    const character = text.charAt(place)
    if (character === ')' || character === '）') return place
    if (character === '\n') return -1
  }
  return -1
}
