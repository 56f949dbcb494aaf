import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSetWorkbook } from '#adapters/files/workbook-write.ts'
import { type IndicatorSet, indicatorSetSchema } from '#indicator/set.ts'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { barriers } from './barriers.ts'
import { picture } from './chromium.ts'
import { dropOn } from './dropped-folder.ts'
import { type SignedIn, staffedOffice } from './office.ts'

const BUREAU = '澄湖县民政局'
const OTHER = '邻县民政局'
const HOSTILE = '<img src=x onerror="document.title=1"><b>粗</b>'

const office = staffedOffice()
let writer: SignedIn
let stranger: SignedIn
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jushi-bad-'))
  writer = await office.join('linyue', '林越', { bureau: BUREAU, roles: ['writer'] })
  stranger = await office.join('zhouping', '周平', { bureau: OTHER, roles: ['writer', 'reviewer', 'admin'] })
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
})

const noFile = (page: Page) => page.getByText('拖进来的不是文件')

test('a folder, a link to one, a link and a file that is gone are no workbook: each is told in place, and the page stays', async () => {
  const { page } = await office.open(writer)
  mkdirSync(join(folder, '上半年'))
  writeFileSync(join(folder, '上半年/指标.csv'), '指标,单位,本期\n孤儿,人,37\n')
  symlinkSync(join(folder, '上半年'), join(folder, '快捷方式'))
  for (const name of ['上半年', '快捷方式']) {
    await page.goto('/sets')
    await page.locator('h1', { hasText: '指标表' }).waitFor()
    await dropOn(page, join(folder, name))
    await noFile(page).waitFor()
  }
  await picture(page, 'bad-input-1-folder')
  expect(await barriers(page)).toEqual([])
  await page.goto('/check')
  await page.locator('.check-bar').waitFor()
  await page.locator('.drop').evaluate(element => {
    const data = new DataTransfer()
    data.setData('text/uri-list', 'https://example.org/report.docx')
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  await noFile(page).waitFor()

  symlinkSync(join(folder, '没有.xlsx'), join(folder, '断了的.xlsx'))
  await page.goto('/sets')
  await page.locator('h1', { hasText: '指标表' }).waitFor()
  await dropOn(page, join(folder, '断了的.xlsx'))
  await page.getByText('文件读不到了').waitFor()
  expect(page.url()).toMatch(/\/sets$/u)
})

test('a workbook with macros is read for its cells, and the page says that the macros were not', async () => {
  const { page, complaints } = await office.open(writer)
  await page.goto('/sets')
  const buffer = Buffer.from(await writeSetWorkbook(fakeSet()))
  await page.locator('input[type=file]').setInputFiles({ name: '上半年.xlsm', mimeType: 'application/octet-stream', buffer })
  await page.getByText('文件里的宏没有读取，只取了单元格里的数。').waitFor()
  await page.getByRole('button', { name: '城乡低保人数 本期 11237' }).waitFor()
  expect(complaints).toEqual([])
})

/** A set with markup wherever words can stand. */
function hostileSet(): IndicatorSet {
  const set = fakeSet()
  return indicatorSetSchema.parse({
    ...set,
    indicators: set.indicators.map((item, at) =>
      at === 0 ? { ...item, name: `${item.name}${HOSTILE}`, topic: `社会救助${HOSTILE}` } : item,
    ),
    notes: [
      { id: 'note.1', topic: HOSTILE, text: `4月出台办法${HOSTILE}。`, source: { file: `${HOSTILE}.xlsx`, sheet: HOSTILE, cell: 'B2' } },
    ],
  })
}

test('markup in the names, topics, notes and files of a set is shown as text on every page it comes to', async () => {
  const { id: set } = await office.ask<{ readonly id: string }>(writer, 'POST', '/indicator-sets', hostileSet())
  const draft = await office.draftOf(writer, hostileSet())
  const title = `总结${HOSTILE}`
  const paragraphs = [
    { level: 1, text: `一、救助${HOSTILE}`, bindings: [] },
    { level: 0, text: `全县低保对象9人${HOSTILE}。`, bindings: [] },
  ]
  await office.ask(writer, 'PUT', `/drafts/${draft}/revisions`, { base: 0, document: { title, paragraphs } })
  const { page, complaints } = await office.open(writer)
  for (const place of [`/sets/${set}`, `/drafts/new?set=${set}`, `/drafts/${draft}`, `/review/${draft}`, '/', '/drafts', '/review']) {
    await page.goto(place)
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle')
    expect([place, await page.locator('main img, main b:text-is("粗")').count(), await page.title()]).toEqual([
      place,
      0,
      expect.stringContaining('据实'),
    ])
  }
  await page.goto(`/drafts/${draft}`)
  await page.locator('.editor-paper [data-figure="9人"]').hover()
  await page.locator('.card').waitFor()
  expect(await page.locator('.card img').count()).toBe(0)
  expect(complaints).toEqual([])
})

test('the ids of another bureau lead nowhere and stand in its log; a role that one does not have opens nothing', async () => {
  const draft = await office.draftOf(writer, fakeSet())
  const { page } = await office.open(stranger)
  for (const place of [`/drafts/${draft}`, `/review/${draft}`]) {
    await page.goto(place)
    await page.getByText('没有这个页面').first().waitFor()
    expect(await page.locator('main').textContent()).not.toContain('11237')
  }
  await picture(page, 'bad-input-2-foreign')
  expect(await barriers(page)).toEqual([])
  const refused = await page.request.put(`/api/drafts/${draft}/revisions`, { data: { base: 0, document: { title: '', paragraphs: [] } } })
  expect(refused.status()).toBe(404)
  const admin = await office.join('guanli', '管理', { bureau: BUREAU, roles: ['admin'] })
  const { lines } = await office.ask<{ readonly lines: readonly { readonly actor: string; readonly subject: string }[] }>(
    admin,
    'GET',
    '/log?action=access.refused',
  )
  expect(lines.filter(({ actor, subject }) => actor === '周平' && subject === draft).length).toBeGreaterThanOrEqual(3)

  const own = await office.open(writer)
  // What the browser believes of itself counts for nothing.
  await own.page.route('**/api/session', async route => {
    const answer = await route.fetch()
    const body = JSON.stringify(await answer.json()).replace('["writer"]', '["writer","reviewer","admin"]')
    await route.fulfill({ response: answer, body })
  })
  await own.page.goto('/admin/people')
  await own.page.getByText('这件事须由管理员办理').first().waitFor()
  const forged = await own.page.request.post('/api/people', {
    data: { name: '影子', userName: 'shadow', memberships: [{ bureau: BUREAU, roles: ['admin'] }] },
  })
  expect([forged.status(), (await forged.json()).code]).toEqual([403, 'role-needed'])
})

test('a file that is dropped beside its place does not take the page away', async () => {
  const draft = await office.draftOf(writer, fakeSet())
  const { page } = await office.open(writer)
  await page.goto(`/drafts/${draft}`)
  await page.locator('.editor-paper [data-figure]').first().waitFor()
  writeFileSync(join(folder, '别的.html'), '<h1>别的</h1>')
  await dropOn(page, join(folder, '别的.html'))
  await page.waitForTimeout(500)
  expect(page.url()).toContain(draft)
  expect(await page.locator('.editor-paper').textContent()).not.toContain('别的')
})
