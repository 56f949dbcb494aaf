import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { openBrowser, openPage, picture } from './chromium.ts'
import { dropOn, makeFolder } from './dropped-folder.ts'
import { PASSWORD, type RealService, startRealService } from './real-service.ts'

/** Twenty files are read by a machine that may have other work. */
const LONG = 400_000
const BUREAU = '桐溪县民政局'

let browser: Browser
let service: RealService
let admin: Awaited<ReturnType<RealService['signIn']>>
let parent: string

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'jushi-dropped-'))
  browser = await openBrowser()
  service = await startRealService()
  admin = await service.signIn()
}, LONG)
afterAll(async () => {
  await browser?.close()
  await service?.stop()
  rmSync(parent, { recursive: true, force: true })
})

const open = (who = admin) => openPage(browser, service.address, who)
const rowsAre = (page: Page, count: number) =>
  page.waitForFunction(wanted => document.querySelectorAll('tbody tr.ant-table-row').length === wanted, count)
const filterBy = (page: Page, words: string) =>
  page.locator('.filter-bar').getByRole('button', { name: new RegExp(`^\\d+ ${words}$`, 'u') })

test(
  'an admin signs in, drops a folder of twenty files, watches each of them come in, and sees what was not taken',
  async () => {
    const { page, complaints } = await openPage(browser, service.address)
    await page.goto('/reports')
    await page.getByLabel('用户名或邮箱').fill('admin')
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('button', { name: '12 全部' }).waitFor()
    const folder = makeFolder(parent)
    await dropOn(page, folder, join(parent, '不在了.docx'))
    await page.locator('.passed', { hasText: '合影.png' }).waitFor()
    expect(await page.locator('.passed').textContent()).toContain('~$乱码.docx')
    await page.locator('.intake-now').first().waitFor({ timeout: LONG })
    await picture(page, 'admin-1-coming-in')
    await page.getByText('19 个已入库，2 个没有成', { exact: true }).waitFor({ timeout: LONG })
    await picture(page, 'admin-2-all-in')
    expect(await barriers(page)).toEqual([])

    // Each file says what came of it: its outline in one line, its doubts, or what to do.
    const line = (name: string) => page.locator('.intake-row', { hasText: name })
    expect(await line('桐溪2019.md').textContent()).toContain('一、社会救助　二、养老服务')
    expect(await line('乱码.txt').textContent()).toMatch(/\d+ 处疑点，已暂存/u)
    expect(await line('打了叉的.txt').textContent()).toMatch(/\d+ 处疑点/u)
    expect(await line('断掉的.docx').textContent()).toMatch(/断掉的.docx.*：请/u)
    expect(await line('不在了.docx').textContent()).toContain('请确认后重新拖入')
    await page.getByRole('button', { name: '知道了 不在了.docx' }).click()
    await page.getByRole('button', { name: '再试 断掉的.docx' }).click()
    await page.getByText('19 个已入库，1 个没有成', { exact: true }).waitFor({ timeout: LONG })
    await page.reload()
    await page.getByRole('button', { name: '知道了 断掉的.docx' }).click()
    await line('断掉的.docx').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '31 全部' }).waitFor()
    // Of the file that is not there the browser itself says that it could not be sent.
    expect(complaints.filter(line => !line.startsWith('Failed to load resource: net::'))).toEqual([])
  },
  LONG,
)

test('doubts open over the list beside the page; a held report is released, held again and released', async () => {
  const { page, complaints } = await open()
  await page.goto('/reports')
  await filterBy(page, '待处理').click()
  await rowsAre(page, 1)
  await page.getByRole('button', { name: /^看 \d+ 处疑点$/u }).click()
  const drawer = page.getByRole('dialog', { name: '疑点' })
  await drawer.locator('.side-list button').nth(1).click()
  expect(await page.evaluate(() => [...(CSS.highlights.get('report-place') ?? [])].map(String).join(''))).toContain('坚持以人民为中心')
  await picture(page, 'admin-3-doubts')
  expect(await barriers(page)).toEqual([])
  await drawer.getByRole('button', { name: '放行' }).click()
  await drawer.getByText('已放行，起草时会参照它。').waitFor()
  await drawer.getByRole('button', { name: '撤销' }).click()
  await drawer.getByText('已暂存，起草时不再参照它。').waitFor()
  await drawer.getByRole('button', { name: '放行' }).click()
  await drawer.getByText('已放行，起草时会参照它。').waitFor()
  await page.keyboard.press('Escape')
  await filterBy(page, '待处理').locator('b', { hasText: /^0$/u }).waitFor()
  expect(complaints).toEqual([])
})

