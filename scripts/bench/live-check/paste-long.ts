import type { Page } from 'playwright-core'

/** What a long paste does to the page, in milliseconds. */
export interface PasteTiming {
  /** From the paste until its words stand in the document. */
  readonly stands: number
  /** The longest time in which the page could not answer after that, until every figure was marked. */
  readonly longest: number
  /** Until the whole is read and every figure marked. */
  readonly marked: number
  /** From a key pressed right after the paste until its letter stands. */
  readonly key: number
}

interface Watched {
  readonly jushiTasks: readonly PerformanceEntry[]
  readonly jushiPasted: number
  readonly jushiStood: number
}

/** Pastes a text at the end of the draft in the editor, and watches. A figure of its own is put before it, to be seen marked. */
export async function pasteLong(page: Page, text: string): Promise<PasteTiming> {
  await page.locator('.editor-paper').focus()
  await page.keyboard.press('Control+End')
  await page.waitForTimeout(300)
  const stands = await page.evaluate(words => {
    const tasks: PerformanceEntry[] = []
    Object.assign(window, { jushiTasks: tasks, jushiPasted: performance.now() })
    new PerformanceObserver(list => tasks.push(...list.getEntries())).observe({ entryTypes: ['longtask'] })
    const data = new DataTransfer()
    data.setData('text/plain', words)
    const before = performance.now()
    document
      .querySelector('.editor-paper')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    Object.assign(window, { jushiStood: performance.now() })
    return performance.now() - before
  }, `共有低保对象987654321人。\n${text}`)
  const pressed = Date.now()
  await page.keyboard.press('7')
  await page.locator('.editor-paper > :last-child', { hasText: /7$/u }).waitFor({ timeout: 120_000 })
  const key = Date.now() - pressed
  await page.locator('.editor-paper [data-figure="987654321人"]').waitFor({ timeout: 300_000 })
  const [longest, marked] = await page.evaluate(() => {
    const { jushiTasks, jushiPasted, jushiStood } = window as unknown as Watched
    const later = jushiTasks.filter(({ startTime }) => startTime >= jushiStood)
    return [Math.max(0, ...later.map(({ duration }) => duration)), performance.now() - jushiPasted] as const
  })
  return { stands, longest, marked, key }
}
