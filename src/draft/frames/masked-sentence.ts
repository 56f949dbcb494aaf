/** A mark of a masked text inside a clause, with the words around it. */
export interface Mark {
  /** 数, 时, 文件, 地名 …: what was masked. */
  readonly kind: string
  /** The measure word printed behind a figure: 户, 元/人/月; "" for other marks. */
  readonly unit: string
  /** Words before it in the clause, back to the figure before; those of the figure before where two stand glued. */
  readonly before: string
  /** Words behind it (and its unit), up to the next mark or the clause's end: only where those before it name nothing (为〔数〕名老人). */
  readonly after: string
}

/** Words and marks of a clause in order, without the separator that ends it. */
export interface Clause {
  readonly pieces: readonly (string | Mark)[]
  /** What joins it to the clause before: ， ； ： or "". */
  readonly joint: string
  /** Its words without marks. */
  readonly words: string
}

const MARK = /〔([^〔〕]{1,6})〕/gu
const UNIT =
  /^(?:个?[百千]分点|元[/／]人[/／·、]?[月年次天]|元[/／][月年天]|人次|户次|家次|场次|台次|车次|辆次|批次|平方米|公里|小时|[%‰元户人名位个家所处件对具例张条块场次期份座项起单种支辆台本册间亩])/u
/** Words that lead to a figure and name nothing. */
const NAMELESS = /^[、，]?(?:共?为|向|对|给|使|有|共|已有|其中|由|按|和|与|及)?$/u
/** Marks up the item that a sentence is: 一是…, 1.… */
const ITEM = /^(?:[一二三四五六七八九十]{1,2}是|[（(]?[0-9〔号〕]{1,4}[）).．、]|[①-⑳])/u

/** The sentences of a masked passage. A sentence that only heads an item (一是…。) has no marks and teaches nothing. */
export function maskedSentences(masked: string): readonly string[] {
  return masked
    .split(/(?<=[。！？\n])/u)
    .map(sentence =>
      sentence
        .trim()
        .replace(/[。！？]$/u, '')
        .replace(ITEM, ''),
    )
    .filter(sentence => sentence.includes('〔数〕'))
}

/** The clauses of a masked sentence. */
export function clausesOf(sentence: string): readonly Clause[] {
  const [first = '', ...rest] = sentence.split(/([，,；;：:])/u)
  const clauses = [clauseOf(first, '')]
  for (let at = 0; at + 1 < rest.length; at += 2)
    clauses.push(clauseOf(rest[at + 1] ?? '', (rest[at] ?? '，').replace(',', '，').replace(';', '；').replace(':', '：')))
  return clauses
}

function clauseOf(text: string, joint: string): Clause {
  const pieces: (string | Mark)[] = []
  let words = ''
  let before = ''
  let at = 0
  for (const match of text.matchAll(MARK)) {
    const literal = text.slice(at, match.index)
    if (literal !== '') {
      pieces.push(literal)
      words += literal
      before = literal
    }
    const rest = text.slice(match.index + match[0].length)
    const unit = match[1] === '数' ? (UNIT.exec(rest)?.[0] ?? '') : ''
    const next = rest.indexOf('〔')
    const after = NAMELESS.test(before) ? rest.slice(unit.length, next < 0 ? rest.length : next) : ''
    pieces.push({ kind: match[1] ?? '', unit, before, after })
    at = match.index + match[0].length + unit.length
  }
  const tail = text.slice(at)
  if (tail !== '') pieces.push(tail)
  return { pieces, joint, words: words + tail }
}
