import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { picture } from './chromium.ts'
import { fakePages } from './fake-app.ts'

const open = fakePages({ stepMilliseconds: 700 })
const openHeld = fakePages({ heldAfter: 2 })

async function openSet(page: Page): Promise<void> {
  await page.goto('/sets')
  await page.getByRole('link', { name: '澄湖县民政局' }).first().click()
  await page.getByRole('tab', { name: '数据' }).waitFor()
}

test('the tour is gone through by keyboard, ends with Escape, is remembered and can be started again', async () => {
  const { page, complaints } = await open()
  await page.goto('/')
  await page.getByRole('button', { name: '六步看懂怎么用' }).click()
  const tour = page.getByRole('dialog')
  await tour.getByText('1/6').waitFor()
  expect(await barriers(page)).toEqual([])
  for (let step = 2; step <= 6; step += 1) {
    await page.keyboard.press('ArrowRight')
    await tour.getByText(`${step}/6`).waitFor()
  }
  await picture(page, 'first-day-1-tour')
  await page.keyboard.press('Escape')
  await expect.poll(() => tour.count()).toBe(0)
  await page.reload()
  await page.getByRole('button', { name: '再看一遍导览' }).waitFor()
  await page.getByRole('button', { name: '使用导览' }).click()
  await tour.getByText('1/6').waitFor()
  expect(complaints).toEqual([])
})

test('the pages speak English once that is chosen, and go on to', async () => {
  const { page } = await open()
  await page.goto('/')
  await page.locator('.account-who button').first().click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Desk' }).waitFor()
  await page.goto('/sets')
  await page.getByRole('heading', { name: 'Indicators' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await picture(page, 'first-day-2-english')
  expect(await barriers(page)).toEqual([])
})

test('a draft that is being written is stopped, and what was written stays', async () => {
  const { page, complaints } = await openHeld()
  await page.goto('/drafts/new')
  await page.getByRole('button', { name: '开始起草' }).click()
  await page.getByText(/正在起草 [23]\/\d+ · /u).waitFor()
  await picture(page, 'first-day-3-writing')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '停止起草' }).click()
  await page.getByText('正在停止').waitFor()
  const id = page.url().split('/').at(-1) ?? ''
  const stored = async () => (await page.request.get(`/api/drafts/${id}`)).json()
  await expect.poll(async () => (await stored()).status, { timeout: 10_000 }).toBe('done')
  expect((await stored()).draft.provenance.notices).toHaveLength(1)
  await expect.poll(() => page.getByRole('button', { name: '停止起草' }).count()).toBe(0)
  // The services in memory review nothing: Chromium says so of that one answer
  expect(complaints.filter(said => !/ 404 .*\/api\/drafts\/[^/]+\/review$/u.test(said))).toEqual([])
})

test('figures are written over in place and stored as another version', async () => {
  const { page, complaints } = await open()
  await openSet(page)
  await picture(page, 'first-day-4-set')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '城乡低保人数 本期 11237' }).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('很多')
  await page.keyboard.press('Enter')
  await page.locator('.set-edits').getByText('很多').waitFor()
  expect(await page.getByRole('button', { name: '存为新的一版' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: '城乡低保人数 本期 很多' }).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('11240')
  await page.keyboard.press('Enter')
  const stored = page.waitForResponse(answer => answer.request().method() === 'POST' && answer.url().endsWith('/indicator-sets'))
  await page.getByRole('button', { name: '存为新的一版' }).click()
  const { set } = await (await stored).json()
  expect(set.indicators.find(({ id }: { id: string }) => id === 'dibao.renshu')).toMatchObject({ value: '11240' })
  expect(complaints).toEqual([])
})

test.each(['light', 'dark'] as const)('a set stands beside last year in a chart and a table: %s', async colorScheme => {
  const { page, complaints } = await open({ colorScheme, viewport: { width: 1920, height: 1080 } })
  await openSet(page)
  await page.getByRole('tab', { name: '与上年比' }).click()
  await page
    .getByRole('img', { name: /同比变化最大的是/u })
    .locator('svg')
    .waitFor()
  await page.getByRole('row', { name: /老年助餐点/u }).waitFor()
  await picture(page, `first-day-5-last-year-${colorScheme}`)
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('cells that are pasted are read at once, and a fault stands in its cell', async () => {
  const { page, complaints } = await open()
  await page.goto('/sets')
  await page.getByRole('link', { name: '粘贴表格' }).click()
  const field = page.getByLabel('粘贴的表格')
  await field.fill('指标\t单位\t本期\n养老床位数\t张\t一百多\n养老机构数\t家\t12')
  await page.locator('[data-fault="粘贴!C2"]').waitFor()
  await picture(page, 'first-day-6-paste')
  expect(await barriers(page)).toEqual([])
  expect(await page.getByRole('button', { name: '保存为指标表' }).isDisabled()).toBe(true)
  const html = '<table><tr><th>指标</th><th>单位</th><th>本期</th></tr><tr><td>养老床位数</td><td>张</td><td>120</td></tr></table>'
  await field.evaluate((element, words) => {
    const data = new DataTransfer()
    data.setData('text/html', words)
    data.setData('text/plain', '指标 单位 本期 养老床位数 张 120')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
  await page.getByText('读出 1 项指标').waitFor()
  await page.getByRole('button', { name: '保存为指标表' }).click()
  await page.getByRole('button', { name: '养老床位数 本期 120' }).waitFor()
  expect(complaints).toEqual([])
})
