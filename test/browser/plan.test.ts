import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { barriers } from './barriers.ts'
import { openBrowser, openPage, picture } from './chromium.ts'
import { drag, tabUntil } from './hands.ts'
import { type RealService, startRealService } from './real-service.ts'

let browser: Browser
let service: RealService
let admin: Awaited<ReturnType<RealService['signIn']>>
let set: string
beforeAll(async () => {
  browser = await openBrowser()
  service = await startRealService()
  admin = await service.signIn()
  const cookie = admin.storageState.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const stored = await fetch(`${service.address}/api/indicator-sets`, {
    method: 'POST',
    body: JSON.stringify(fakeSet()),
    headers: { cookie, 'content-type': 'application/json' },
  })
  set = (await stored.json()).id
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

async function openPlan(options: BrowserContextOptions = {}) {
  const opened = await openPage(browser, service.address, { ...admin, ...options })
  await opened.page.goto(`/drafts/new?set=${set}`)
  await opened.page.locator('.plan-section').first().waitFor()
  return opened
}

function headingsIn(page: Page): Promise<readonly string[]> {
  return page.locator('.plan-heading').evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).value))
}

/** The heading of the section that an indicator stands in. */
function homeOf(page: Page, id: string): Promise<string> {
  return page
    .locator('.plan-section', { has: page.locator(`[data-item="${id}"]`) })
    .locator('.plan-heading')
    .inputValue()
}

test('a plan is edited by keyboard and by mouse, and the draft is written with that outline', async () => {
  const { page, complaints } = await openPlan({ viewport: { width: 1280, height: 720 } })
  await picture(page, 'plan-1-proposed')
  expect(await barriers(page)).toEqual([])
  const proposed = await headingsIn(page)
  const child = await homeOf(page, 'guer')

  // By keyboard alone: an indicator into another section, its section renamed and moved up.
  await tabUntil(page, '[data-item="jigou.yanglao"]')
  await page.keyboard.press('Enter')
  const goal = page.getByRole('menuitem', { name: child })
  await goal.waitFor()
  while (!(await goal.evaluate(item => item === document.activeElement))) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => homeOf(page, 'jigou.yanglao')).toBe(child)
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-item'))).toBe('jigou.yanglao')
  const at = proposed.indexOf(child)
  await page.locator(`[data-section="${at}"]`).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await headingsIn(page)).indexOf(child)).toBe(at - 1)
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-section'))).toBe(String(at - 1))
  await page.keyboard.press('Tab')
  await page.keyboard.type('一老一小')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await headingsIn(page))[at - 1]).toBe('一老一小')

  // By mouse: with headings alone the sections are near each other.
  await page.getByText('只看标题').click()
  const before = await headingsIn(page)
  const [from, onto] = [at, at - 1]
  await drag(page, `[data-section="${from}"]`, `[data-section="${onto}"]`)
  await expect.poll(async () => (await headingsIn(page))[onto]).toBe(before[from])
  await page.getByText('只看标题').click()
  const here = await homeOf(page, 'hunyin.jiehun')
  const there = page.locator('.plan-section', { has: page.locator('[data-item="shiwuren"]') })
  await page.locator('[data-item="hunyin.jiehun"]').scrollIntoViewIfNeeded()
  await drag(page, '[data-item="hunyin.jiehun"]', `[data-section="${await there.locator('.plan-handle').getAttribute('data-section')}"]`)
  await expect.poll(() => homeOf(page, 'hunyin.jiehun')).not.toBe(here)

  // What a removed section held is named, with where it would go.
  const emptied = (await headingsIn(page)).indexOf(await homeOf(page, 'dibao.renshu'))
  await page.locator('.plan-section').nth(emptied).getByRole('button', { name: '这一节' }).click()
  await page.getByRole('menuitem', { name: '删去本节' }).click()
  await page.getByRole('heading', { name: /没有归入提纲/u }).waitFor()
  await page.locator('.plan-side').getByText('会写进').first().waitFor()
  await page.evaluate(() => window.scrollTo(0, 0))
  await picture(page, 'plan-2-edited')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('heading', { name: '都已归入提纲' }).waitFor()

  const asked = await headingsIn(page)
  await page.getByRole('button', { name: '开始起草' }).click()
  await page.locator('h1', { hasText: '工作总结' }).waitFor()
  const id = page.url().split('/').at(-1) ?? ''
  const written = async () => (await (await page.request.get(`/api/drafts/${id}`)).json()).draft
  await expect.poll(written, { timeout: 60_000 }).not.toBeNull()
  const { sections, text } = await written()
  const headings = sections.map(({ heading }: { heading: string }) =>
    heading.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u, ''),
  )
  expect(headings.filter((heading: string) => heading !== '')).toEqual(asked)
  const own = sections.find(({ heading }: { heading: string }) => heading.endsWith('一老一小'))
  expect(text.slice(own.start, own.end)).toContain('26家')
  expect(complaints).toEqual([])
})

test.each([
  { colorScheme: 'light', width: 1920, height: 1080 },
  { colorScheme: 'dark', width: 1280, height: 720 },
] as const)('the plan keeps nobody out: $colorScheme, $width wide', async ({ colorScheme, width, height }) => {
  const { page } = await openPlan({ colorScheme, viewport: { width, height } })
  await page.locator('[data-item]').first().click()
  await page.getByRole('menu').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, `plan-3-${colorScheme}`)
})
