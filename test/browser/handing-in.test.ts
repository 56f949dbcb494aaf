import { readFile } from 'node:fs/promises'
import ExcelJs from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import type { Download, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { barriers } from './barriers.ts'
import { picture } from './chromium.ts'
import { tabTo } from './hands.ts'
import { type SignedIn, staffedOffice } from './office.ts'

const BUREAU = '澄湖县民政局'

const office = staffedOffice()
let writer: SignedIn
let reviewer: SignedIn
let id: string

beforeAll(async () => {
  // He may review as well: what keeps him from signing is that the words are his.
  writer = await office.join('linyue', '林越', { bureau: BUREAU, roles: ['writer', 'reviewer'] })
  reviewer = await office.join('heqing', '何清', { bureau: BUREAU, roles: ['reviewer'] })
  id = await office.draftOf(writer, fakeSet())
})

const open = (who: SignedIn) => office.open(who, { acceptDownloads: true })
const isSaved = (page: Page) => page.getByRole('status').getByText('已保存').waitFor()
const figure = (page: Page, verdict: string, words: string) => page.locator(`.editor-paper .figure-${verdict}[data-figure="${words}"]`)

/** Goes to the first gap that is left, which is selected by it, and writes over it. */
async function fillGap(page: Page, words: string): Promise<void> {
  await page.getByRole('tab', { name: /^待补充 [1-9]/u }).click()
  await page.locator('.editor-list button').first().click()
  await page.keyboard.type(words, { delay: 15 })
}

test('a writer works off the gaps, sees a wrong figure go red while he types, takes what is offered, compares versions and hands in', async () => {
  const { page, complaints } = await open(writer)
  await page.goto('/')
  await page.locator('.desk-row', { hasText: '待补充' }).click()
  await page.locator('.editor-paper [data-figure]').first().waitFor()
  await page.locator('.editor-list').first().waitFor()

  // A wrong figure goes red in the line he writes, and its card has the right one.
  await fillGap(page, '机构床位仍有缺口，全县特困人员1162人')
  await figure(page, 'mismatch', '1162人').waitFor()
  await page.locator('.card').getByText('应为 1126人').waitFor()
  await picture(page, 'handing-in-1-red')
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Alt+ArrowDown')
  await page.locator('.figure-actions button:focus', { hasText: '改为 1126人' }).waitFor()
  await page.keyboard.press('Enter')
  await figure(page, 'traced', '1126人').last().waitFor()
  // A right one is offered the indicator it fits.
  await page.keyboard.press('End')
  await page.keyboard.type('，临时救助1932人次', { delay: 15 })
  await figure(page, 'traced', '1932人次').last().hover()
  await page.getByRole('button', { name: '绑定到：临时救助人次' }).click()
  await page.locator('.editor-paper').focus()
  await page.keyboard.press('End')
  await page.keyboard.type('，今年走访慰问412户，', { delay: 15 })
  await fillGap(page, '下半年投入改造资金50万元，继续做好兜底保障。')
  await page.getByRole('tab', { name: '待补充 0' }).waitFor()
  await page.getByRole('tab', { name: '待处理 2' }).waitFor()
  await isSaved(page)

  await page.getByRole('button', { name: '历次版本' }).click()
  await page.locator('.versions .difference').first().waitFor()
  await page.waitForTimeout(300)
  expect(await page.locator('.versions-shown').textContent()).toContain('412户')
  await picture(page, 'handing-in-2-versions')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '提交核对' }).click()

  await page.waitForURL(`**/review/${id}`)
  await page.getByText('起草人不能签发自己的稿子').waitFor()
  await page.getByRole('button', { name: '撤回提交' }).waitFor()
  expect(await page.getByRole('button', { name: '提交核对' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: '签发', exact: true }).isDisabled()).toBe(true)
  const { revision } = await office.ask<{ readonly revision: number }>(writer, 'GET', `/drafts/${id}/review`)
  const refused = await page.request.post(`/api/drafts/${id}/sign-off`, { data: { revision } })
  expect([refused.status(), (await refused.json()).code]).toEqual([403, 'own-draft'])
  // What the service says is said in English too: why he cannot sign, and what is wrong with a figure.
  await page.locator('.account-who button').first().click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await page.getByText('Writers cannot sign their own drafts: ask another reviewer. Open figures: 2.').waitFor()
  await page
    .locator('.decision')
    .getByText(/neither indicators nor notes have a source for .*412户/u)
    .waitFor()
  await picture(page, 'handing-in-5-english')
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('a reviewer returns a figure with a comment', async () => {
  const { page, complaints } = await open(reviewer)
  await page.goto('/')
  const waiting = page.locator('.desk-row', { hasText: '核对' })
  await waiting.waitFor()
  // What only writers may do is not offered to him.
  expect(await page.locator('main').getByRole('link', { name: '起草', exact: true }).count()).toBe(0)
  await waiting.click()
  const picked = page.locator('.decision .card-head strong')
  await picked.filter({ hasText: '412户' }).waitFor()
  await page.keyboard.press('r')
  await page.keyboard.type('没有走访台账，请删去')
  await page.keyboard.press('Enter')
  await picked.filter({ hasText: '50万元' }).waitFor()
  await page.locator('.sign-off-missing', { hasText: '1 处退回意见没有落实' }).waitFor()
  expect(complaints).toEqual([])
})

test('the writer finds it on his desk, mends it and hands in again', async () => {
  const { page, complaints } = await open(writer)
  await page.goto('/')
  await page.locator('.desk-row', { hasText: '已退回，待您修改' }).click()
  const returned = page.locator('.editor-list button', { hasText: '何清退回：没有走访台账，请删去' })
  await returned.waitFor()
  await picture(page, 'handing-in-3-returned')
  expect(await barriers(page)).toEqual([])
  await returned.click()
  // The caret stands behind the figure: the clause goes back to the comma before it, with the comma that follows.
  for (const _ of '今年走访慰问412户') await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.getByRole('tab', { name: '待处理 1' }).waitFor()
  await isSaved(page)
  await page.getByRole('button', { name: '提交核对' }).click()
  await page.waitForURL(`**/review/${id}`)
  expect(complaints).toEqual([])
})

test('the reviewer lets the last figure pass with a reason and signs, by keyboard; Word and ledger are taken away', async () => {
  const { page, complaints } = await open(reviewer)
  await page.goto(`/review/${id}`)
  await page.locator('.decision .card-head strong', { hasText: '50万元' }).waitFor()
  await page.keyboard.press('w')
  await page.keyboard.type('预算文件已核对')
  await page.keyboard.press('Enter')
  await page.locator('.ant-btn-primary', { hasText: '签发' }).waitFor()
  await tabTo(page, '签发')
  await page.keyboard.press('Enter')
  await page.locator('.signed').waitFor()
  await page.waitForTimeout(300)
  await picture(page, 'handing-in-4-signed')
  expect(await barriers(page)).toEqual([])

  const word = await taken(page, () => page.getByRole('link', { name: '下载 Word' }).click())
  const parts = unzipSync(new Uint8Array(await readFile(await word.path())))
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/gu, '')
  expect(words).toContain('下半年投入改造资金50万元')
  expect(words).not.toContain('412户')
  await page.getByRole('button', { name: '其他格式' }).hover()
  const ledger = await taken(page, () => page.getByRole('link', { name: '数据台账（.xlsx）' }).click())
  const book = new ExcelJs.Workbook()
  await book.xlsx.readFile(await ledger.path())
  const cells = book.worksheets.flatMap(sheet => sheet.getSheetValues().flatMap(row => (Array.isArray(row) ? row.map(String) : [])))
  for (const stated of ['1126人', '1932人次', '50万元']) expect(cells.some(cell => cell.includes(stated))).toBe(true)
  expect(complaints).toEqual([])
})

async function taken(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  expect(download.suggestedFilename()).toContain(BUREAU)
  return download
}
