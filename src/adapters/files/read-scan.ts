import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { failure, type Result, success } from '#result.ts'
import { type ReadFailure, readFailure } from './read-failure.ts'
import type { ReadText } from './read-format.ts'
import { drawPage, missingScanTools, recognisePicture } from './read-scan-tools.ts'
import { type ScannedPage, scannedPage } from './read-scan-words.ts'

/** A page takes about five seconds; all of them must be done before the thread that reads the file is given up. */
const MOST_PAGES = 25
const MOST_MILLISECONDS = 100_000
const PAGE_MILLISECONDS = 60_000
const PAGES_AT_ONCE = Math.min(2, availableParallelism())
const UPLOAD_TEXT = '请上传能选中文字的 PDF'

/**
 * Recognises the pages of a PDF that have no text of their own, by the machine's tesseract, and puts their text into that of the others.
 * Where it cannot: a refusal when no page has text, else a note that names what was left out.
 */
export async function withScannedPages(read: ReadText, bytes: Uint8Array, name: string): Promise<Result<ReadText, ReadFailure>> {
  const pages = read.text.split('\f')
  const blank = read.blankPages ?? []
  const isWhole = blank.length === pages.length
  const found = isWhole ? `共 ${pages.length} 页，都没有文字层，像是扫描件` : `共 ${pages.length} 页，其中 ${blank.length} 页没有文字层`
  const without = (reason: string, remedy: string, cause?: string): Result<ReadText, ReadFailure> =>
    isWhole
      ? readFailure('no-text', name, found + reason, remedy, cause)
      : success({ ...read, notes: [...read.notes, `${found}，未读入${reason}：${remedy}。`] })
  const missing = await missingScanTools()
  if (missing.length > 0) return without('', `${UPLOAD_TEXT}，或请管理员在服务器上安装 ${missing.join('、')} 后重新上传`)
  if (blank.length > MOST_PAGES) return without(`，超过文字识别的上限 ${MOST_PAGES} 页`, `${UPLOAD_TEXT}，或拆分后上传`)
  const recognised = await recognisePages(bytes, blank)
  if (!recognised.ok) return without('，文字识别没有完成', `${UPLOAD_TEXT}，或拆分后上传`, recognised.failure)
  const scanned = recognised.value
  if ([...scanned.values()].every(page => page.text.trim() === ''))
    return isWhole ? without('，也识别不出文字', UPLOAD_TEXT) : success(read)
  return success(putTogether(read, pages, scanned))
}

/** The text of each page; a failure when a page or all of them took too long, or a program broke off. */
async function recognisePages(bytes: Uint8Array, pages: readonly number[]): Promise<Result<ReadonlyMap<number, ScannedPage>, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'jushi-scan-'))
  const until = performance.now() + MOST_MILLISECONDS
  const timeLeft = () => Math.max(1, Math.min(PAGE_MILLISECONDS, until - performance.now()))
  const pdf = join(folder, 'report.pdf')
  const scanned = new Map<number, ScannedPage>()
  const left = [...pages]
  const work = async () => {
    for (let page = left.shift(); page !== undefined; page = left.shift()) {
      const picture = join(folder, String(page))
      await drawPage(pdf, page, picture, timeLeft())
      scanned.set(page, scannedPage(await recognisePicture(`${picture}.png`, timeLeft())))
      await rm(`${picture}.png`)
    }
  }
  try {
    await writeFile(pdf, bytes)
    // Settled: the folder must outlive what still works in it.
    const works = await Promise.allSettled(Array.from({ length: PAGES_AT_ONCE }, work))
    const broken = works.find(each => each.status === 'rejected')
    if (broken !== undefined) return failure(broken.reason instanceof Error ? broken.reason.message : String(broken.reason))
    return success(new Map([...scanned].toSorted(([a], [b]) => a - b)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function putTogether(read: ReadText, pages: readonly string[], scanned: ReadonlyMap<number, ScannedPage>): ReadText {
  const uncertain: { start: number; end: number }[] = []
  let text = ''
  for (const [index, page] of pages.entries()) {
    if (index > 0) text += '\f'
    const recognised = scanned.get(index + 1)
    const from = text.length
    uncertain.push(...(recognised?.uncertain ?? []).map(({ start, end }) => ({ start: start + from, end: end + from })))
    text += recognised?.text ?? page
  }
  const numbers = [...scanned].flatMap(([number, page]) => (page.text.trim() === '' ? [] : [number]))
  const note = `第 ${numbers.join('、')} 页由扫描件识别，文字和数字可能有误：请对照原件核对。`
  return { ...read, text, notes: [...read.notes, note], scan: { pages: numbers, uncertain } }
}
