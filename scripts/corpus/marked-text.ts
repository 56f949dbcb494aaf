import type { Hedge, MentionKind } from '#text/mention.ts'

/** A number of a sample report as its author marked it; offsets are into the plain text. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: MentionKind
  /** In the base unit; "" when it is no quantity. */
  readonly value: string
  readonly unit: string
  readonly hedge: Hedge
  /** The indicator that it states; "" when it is no quantity. */
  readonly id: string
  readonly weak: boolean
}

export interface MarkedText {
  readonly text: string
  readonly marks: readonly Mark[]
  /** What is wrong with the marks, one sentence each. */
  readonly faults: readonly string[]
}

const MARK = /⟦([^⟦⟧=]*)=([^⟦⟧]*)⟧/gu
const OTHER = /^#(date|ordinal|term|identifier|structural)$/u
const QUANTITY = /^(-?\d+(?:\.\d+)?(?:\.\.\d+(?:\.\d+)?)?)(?: ([^ @]+))?(?: (余|近|约|超|内))?@([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)(!weak)?$/u

/**
 * Reads a marked report (see corpus/README.md): ⟦30.5万人=305000 人@dibao.renshu⟧ is a quantity, ⟦6月底=#date⟧ another number.
 * Gives the plain text, the marks with their places in it, and every mark that cannot be read.
 */
export function readMarkedText(source: string): MarkedText {
  const marks: Mark[] = []
  const faults: string[] = []
  let text = ''
  let read = 0
  for (const match of source.matchAll(MARK)) {
    text += source.slice(read, match.index)
    read = match.index + match[0].length
    const [whole, shown = '', meaning = ''] = match
    const start = text.length
    text += shown
    const mark = readMeaning(shown, meaning, start)
    if (mark) marks.push(mark)
    else faults.push(`Unexpected mark ${whole}, expected ⟦text=value unit@indicator⟧ or ⟦text=#kind⟧`)
  }
  text += source.slice(read)
  const stray = /[⟦⟧]/u.exec(text)
  if (stray)
    faults.push(
      `Unexpected bracket ${stray[0]} at "${text.slice(Math.max(0, stray.index - 10), stray.index + 10)}", expected marks in pairs`,
    )
  return { text, marks, faults }
}

function readMeaning(text: string, meaning: string, start: number): Mark | null {
  const place = { start, end: start + text.length, text }
  const other = OTHER.exec(meaning)
  if (other) return { ...place, kind: other[1] as MentionKind, value: '', unit: '', hedge: '', id: '', weak: false }
  const quantity = QUANTITY.exec(meaning)
  if (!quantity) return null
  const [, value = '', unit = '', hedge = '', id = '', weak] = quantity
  return { ...place, kind: 'quantity', value, unit, hedge: hedge as Hedge, id, weak: weak !== undefined }
}
