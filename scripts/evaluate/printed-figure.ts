import { type Decimal, exact } from '#indicator/decimal.ts'
import type { AnnotatedReport, Figure } from './annotated-report.ts'

/** A figure as printed in one run of digits, taken apart: 近|548.09|万元. */
export interface PrintedFigure {
  readonly before: string
  readonly digits: string
  readonly after: string
  /** What one of the printed number is: 1, 万 or 亿. */
  readonly scale: number
  readonly decimals: number
}

/** Takes a figure apart; null when it is a range or in Chinese numerals. */
export function printedFigure(text: string): PrintedFigure | null {
  const match = /^([^0-9０-９]*)([0-9０-９]+(?:[.．][0-9０-９]+)?)([^0-9０-９]*)$/u.exec(text)
  if (!match) return null
  const [, before = '', digits = '', after = ''] = match
  const scale = /^[余餘多]?[亿億]/u.test(after) ? 100_000_000 : /^[余餘多]?[万萬]/u.test(after) ? 10_000 : 1
  return { before, digits, after, scale, decimals: /[.．]/u.test(digits) ? digits.length - digits.search(/[.．]/u) - 1 : 0 }
}

/** The same figure with another number: the printed digits replaced, in the same width. */
export function withDigits({ before, digits, after }: PrintedFigure, number: string): string {
  const wide = /[０-９]/u.test(digits)
  return `${before}${wide ? number.replace(/[0-9.]/gu, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0)) : number}${after}`
}

/** The number that a figure prints, in half-width digits. */
export function numberOf({ digits }: PrintedFigure): Decimal {
  return exact(digits.normalize('NFKC'))
}

/** Figures printed in one run of digits and without a hedge, which any other number makes false. */
export function plainFigures(report: AnnotatedReport): readonly { readonly figure: Figure; readonly printed: PrintedFigure }[] {
  return report.figures.flatMap(figure => {
    const printed = figure.hedge === '' ? printedFigure(figure.text) : null
    return printed ? [{ figure, printed }] : []
  })
}

/** The next figure after an offset, when it stands in the same clause and at most `reach` characters on. */
export function figureAfter(report: AnnotatedReport, offset: number, reach: number): Figure | null {
  const next = report.figures.find(figure => figure.start >= offset)
  if (!next || next.start - offset > reach || /[，。；,;\n]/u.test(report.text.slice(offset, next.start))) return null
  return next
}