test('what a report says of itself is corrected and can be put back; passages and pages stand beside the text', async () => {
  const { page, complaints } = await open()
  await page.goto('/reports?q=没有标题的')
  await page.locator('tbody a').click()
  await page.getByRole('tab', { name: '资料' }).click()
  const title = page.getByLabel('报告标题')
  await title.fill('<b>桐溪</b>县民政局2021年工作总结')
  await page.getByLabel('单位').fill(BUREAU)
  await page.getByLabel('报告期').fill('2021年')
  expect(await page.getByLabel('至', { exact: true }).inputValue()).toBe('2021-12-31')
  await page.getByRole('button', { name: '保存更正' }).click()
  await page.locator('h1', { hasText: '<b>桐溪</b>县民政局2021年工作总结' }).waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByText('已撤销。').waitFor()
  await page.locator('h1', { hasText: '工作情况汇报' }).waitFor()
  await page.getByLabel('报告标题').fill('桐溪县民政局2021年工作总结')
  await page.getByLabel('单位').fill(BUREAU)
  await page.getByLabel('报告期').fill('2021年')
  await page.getByRole('button', { name: '保存更正' }).click()
  await page.locator('h1', { hasText: '桐溪县民政局2021年工作总结' }).waitFor()
  await page.getByText('已保存。').waitFor()
  // It follows the bureau.
  expect(await page.getByLabel('地区').inputValue()).toBe('桐溪县')
  await page.getByRole('button', { name: '重新读取' }).click()
  await page.getByText(/已重新读取：\d+ 段，\d+ 处疑点。/u).waitFor()
  expect(await barriers(page)).toEqual([])

  await page.goto('/reports?q=chromium.pdf')
  await page.locator('tbody a').click()
  await page.locator('.page-mark[data-words="第 2 页"]').waitFor({ state: 'attached' })
  await page.getByRole('tab', { name: /^段落/u }).click()
  await page.getByRole('tabpanel').locator('.side-list button').nth(2).click()
  await picture(page, 'admin-4-report')
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('a report is removed and the removal undone; another is gone after a while, or when the page is closed', async () => {
  const { page, complaints } = await open()
  await page.goto('/reports?q=luting')
  await page.locator('tbody tr.ant-table-row').first().waitFor()
  const total = await page.locator('tbody tr.ant-table-row').count()
  await page.getByRole('button', { name: /^移除/u }).first().click()
  await page.locator('.report-leaving').waitFor()
  await page.getByRole('button', { name: /^撤销/u }).click()
  await page.locator('.report-leaving').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^移除/u }).first().click()
  await page.locator('.report-leaving').waitFor()
  await page.locator('.report-leaving').waitFor({ state: 'detached', timeout: 60_000 })
  await rowsAre(page, total - 1)
  await page.getByRole('button', { name: /^移除/u }).first().click()
  await page.locator('.report-leaving').waitFor()
  await page.goto('/reports?q=luting')
  await page.locator('tbody tr.ant-table-row').first().waitFor()
  await page.reload()
  await rowsAre(page, total - 2)
  expect(complaints).toEqual([])
})

test('an indicator over the years is drawn and listed, each figure leading to its place in its report', async () => {
  const { page, complaints } = await open()
  await page.goto('/reports/series')
  await page.getByText('写出或选一项指标').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.goto(`/reports/series?bureau=${BUREAU}&name=低保对象人数`)
  await page.locator('.chart svg').waitFor()
  expect(await page.locator('.series-table tbody td:nth-child(2)').allTextContents()).toEqual(['4312人', '4405人', '4630人', '4876人'])
  await picture(page, 'admin-5-series')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('link', { name: '4405人' }).click()
  await page.locator('h1', { hasText: '桐溪县民政局2019年工作总结' }).waitFor()
  await page.waitForFunction(() => [...(CSS.highlights.get('report-place') ?? [])].map(String).join('') === '4405人')
  expect(complaints).toEqual([])
})
