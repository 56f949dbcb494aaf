import type { DraftSection } from '../draft.ts'
import type { Plainness } from '../frames/restate.ts'
import type { Rendered } from '../render.ts'
import type { Lineage, Template } from '../template.ts'

/** How plain a sentence is: 0 as composed, else how it was restated. */
export type Step = 0 | Plainness

/** A sentence that passed the guard. `step` says how plain it is already: 0 as composed, 1 to 4 restated; null when it states no indicator. */
export interface ProvenSentence {
  readonly template: Template
  readonly rendered: Rendered
  readonly step: Step | null
}

export interface DraftParagraph {
  readonly title: string | null
  readonly sentences: readonly ProvenSentence[]
}

/** A section with its paragraphs as they stand now; proving replaces and drops sentences. */
export interface WrittenSection {
  readonly level: number
  readonly heading: string
  readonly paragraphs: readonly DraftParagraph[]
  /** Stands as 【待补充：…】 where no sentence does; null where deeper sections follow. */
  readonly gap: string | null
}

/** Where a sentence stands in the assembled text. */
export interface PlacedSentence {
  readonly section: number
  readonly paragraph: number
  readonly sentence: number
  readonly start: number
  readonly end: number
}

export interface Assembled {
  readonly text: string
  readonly sections: readonly DraftSection[]
  readonly sentences: readonly PlacedSentence[]
  readonly lineage: readonly Lineage[]
}

export type Enumeration = 'yishi' | 'arabic'

const NUMERALS = '一二三四五六七八九十'

/** The whole text: title, lead, numbered headings, enumerated paragraphs, one paragraph a line; with the place of everything. */
export function assemble(title: string, sections: readonly WrittenSection[], enumeration: Enumeration): Assembled {
  const writer = new Writer()
  if (title !== '') writer.line(title)
  const numbers = [0, 0, 0, 0, 0, 0]
  for (const [place, section] of sections.entries()) {
    const start = writer.length
    const heading = section.heading === '' ? '' : `${headingMark(section.level, numbers)}${section.heading}`
    if (heading !== '') writer.line(heading)
    writeBody(writer, section, place, enumeration)
    writer.section({ level: section.level, heading, start })
  }
  return writer.finish()
}

/** 一、 （一） 1. by level; deeper numbers begin anew under each heading. `numbers` holds how far each level has counted, and counts on. */
export function headingMark(level: number, numbers: number[]): string {
  const depth = Math.max(1, Math.min(level, numbers.length))
  numbers[depth - 1] = (numbers[depth - 1] ?? 0) + 1
  numbers.fill(0, depth)
  const number = numbers[depth - 1] ?? 1
  return depth === 1 ? `${chineseNumber(number)}、` : depth === 2 ? `（${chineseNumber(number)}）` : `${number}.`
}

/** 1 to 99 in Chinese numerals. */
function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${NUMERALS[tens - 1]}十`
  return `${head}${ones === 0 ? '' : NUMERALS[ones - 1]}`
}

function writeBody(writer: Writer, section: WrittenSection, place: number, enumeration: Enumeration): void {
  const live = section.paragraphs.filter(paragraph => paragraph.sentences.length > 0).length
  let number = 0
  for (const [at, paragraph] of section.paragraphs.entries()) {
    if (paragraph.sentences.length === 0) continue
    number += 1
    if (live > 1) writer.words(mark(number, paragraph.title, enumeration))
    for (const [sentence, { rendered }] of paragraph.sentences.entries())
      writer.sentence(rendered, { section: place, paragraph: at, sentence })
    writer.line('')
  }
  if (live === 0 && section.gap !== null) writer.line(`【待补充：${section.gap}】`)
}

function mark(number: number, title: string | null, enumeration: Enumeration): string {
  const lead = enumeration === 'arabic' ? `${number}.` : `${chineseNumber(number)}是`
  return title === null ? lead : `${lead}${title}。`
}

class Writer {
  #text = ''
  readonly #sections: { level: number; heading: string; start: number }[] = []
  readonly #sentences: PlacedSentence[] = []
  readonly #lineage: Lineage[] = []
  get length(): number {
    return this.#text.length
  }
  words(text: string): void {
    this.#text += text
  }
  line(text: string): void {
    this.#text += `${text}\n`
  }
  section(section: { level: number; heading: string; start: number }): void {
    this.#sections.push(section)
  }
  sentence({ text, lineage }: Rendered, where: Pick<PlacedSentence, 'section' | 'paragraph' | 'sentence'>): void {
    const start = this.length
    this.#lineage.push(...lineage.map(span => ({ ...span, start: span.start + start, end: span.end + start })))
    this.#text += text
    this.#sentences.push({ ...where, start, end: this.length })
  }
  finish(): Assembled {
    const text = this.#text.trimEnd()
    const sections = this.#sections.map((section, place) => {
      const end = this.#sections[place + 1]?.start ?? text.length
      return { ...section, end, text: text.slice(section.start, end).trimEnd() }
    })
    return { text, sections, sentences: this.#sentences, lineage: this.#lineage }
  }
}
