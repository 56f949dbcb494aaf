import { renderTemplate } from '#draft/render.ts'
import { scriptOf, simplifiedSet } from '#draft/script.ts'
import type { WriteStyle } from '#draft/template.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Paragraph, ReportDocument } from './document.ts'

/** A bound figure that another version of the set writes differently. */
interface RenewedFigure {
  readonly expression: string
  readonly before: string
  readonly after: string
  /** The words around it, to recognise it by. */
  readonly lead: string
  readonly rest: string
}

/** A bound figure that cannot be written anew by itself, and why. */
interface StuckFigure extends Pick<RenewedFigure, 'expression' | 'before' | 'lead' | 'rest'> {
  readonly reason: string
}

export interface Renewal {
  readonly document: ReportDocument
  readonly changes: readonly RenewedFigure[]
  readonly stuck: readonly StuckFigure[]
}

const AROUND = 12
const MOST_DECIMALS = 4

/**
 * A document with its bound figures written from another version of the set, in the manner in which each stands there now (unit, decimals). What the
 * writer typed himself is not touched. A figure whose manner cannot be told, or for which the other version has no value, stays as it is and is told.
 */
export function renewDocument(document: ReportDocument, from: IndicatorSet, to: IndicatorSet): Renewal {
  const [older, newer] = [writerOf(from), writerOf(to)]
  const changes: RenewedFigure[] = []
  const stuck: StuckFigure[] = []
  const paragraphs = document.paragraphs.map(paragraph =>
    rewritten(paragraph, ({ expression, start, end }) => {
      const before = paragraph.text.slice(start, end)
      const place = { lead: paragraph.text.slice(Math.max(0, start - AROUND), start), rest: paragraph.text.slice(end, end + AROUND) }
      const style = stylesFor(before).find(candidate => older(expression, candidate) === before)
      const after = style === undefined ? null : newer(expression, style)
      if (after !== null && after !== before) changes.push({ expression, before, after, ...place })
      const reason = after !== null ? null : style === undefined ? unknownManner(expression, older, newer) : '新的指标表里没有这个数'
      if (reason !== null) stuck.push({ expression, before, ...place, reason })
      return after ?? before
    }),
  )
  return { document: { ...document, paragraphs }, changes, stuck }
}

type Write = (expression: string, style: WriteStyle) => string | null

function writerOf(set: IndicatorSet): Write {
  const [simplified, script] = [simplifiedSet(set), scriptOf(set)]
  return (expression, style) => {
    const rendered = renderTemplate([{ type: 'reference', expression, style }], simplified, script)
    return rendered.ok ? rendered.value.text : null
  }
}

/** Words that the older set does not write in any manner matter only where the two sets differ. */
function unknownManner(expression: string, older: Write, newer: Write): string | null {
  return older(expression, {}) === newer(expression, {}) ? null : '文中的写法认不出，请自己改写'
}

/** The manners in which a figure may have been written, the usual one first. */
function stylesFor(words: string): readonly WriteStyle[] {
  const unit = words.replace(/^[-\d.,—]+/u, '').replace(/^个(?=[百千]分点)/u, '')
  const decimals = Array.from({ length: MOST_DECIMALS + 1 }, (_, places) => places)
  return [{}, { unit }, ...decimals.flatMap(places => [{ decimals: places }, { unit, decimals: places }])]
}

/** A paragraph with each bound stretch written anew, and its bindings where they then stand. */
function rewritten(paragraph: Paragraph, write: (binding: Paragraph['bindings'][number]) => string): Paragraph {
  let [text, at] = ['', 0]
  const bindings = paragraph.bindings.map(binding => {
    text += paragraph.text.slice(at, binding.start)
    const start = text.length
    text += write(binding)
    at = binding.end
    return { start, end: text.length, expression: binding.expression }
  })
  return { ...paragraph, text: text + paragraph.text.slice(at), bindings }
}
