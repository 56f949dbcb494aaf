import ExcelJs from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSetWorkbook } from '#adapters/files/workbook-write.ts'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { barriers } from './barriers.ts'
import { picture } from './chromium.ts'
import { drag, paste } from './hands.ts'
import { type HeldModel, startHeldModel } from './held-model.ts'
import { type SignedIn, staffedOffice } from './office.ts'

const BUREAU = '澄湖县民政局'
const FILE = '澄湖县2024年上半年.xlsx'

let model: HeldModel
beforeAll(async () => {
  model = await startHeldModel()
})
afterAll(async () => {
  await model?.close()
})

const office = staffedOffice(() => model.environment)
let writer: SignedIn
beforeAll(async () => {
  writer = await office.join('linyue', '林越', { bureau: BUREAU, roles: ['writer'] })
})

/** The workbook of the half-year, one figure written over. */
async function workbook(name: string, figure: string | null): Promise<{ readonly buffer: Buffer; readonly cell: string }> {
  const book = new ExcelJs.Workbook()
  await book.xlsx.load((await writeSetWorkbook(fakeSet())).buffer as ArrayBuffer)
  const sheet = book.getWorksheet('指标')
  let cell = ''
  sheet?.eachRow(row => {
    if (row.getCell(1).text !== name) return
    const place = row.getCell(headingIn(sheet, '数值'))
    if (figure !== null) place.value = figure
    cell = place.address
  })
  return { buffer: Buffer.from(await book.xlsx.writeBuffer()), cell }
}

function headingIn(sheet: ExcelJs.Worksheet, words: string): number {
  let column = 0
  sheet.getRow(1).eachCell((cell, number) => {
    if (cell.text === words) column = number
  })
  return column
}

const headingsIn = (page: Page) =>
  page.locator('.plan-heading').evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).value))

/** The newest draft, as the service has it. */
async function newest() {
  const { drafts } = await office.ask<{ readonly drafts: readonly { readonly id: string }[] }>(writer, 'GET', '/drafts')
  const path = `/drafts/${drafts[0]?.id}`
  return office.ask<{
    readonly status: string
    readonly draft: {
      readonly sections: readonly { readonly heading: string }[]
      readonly gaps: readonly object[]
      readonly text: string
      readonly claims: readonly { readonly verdict: string }[]
      readonly provenance: { readonly model: string | null; readonly notices?: readonly string[] }
    } | null
  }>(writer, 'GET', path)
}

test('a writer uploads a workbook, sees its fault in its cell, and uploads it mended', async () => {
  const { page, complaints } = await office.open(writer)
  await page.goto('/')
  await page.getByText('没有等您处理的事').waitFor()
  await page.getByRole('link', { name: '指标表', exact: true }).click()
  const faulty = await workbook('城市低保人数', '约1218')
  const upload = (buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name: FILE, mimeType: 'application/octet-stream', buffer })
  await upload(faulty.buffer)
  const fault = page.locator('.faults-cell')
  await fault.waitFor()
  expect(await fault.textContent()).toBe('约1218')
  expect(await fault.getAttribute('data-fault')).toContain(faulty.cell)
  await page.getByText('现在没有保存任何内容').waitFor()
  await picture(page, 'writer-1-fault')
  expect(await barriers(page)).toEqual([])
  await upload((await workbook('城市低保人数', null)).buffer)
  await page.locator('h1', { hasText: '澄湖县民政局2024年上半年指标表' }).waitFor()
  await page.getByRole('button', { name: '城市低保人数 本期 1218' }).waitFor()
  // Refusing the first one is no fault of the page: Chromium says so of that one answer.
  expect(complaints.filter(said => !/ 422 /u.test(said))).toEqual([])
})

test('cells copied in a spreadsheet become another set, once their fault is mended in place', async () => {
  const { page, complaints } = await office.open(writer)
  await page.goto('/sets')
  await page.getByRole('link', { name: '粘贴表格' }).click()
  await page.getByLabel('年份').fill('2023')
  await page.getByLabel('粘贴的表格').click()
  await paste(page, '.paste-text', { 'text/plain': '指标\t单位\t本期\n城市低保人数\t人\t1302\n' })
  await page.locator('.paste-text').fill('指标\t单位\t本期\n城市低保人数\t人\t一千多\n农村低保人数\t人\t9838')
  await page.locator('[data-fault="粘贴!C2"]').waitFor()
  await page.locator('.paste-text').fill('指标\t单位\t本期\n城市低保人数\t人\t1302\n农村低保人数\t人\t9838')
  await page.getByText('读出 2 项指标').waitFor()
  await page.getByRole('button', { name: '保存为指标表' }).click()
  await page.locator('h1', { hasText: '澄湖县民政局2023年上半年指标表' }).waitFor()
  await page.getByRole('button', { name: '农村低保人数 本期 9838' }).waitFor()
  expect(complaints).toEqual([])
})

test('he moves a section by mouse and by key, watches the draft being written, stops it, and starts again', async () => {
  const { page, complaints } = await office.open(writer)
  await page.goto('/sets')
  await page.locator('tr', { hasText: FILE }).getByRole('link', { name: '起草', exact: true }).click()
  await page.locator('.plan-section').first().waitFor()
  const at = 2
  const dragged = (await headingsIn(page))[at]
  await page.getByRole('radio', { name: '大模型', checked: true }).waitFor()
  await page.getByText('只看标题').click()
  await drag(page, `[data-section="${at}"]`, `[data-section="${at - 1}"]`)
  await expect.poll(async () => (await headingsIn(page))[at - 1]).toBe(dragged)

  model.hold(2)
  await page.getByRole('button', { name: '开始起草' }).click()

  await page.getByText(/正在起草 [2-9]\/\d+ · /u).waitFor()
  await picture(page, 'writer-2-writing')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '停止起草' }).click()
  await page.locator('.editor-paper').waitFor({ timeout: 60_000 })
  // What became of it is said beside the draft, and what stands is kept.
  await page.locator('.draft-notices').getByText('起草中途停止').waitFor()
  expect((await newest()).draft?.gaps.length).toBeGreaterThan(2)
  await page.waitForTimeout(300)
  await picture(page, 'writer-3-stopped')
  expect(await barriers(page)).toEqual([])
  model.release()

  await page.goto('/sets')
  await page.locator('tr', { hasText: FILE }).getByRole('link', { name: '起草', exact: true }).click()
  await page.locator(`[data-section="${at}"]`).focus()
  const moved = (await headingsIn(page))[at]
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await headingsIn(page))[at - 1]).toBe(moved)
  const asked = await headingsIn(page)
  await page.getByRole('button', { name: '开始起草' }).click()
  await page.locator('.editor-paper [data-figure="11237人"]').first().waitFor({ timeout: 60_000 })
  const { draft } = await newest()
  const bare = draft?.sections.map(({ heading }) =>
    heading.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u, ''),
  )
  expect(bare?.filter(heading => heading !== '')).toEqual(asked)
  expect(draft?.provenance).toMatchObject({ model: 'test-model', notices: [] })
  expect(draft?.claims.filter(({ verdict }) => ['mismatch', 'ambiguous', 'untraced'].includes(verdict))).toEqual([])
  expect(await page.locator('.draft-notices').count()).toBe(0)
  await picture(page, 'writer-4-written')
  expect(complaints).toEqual([])
})
