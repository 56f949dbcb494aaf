import { setTimeout as pause } from 'node:timers/promises'
import { openBrowser } from '#test/browser/chromium.ts'
import { findMentions } from '#text/find-mentions.ts'
import { type Figure, figureLines, meetsBar } from './figure.ts'
import { draftOf, longDocument } from './live-check/long-draft.ts'
import { pasteLong } from './live-check/paste-long.ts'
import { DRAFT_ID, serveDraft } from './live-check/serve-draft.ts'
import { type KeyTiming, press, timingsOf, watchMarks } from './live-check/watch-marks.ts'
import { sampleSet } from './sample-set.ts'
import { tableLines } from './table.ts'

const CHARACTERS = 10_000
const PLACES = 30
const WORDS = '，其中低保对象'
const PASTED_CHARACTERS = 185_000
/** A quick hand. */
const BETWEEN_KEYS_MILLISECONDS = 130

const set = await sampleSet(200)
const report = await longDocument(CHARACTERS)
const draft = draftOf(report, set)
const served = await serveDraft(draft, set)
const browser = await openBrowser()
const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN' })
await page.goto(`${served.address}/drafts/${DRAFT_ID}`)
await page.locator('.editor-paper [data-figure]').first().waitFor()
await page.locator('.editor-list, .ledger-empty').first().waitFor()
await watchMarks(page)

const sentences = report.paragraphs
  .filter(({ level }) => level === 0)
  .flatMap(({ text }, at) => (text.length > 40 && text.endsWith('。') ? [at] : []))
for (let place = 0; place < PLACES; place += 1) {
  const at = sentences[Math.floor((place * sentences.length) / PLACES)] ?? 0
  const paragraph = page.locator('.editor-paper .paper-body').nth(at)
  await paragraph.evaluate(element => {
    element.scrollIntoView({ block: 'center' })
    // Behind the last word of the paragraph, before its full stop.
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let last: Text | null = null
    while (text.nextNode()) last = text.currentNode as Text
    if (last) getSelection()?.collapse(last, Math.max(0, last.data.length - 1))
  })
  await page.locator('.editor-paper').focus()
  await page.keyboard.insertText(WORDS)
  let typed = WORDS
  // Another figure at each place, so that a mark is told from those typed before it.
  for (const key of `${70_000 + 137 * place}`) {
    await pause(BETWEEN_KEYS_MILLISECONDS)
    typed += key
    await press(page, key, findMentions(`${typed}。`).at(-1)?.text ?? '')
  }
}
const timings = await timingsOf(page)
const pasted = await pasteLong(page, (await longDocument(PASTED_CHARACTERS)).paragraphs.map(({ text }) => text).join('\n'))
await browser.close()
await served.close()

const row = (name: string, of: (timing: KeyTiming) => number): string[] => {
  const sorted = timings.map(of).sort((a, b) => a - b)
  return [name, ...[0.5, 0.95, 1].map(share => quantile(sorted, share).toFixed(1))]
}
const figures: readonly Figure[] = [
  {
    name: 'live check, p95 of keystroke to mark, ms',
    value: quantile(
      timings.map(({ marked }) => marked).sort((a, b) => a - b),
      0.95,
    ),
    bar: { atMost: 50 },
  },
]
console.log(
  `${timings.length} keystrokes at ${PLACES} places of a draft of ${draft.text.length} characters with ${draft.claims.length} numbers and 200 indicators, in Chromium`,
)
console.log(
  tableLines([
    ['ms from the key', 'median', 'p95', 'most'],
    row('until the mark stands in the page', t => t.marked),
    row('until the browser draws', t => t.drawn),
  ]).join('\n'),
)
console.log(
  `A paste of ${PASTED_CHARACTERS} characters (300 pages): the words stand after ${pasted.stands.toFixed(0)} ms, then the page is held up for ${pasted.longest.toFixed(0)} ms at most, ` +
    `every figure is marked after ${(pasted.marked / 1000).toFixed(1)} s; a key pressed meanwhile stands after ${pasted.key.toFixed(0)} ms`,
)
console.log(`\n${figureLines(figures).join('\n')}`)
process.exitCode = figures.every(meetsBar) ? 0 : 1

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
