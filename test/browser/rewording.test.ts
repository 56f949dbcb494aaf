import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { barriers } from './barriers.ts'
import { picture } from './chromium.ts'
import { type SignedIn, staffedOffice } from './office.ts'

const office = staffedOffice()
let writer: SignedIn

beforeAll(async () => {
  writer = await office.join('linyue', '林越', { bureau: '澄湖县民政局', roles: ['writer'] })
})

async function ask(page: Page, wish: string): Promise<void> {
  await page.getByRole('button', { name: '改写' }).click()
  await page.getByRole('menuitem', { name: wish }).click()
}

test('a sentence is said differently and a section anew: the words change, their figures stay proven; own words are left alone', async () => {
  const id = await office.draftOf(writer, fakeSet())
  const { page, complaints } = await office.open(writer)
  await page.goto(`/drafts/${id}`)
  const figure = page.locator('.editor-paper [data-figure="1844对"]').first()
  await figure.waitFor()
  await page.locator('.editor-list, .ledger-empty').first().waitFor()
  const sentence = page.locator('.editor-paper > p', { has: page.locator('[data-figure="1844对"]') }).first()
  const before = await sentence.textContent()
  await figure.click()
  await ask(page, '换个说法')
  const panel = page.getByRole('region', { name: '换个说法' })
  await panel.locator('.rewrite-version').first().waitFor()
  const offered = await panel.locator('.rewrite-version p').first().textContent()
  expect(offered).toContain('1844对')
  await picture(page, 'rewording')
  expect(await barriers(page)).toEqual([])
  await panel.getByRole('button', { name: '采用' }).first().click()
  await expect.poll(() => page.locator('.editor-paper').textContent()).toContain(offered ?? '?')
  expect(await page.locator('.editor-paper').textContent()).not.toContain(before ?? '?')
  await page.locator('.editor-paper .figure-traced[data-figure="1844对"]').first().waitFor()
  await page.getByRole('status').getByText('已保存').waitFor()
  await page.getByRole('tab', { name: '待处理 0' }).waitFor()

  await figure.click()
  await ask(page, '重写本节')
  await page.getByRole('region', { name: '重写本节' }).locator('.rewrite-version').first().waitFor()

  await page.locator('.editor-paper').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('我们还要自己写一句。', { delay: 15 })
  await ask(page, '换个说法')
  await page.getByText('您自己写过或改过的句子没有句式').waitFor()
  // That own words cannot be rewritten is an answer, no fault of the page.
  expect(complaints.filter(said => !/ 422 .*\/rewrites$/u.test(said))).toEqual([])
})
