import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { longDocument } from '../../scripts/bench/live-check/long-draft.ts'
import { openBrowser, openPage } from './chromium.ts'
import { paste } from './hands.ts'
import { openOffice } from './office.ts'
import { type RealService, startRealService } from './real-service.ts'

/** 300 pages. */
const CHARACTERS = 185_000
/** A machine that may have other work reads and saves them. */
const LONG = 400_000

let browser: Browser
let service: RealService
beforeAll(async () => {
  browser = await openBrowser()
  service = await startRealService()
}, LONG)
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

test(
  'while 300 pasted pages get their marks, keys arrive in their order, every figure is marked, and all of it is saved',
  async () => {
    const office = await openOffice(service)
    const writer = await office.join('linyue', '林越', { bureau: '澄湖县民政局', roles: ['writer'] })
    const id = await office.draftOf(writer, fakeSet())
    const text = (await longDocument(CHARACTERS)).paragraphs.map(paragraph => paragraph.text).join('\n')
    const { page, complaints } = await openPage(browser, service.address, writer)
    await page.goto(`/drafts/${id}`)
    await page.locator('.editor-paper [data-figure]').first().waitFor()
    await page.locator('.editor-list, .ledger-empty').first().waitFor()
    await page.locator('.editor-paper').focus()
    await page.keyboard.press('Control+End')
    // The editor hears of the caret a moment later.
    await page.waitForTimeout(300)
    await paste(page, '.editor-paper', { 'text/plain': `全县低保对象987654321人。\n${text}\n尾注：全县孤儿123456789人。` })

    const typed: string[] = []
    const last = page.locator('.editor-paper > :last-child')
    const marked = (figure: string) => page.locator(`.editor-paper [data-figure="${figure}"]`)
    // One key at a time until both ends are marked: those that fall into the marking must arrive too.
    while ((await marked('987654321人').count()) + (await marked('123456789人').count()) < 2 || typed.length < 12) {
      const key = '临时救助'[typed.length % 4] ?? ''
      typed.push(key)
      await page.keyboard.insertText(key)
      await last.filter({ hasText: new RegExp(`123456789人。${typed.join('')}$`, 'u') }).waitFor({ timeout: LONG })
      // Each key has the text checked anew: a slow machine needs ever longer rests to come to the end of it.
      await page.waitForTimeout(typed.length * 20)
    }
    await page.getByRole('status').getByText('已保存').waitFor({ timeout: LONG })
    // A service that has just read so much may ask to be asked again.
    const stored = () => office.ask<{ readonly draft: { readonly text: string } }>(writer, 'GET', `/drafts/${id}/review`)
    const ending = `${text}\n尾注：全县孤儿123456789人。${typed.join('')}`
    const isStored = () =>
      stored().then(
        ({ draft }) => draft.text.endsWith(ending),
        () => false,
      )
    await expect.poll(isStored, { timeout: LONG, interval: 1000 }).toBe(true)
    // The list at the side has them too, some at a time.
    await page.getByRole('tab', { name: /^待处理 \d{3,}$/u }).click()
    expect(await page.locator('.editor-list > li').count()).toBeLessThan(250)
    await page.getByRole('button', { name: /^还有 \d+ 处，再列一些$/u }).click()
    await expect.poll(() => page.locator('.editor-list > li').count()).toBeGreaterThan(300)
    expect(complaints).toEqual([])
  },
  LONG,
)
