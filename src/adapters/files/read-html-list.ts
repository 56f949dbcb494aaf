import { formatNumber } from './read-docx-number-format.ts'

/** Formats of numbers by the type of a list in HTML and by its style in CSS; others are Arabic. */
const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'cjk-decimal': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
}
const STYLE = /list-style(?:-type)?\s*:\s*([a-z-]+)/

interface OpenList {
  /** null where the items carry no numbers. */
  readonly format: string | null
  next: number
}

/** Numbers the items of a page's lists as a browser shows them. */
export class ListNumbers {
  readonly #open: OpenList[] = []

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const style = STYLE.exec(attributes['style'] ?? '')?.[1]
    const isNumbered = name === 'ol' && style !== 'none'
    const format = FORMATS[style ?? attributes['type'] ?? ''] ?? 'decimal'
    this.#open.push({ format: isNumbered ? format : null, next: Number(attributes['start'] ?? 1) || 1 })
  }

  close(): void {
    this.#open.pop()
  }

  /** What a browser shows before the item that opens now; "" for one without a number. */
  item(attributes: Readonly<Record<string, string>>): string {
    const list = this.#open.at(-1)
    if (list === undefined || list.format === null) return ''
    const number = Number(attributes['value'] ?? list.next) || list.next
    list.next = number + 1
    return formatNumber(number, list.format) + (list.format === 'chineseCounting' ? '、' : '.')
  }
}
