import { success } from '#result.ts'
import { readTextLayer } from './pdf-text/read-text-layer.ts'
import type { Reader, ReadText } from './read-format.ts'
import { type PdfBlock, pdfBlocks } from './read-pdf-columns.ts'
import { gridsOf } from './read-pdf-grid.ts'
import { type PdfLine, type PlacedRun, placeRuns } from './read-pdf-lines.ts'
import type { PdfPage } from './read-pdf-page.ts'
import { rulesOf } from './read-pdf-rules.ts'
import { joinSplitRows, mayHoldTable, withTableRows } from './read-pdf-tables.ts'

/** A page with fewer characters than this has no text of its own: a stamp or a page number over a scan. */
const FEWEST_CHARACTERS = 10

/** Reads a PDF's text layer: visual lines end in \n, pages in \f, an indented line opens with a full-width space. Pages without one are named. */
export const readPdf: Reader = async (bytes, name, limits) => {
  const layer = readTextLayer(bytes, limits.pages)
  if (layer !== null) return textOf(layer.map(({ runs, operators }) => ({ runs, operators: async () => operators })))
  const { readWithPdfJs } = await import('./read-pdf-js.ts')
  return readWithPdfJs(bytes, name, limits, textOf)
}

async function textOf(document: Iterable<PdfPage> | AsyncIterable<PdfPage>) {
  const placed: (readonly PlacedRun[])[] = []
  for await (const page of document) {
    const runs = placeRuns(page.runs)
    const hadTable = placed.at(-1)?.some(run => run.cells !== undefined) === true
    placed.push(hadTable || mayHoldTable(runs) ? withTableRows(runs, gridsOf(rulesOf(await page.operators()))) : runs)
  }
  const pages = pdfBlocks(joinSplitRows(placed))
  const isBlank = (blocks: readonly PdfBlock[]) => linesOf(blocks).reduce((sum, line) => sum + line.text.length, 0) < FEWEST_CHARACTERS
  const blankPages = pages.flatMap((blocks, index) => (isBlank(blocks) ? [index + 1] : []))
  const margin = leftMargin(pages.flatMap(linesOf))
  return success<ReadText>({ text: pages.map(blocks => pageText(blocks, margin)).join('\f'), format: 'pdf', notes: [], blankPages })
}

function linesOf(blocks: readonly PdfBlock[]): readonly PdfLine[] {
  return blocks.flatMap(block => block.lines)
}

/** The commonest left edge of lines, to the nearest point. */
function leftMargin(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const line of lines) counts.set(Math.round(line.left), (counts.get(Math.round(line.left)) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** A line set in from its column's or the document's left edge opens with a full-width space. */
function pageText(blocks: readonly PdfBlock[], margin: number): string {
  return blocks
    .flatMap(block => block.lines.map(line => (line.left > (block.margin ?? margin) + line.size * 1.2 ? `\u3000${line.text}` : line.text)))
    .join('\n')
}
