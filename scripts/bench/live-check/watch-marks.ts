import type { Page } from 'playwright-core'

/** What one keystroke took, in milliseconds from the key: until its mark stood in the page, and until the browser was ready to draw it. */
export interface KeyTiming {
  readonly marked: number
  readonly drawn: number
}

interface Watch {
  expected: string
  pressed: number
  timings: { marked: number; drawn: number }[]
}

declare global {
  interface Window {
    jushiWatch?: Watch
  }
}

/** Begins to watch the editor of a page: when a key is pressed, and when a figure is marked that reads as expected. */
export async function watchMarks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch: Watch = { expected: '', pressed: 0, timings: [] }
    window.jushiWatch = watch
    addEventListener('keydown', event => Object.assign(watch, { pressed: event.timeStamp }), true)
    const look = () => {
      if (watch.expected === '' || document.querySelector(`.editor-paper [data-figure="${watch.expected}"]`) === null) return
      const timing = { marked: performance.now() - watch.pressed, drawn: Number.NaN }
      const { pressed } = watch
      watch.expected = ''
      requestAnimationFrame(() => {
        watch.timings.push({ ...timing, drawn: performance.now() - pressed })
      })
    }
    const editor = document.querySelector('.editor-paper')
    if (editor) new MutationObserver(look).observe(editor, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}

/** Presses a key and waits for the mark that it must bring. */
export async function press(page: Page, key: string, expected: string): Promise<void> {
  const before = await page.evaluate(figure => {
    const watch = window.jushiWatch
    if (watch) watch.expected = figure
    return watch?.timings.length ?? 0
  }, expected)
  await page.keyboard.press(key)
  await page.waitForFunction(count => (window.jushiWatch?.timings.length ?? 0) > count, before, { timeout: 5000 })
}

/** Every keystroke so far. */
export async function timingsOf(page: Page): Promise<readonly KeyTiming[]> {
  return page.evaluate(() => window.jushiWatch?.timings ?? [])
}
