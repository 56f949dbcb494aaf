import { numeralHint } from './numeral-hint.ts'
import { narrow } from './sheet.ts'

/** What a figure cell holds. A blank or a dash is no figure, and never zero. */
export type CellFigure =
  | { readonly type: 'none' }
  | { readonly type: 'figure'; readonly value: string; readonly percent: boolean }
  | { readonly type: 'unreadable'; readonly hint: string }

const NOTHING = /^(?:[-—–－/\\…]+|\.{2,}|无|暂无|x|×+)?$/iu
const FIGURE = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%|‰)?\*?$/u
const RANGE = /^(-?\d+(?:\.\d+)?)\s*(?:——|[-—–~～至])\s*(-?\d+(?:\.\d+)?)$/u

/**
 * A figure as tables write it: 1,245.3 and ３２６ are read, 65% is told apart, 60—100 is a range, "…" and "—" are nothing.
 * 1,234人 and 约300 are refused with a hint what to write.
 */
export function readFigure(text: string): CellFigure {
  const bare = narrow(text)
    .replace(/(?<=\d)\s+(?=\d{3}(?!\d))/gu, '')
    .replace(/^[−–－](?=\d)/u, '-')
  if (NOTHING.test(bare)) return { type: 'none' }
  const range = RANGE.exec(bare)
  if (range) return { type: 'figure', value: `${digits(range[1])}..${digits(range[2])}`, percent: false }
  const [whole, sign = '', integer = '', fraction = '', mark] = FIGURE.exec(bare) ?? []
  if (whole === undefined) return { type: 'unreadable', hint: numeralHint(text) || '请只填数值，如 18285 或 548.09' }
  const value = `${sign}${digits(integer)}${fraction}`
  return { type: 'figure', value, percent: mark !== undefined }
}

function digits(text: string | undefined): string {
  return (text ?? '').replaceAll(',', '').replace(/^(-?)0+(?=\d)/u, '$1')
}
