import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSetWorkbook } from '#adapters/files/workbook-write.ts'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { openBrowser, openPage, picture } from './chromium.ts'
import { PASSWORD, type RealService, startRealService } from './real-service.ts'

const REPORT = `澄湖县民政局2023年上半年工作总结
今年以来，县民政局围绕兜底保障和民生服务开展工作，现将情况总结如下：
一、上半年工作开展情况
（一）兜牢底线，社会救助更加精准。截至6月底，全县共有城乡低保对象6799户11140人，其中城市低保1302人、农村低保9838人。累计支出低保资金3057.2万元。
（二）提质扩面，养老服务更加优质。全县养老机构25家，床位3210张，其中护理型床位1872张。
二、存在的问题
基层民政力量仍显不足，服务能力有待提升。
三、下半年工作打算
继续做好困难群众基本生活保障工作。`

let browser: Browser
let service: RealService
let signedIn: Awaited<ReturnType<RealService['signIn']>>

beforeAll(async () => {
  browser = await openBrowser()
  service = await startRealService()
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

async function uploadReport(page: Page): Promise<void> {
  await page.goto('/reports')
  await page
    .locator('input[type=file]:not([webkitdirectory])')
    .setInputFiles({ name: '澄湖2023上半年.txt', mimeType: 'text/plain', buffer: Buffer.from(REPORT) })
  await page.getByRole('link', { name: '澄湖县民政局2023年上半年工作总结' }).click()
  await page.getByRole('tab', { name: /提纲/u }).waitFor()
  await page.locator('.side-list').getByText('提质扩面').waitFor()
  await page.getByRole('tab', { name: /段落/u }).click()
  await page.locator('.side-list').getByText('养老机构25家').waitFor()
}

async function uploadWorkbook(page: Page): Promise<void> {
  await page.goto('/sets')
  const buffer = Buffer.from(await writeSetWorkbook(fakeSet()))
  await page.locator('input[type=file]').setInputFiles({ name: '澄湖县2024年上半年.xlsx', mimeType: 'application/octet-stream', buffer })
  await page.locator('h1', { hasText: '澄湖县民政局2024年上半年指标表' }).waitFor()
}

test('the first admin sets a password by the link, and a sample draft is two clicks further; signed out, the password opens the pages again', async () => {
  const { page, complaints } = await openPage(browser, service.address)
  await page.goto('/')
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await picture(page, 'account-1-sign-in')
  await page.goto(service.firstLink)
  await page.getByLabel('新密码').fill(PASSWORD)
  await page.getByLabel('再写一遍').fill(PASSWORD)
  await picture(page, 'account-2-welcome')
  await page.getByRole('button', { name: '设置密码并登录' }).click()
  await page.locator('main').getByRole('link', { name: '起草', exact: true }).first().click()
  await page.getByRole('button', { name: '开始起草' }).click()
  await page.getByRole('button', { name: '下载 Word' }).waitFor({ timeout: 120_000 })
  signedIn = { storageState: await page.context().storageState() }

  const other = await openPage(browser, service.address)
  await other.page.goto('/drafts')
  await other.page.getByLabel('用户名或邮箱').fill('admin')
  await other.page.getByLabel('密码', { exact: true }).fill('not the password')
  await other.page.getByRole('button', { name: '登录', exact: true }).click()
  await other.page.getByText('用户名或密码不对').waitFor()
  await other.page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await other.page.getByRole('button', { name: '登录', exact: true }).click()
  await other.page.locator('h1', { hasText: '起草' }).waitFor()
  await other.page.getByRole('button', { name: '退出' }).click()
  await other.page.getByRole('heading', { name: '登录' }).waitFor()
  expect(complaints).toEqual([])
})

test('a session that ends in the middle of the work is opened again in place, and nothing typed is lost', async () => {
  const { page } = await openPage(browser, service.address, signedIn)
  await page.goto('/check')
  await page.locator('textarea').fill('截至11月31日，低保11237人。')
  await page.context().clearCookies()
  await page.getByRole('button', { name: '自查' }).click()
  await page.getByText('登录已过期，请重新登录').waitFor()
  await page.waitForTimeout(300)
  await picture(page, 'account-3-again')
  await page.getByLabel('用户名或邮箱').fill('admin')
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByText('登录已过期，请重新登录').waitFor({ state: 'detached' })
  expect(await page.locator('textarea').inputValue()).toBe('截至11月31日，低保11237人。')
  await page.getByRole('button', { name: '自查' }).click()
  await page.locator('.card').getByText('11月只有30天').waitFor()
})

test('upload a report, upload a workbook, draft, click a figure, see its cell, download the .docx', async () => {
  const { page, complaints } = await openPage(browser, service.address, { ...signedIn, acceptDownloads: true })
  await uploadReport(page)
  await picture(page, 'walk-1-report')
  await uploadWorkbook(page)
  await picture(page, 'walk-2-set')
  await page.locator('main').getByRole('link', { name: '起草', exact: true }).click()
  await page.getByRole('button', { name: '开始起草' }).click()
  await page.getByRole('button', { name: '下载 Word' }).waitFor({ timeout: 120_000 })

  await page.locator('.editor-paper .figure-traced[data-figure="11237人"]').first().hover()
  const card = page.locator('.card')
  await card.getByText('城乡低保人数').first().waitFor()
  const cell = await card.locator('.card-cell').textContent()
  expect(cell).toMatch(/^[A-Z]+\d+$/u)
  expect(await card.locator('.sheet-cell').textContent()).toBe('11237')
  await page.waitForTimeout(400)
  await picture(page, 'walk-3-draft')
  expect(await page.locator('.figure-mismatch, .figure-ambiguous, .figure-untraced').count()).toBe(0)

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载 Word' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/澄湖县民政局.*\.docx$/u)
  const parts = unzipSync(new Uint8Array(await readFile(await download.path())))
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/gu, '')
  expect(words).toContain('11237人')
  expect(complaints).toEqual([])
})

test('on first open a sample draft is two clicks away, and holds no open figure', async () => {
  const { page, complaints } = await openPage(browser, service.address, {
    ...signedIn,
    colorScheme: 'dark',
    viewport: { width: 1920, height: 1080 },
  })
  await page.goto('/')
  await page.locator('main').getByRole('link', { name: '起草', exact: true }).first().waitFor()
  await picture(page, 'walk-4-desk-dark')
  await page.locator('main').getByRole('link', { name: '起草', exact: true }).first().click()
  await page.getByRole('button', { name: '开始起草' }).click()
  await page.getByRole('button', { name: '下载 Word' }).waitFor({ timeout: 120_000 })
  await page.locator('.editor-paper .figure-derived').first().waitFor()
  expect(await page.locator('.editor-paper [data-figure]').count()).toBeGreaterThan(50)
  await page.getByRole('tab', { name: '待处理 0' }).waitFor()
  await page.locator('.editor-paper .figure-derived').first().hover()
  await page.waitForTimeout(400)
  await picture(page, 'walk-5-draft-dark')
  expect(complaints).toEqual([])
})

test('the address of a finished draft shows the same draft to whoever opens it', async () => {
  const { page } = await openPage(browser, service.address, signedIn)
  await page.goto('/drafts')
  await page.locator('tbody').getByRole('link', { name: '青沅县民政局' }).first().click()
  await page.locator('.editor-paper').waitFor()
  const other = await openPage(browser, service.address, { ...signedIn, viewport: { width: 1280, height: 820 }, deviceScaleFactor: 1.5 })
  await other.page.goto(page.url())
  await other.page.getByRole('tab', { name: '数据台账' }).click()
  await other.page.locator('.ledger-row').first().waitFor()
  await other.page.locator('.editor-paper .figure-derived').first().hover()
  await other.page.locator('.card .sheet-here').waitFor()
  await other.page.waitForTimeout(300)
  await picture(other.page, 'readme')
  expect(await other.page.locator('.editor-paper').textContent()).toBe(await page.locator('.editor-paper').textContent())
})

test('a report checked against the sample set opens on its first open figure', async () => {
  const { page, complaints } = await openPage(browser, service.address, signedIn)
  await uploadWorkbook(page)
  await page.getByRole('link', { name: '用它核对报告' }).click()
  await page
    .locator('textarea')
    .fill('澄湖县民政局2024年上半年工作总结\n截至6月底，全县城乡低保对象11237人，其中城市低保10019人、农村低保10019人。')
  await page.getByRole('button', { name: '核对', exact: true }).click()
  await page.locator('.card').first().waitFor()
  await page.locator('.paper .figure-mismatch', { hasText: '10019人' }).click()
  await page.locator('.card').getByText('1218人').first().waitFor()
  await picture(page, 'walk-6-check')
  expect(complaints).toEqual([])
})
