import type { Page } from 'playwright-core'

/** Drags with the mouse from the middle of one thing to the middle of another. */
export async function drag(page: Page, from: string, onto: string): Promise<void> {
  const [start, end] = [await page.locator(from).boundingBox(), await page.locator(onto).boundingBox()]
  if (!start || !end) throw new Error(`Cannot drag ${from} onto ${onto}: one of them is not on the page`)
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + start.width / 2 + 12, start.y + start.height / 2 + 12, { steps: 4 })
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 })
  await page.mouse.up()
}

/** Presses Tab until the focus is on what the selector names. */
export async function tabUntil(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${selector}`)
}

/** Presses Tab until the focus is on the link or button that ends with these words. */
export async function tabTo(page: Page, words: string): Promise<void> {
  const reached: (string | undefined)[] = []
  while (reached.length < 80) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate(() => document.activeElement?.textContent))
    // antd says first which tab of how many it is
    if (reached.at(-1)?.endsWith(words)) return
  }
  throw new Error(`The keyboard does not reach ${words}, only ${reached.map(text => text?.slice(0, 12)).join(' | ')}`)
}

/** Pastes as the clipboard gives it, into the element that a selector names. */
export function paste(page: Page, selector: string, content: Readonly<Record<string, string>>): Promise<void> {
  return page.locator(selector).evaluate((element, types) => {
    const data = new DataTransfer()
    for (const [type, words] of Object.entries(types)) data.setData(type, words)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, content)
}
