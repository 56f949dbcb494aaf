import { createRequire } from 'node:module'
import path from 'node:path'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Result } from '#result.ts'
import { REMOVE_PASSWORD, type ReadFailure, readFailure } from './read-failure.ts'
import type { ReadLimits, ReadText } from './read-format.ts'
import type { PdfPage } from './read-pdf-page.ts'

const ROOT = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Reads any PDF by pdf.js, which knows every kind of font and mends damaged files. `textOf` makes the text of its pages. */
export async function readWithPdfJs(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits,
  textOf: (pages: AsyncIterable<PdfPage>) => Promise<Result<ReadText, ReadFailure>>,
): Promise<Result<ReadText, ReadFailure>> {
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
    return await textOf(pagesOf(document))
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') return readFailure('encrypted', name, '设有打开密码', REMOVE_PASSWORD)
    throw cause
  } finally {
    await task.destroy()
  }
}

async function* pagesOf(document: PDFDocumentProxy): AsyncGenerator<PdfPage> {
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    yield { runs: items.flatMap(item => ('str' in item ? [item] : [])), operators: () => page.getOperatorList() }
    page.cleanup()
  }
}
