import { createRequire } from 'node:module'
import path from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { success } from '#result.ts'
import { REMOVE_PASSWORD, readFailure } from './read-failure.ts'
import type { Reader } from './read-format.ts'
import { withAlignedRows } from './read-pdf-aligned.ts'
import { type PdfBlock, pdfBlocks } from './read-pdf-columns.ts'
import { gridsOf } from './read-pdf-grid.ts'
import { leftEdge, type PdfLine, type PlacedRun, placeRuns } from './read-pdf-lines.ts'
import { rulesOf } from './read-pdf-rules.ts'
import { joinSplitRows, mayHoldTable, withoutRepeatedHeads, withTableRows } from './read-pdf-tables.ts'
import { turned, turnedRules } from './read-pdf-turn.ts'

const ROOT = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
/** A page with fewer characters than this has no text of its own: a stamp or a page number over a scan. */
const FEWEST_CHARACTERS = 10

/** Reads a PDF's text layer: visual lines end in \n, pages in \f, an indented line opens with a full-width space. Pages without one are named. */
export const readPdf: Reader = async (bytes, name, limits) => {
  const task = getDocument({
    // pdf.js takes the buffer over, so it gets a copy.
    data: new Uint8Array(bytes),
    cMapUrl: `${path.join(ROOT, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(ROOT, 'standard_fonts')}/`,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    if (document.numPages > limits.pages)
      return readFailure('too-large', name, `有 ${document.numPages} 页，超过上限 ${limits.pages} 页`, '请拆分后上传')
    const placed: (readonly PlacedRun[])[] = []
    let aslant = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const { runs: upright, quarter, slanted } = turned(items.flatMap(item => ('str' in item ? [item] : [])))
      aslant += slanted
      const runs = placeRuns(upright)
      const hadTable = placed.at(-1)?.some(run => run.cells !== undefined) === true
      placed.push(
        hadTable || mayHoldTable(runs)
          ? withAlignedRows(withTableRows(runs, gridsOf(turnedRules(rulesOf(await page.getOperatorList()), quarter))))
          : runs,
      )
      page.cleanup()
    }
    const pages = pdfBlocks(joinSplitRows(withoutRepeatedHeads(placed)))
    const isBlank = (blocks: readonly PdfBlock[]) => linesOf(blocks).reduce((sum, line) => sum + line.text.length, 0) < FEWEST_CHARACTERS
    const blankPages = pages.flatMap((blocks, index) => (isBlank(blocks) ? [index + 1] : []))
    const margin = leftEdge(pages.flatMap(linesOf))
    const notes = aslant > 0 ? [`文件上有 ${aslant} 处斜排的文字，当作水印未读入：请确认无误。`] : []
    return success({ text: pages.map(blocks => pageText(blocks, margin)).join('\f'), format: 'pdf', notes, blankPages })
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') return readFailure('encrypted', name, '设有打开密码', REMOVE_PASSWORD)
    throw cause
  } finally {
    await task.destroy()
  }
}

function linesOf(blocks: readonly PdfBlock[]): readonly PdfLine[] {
  return blocks.flatMap(block => block.lines)
}

/** A line set in from its column's or the document's left edge opens with a full-width space. */
function pageText(blocks: readonly PdfBlock[], margin: number): string {
  return blocks
    .flatMap(block => block.lines.map(line => (line.left > (block.margin ?? margin) + line.size * 1.2 ? `\u3000${line.text}` : line.text)))
    .join('\n')
}
