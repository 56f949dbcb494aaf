import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IndicatorSet } from '#indicator/set.ts'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { barriers } from './barriers.ts'
import { openBrowser, openPage, picture } from './chromium.ts'
import { PASSWORD, type RealService, signInBy, startRealService } from './real-service.ts'

const BUREAU = '澄湖县民政局'
const LAST = '【待补充：下半年的工作打算】'
const PARAGRAPHS = [
  { level: 1, text: '一、社会救助', bindings: [] },
  {
    level: 0,
    text: '全县共有城乡低保对象11237人，其中城市低保1218人、农村低保10019人。',
    bindings: [{ start: 10, end: 16, expression: 'dibao.renshu' }],
  },
  { level: 1, text: '二、下半年工作打算', bindings: [] },
  { level: 0, text: LAST, bindings: [] },
]

type SignedIn = Awaited<ReturnType<typeof signInBy>>

let browser: Browser
let service: RealService
let writer: SignedIn
let other: SignedIn

beforeAll(async () => {
  browser = await openBrowser()
  service = await startRealService()
  const admin = await service.signIn()
  const joined = async (userName: string, name: string) => {
    const { token } = await ask(admin, 'POST', '/people', { name, userName, memberships: [{ bureau: BUREAU, roles: ['writer'] }] })
    return signInBy(service.address, `${service.address}/welcome#${token}`)
  }
  writer = await joined('linyue', '林越')
  other = await joined('heqing', '何清')
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

async function ask(who: SignedIn, method: string, path: string, body?: object) {
  const cookie = who.storageState.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const json = body === undefined ? {} : { body: JSON.stringify(body) }
  const headers = { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
  const answer = await fetch(`${service.address}/api${path}`, { method, headers, ...json })
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
  return answer.json()
}

/** A finished draft of a set of its own. */
async function draft(): Promise<{ readonly id: string; readonly set: IndicatorSet }> {
  const set = fakeSet()
  const { id: setId } = await ask(writer, 'POST', '/indicator-sets', set)
  const { id } = await ask(writer, 'POST', '/drafts', { setId, composer: 'frames' })
  for (let tries = 0; (await ask(writer, 'GET', `/drafts/${id}`)).status !== 'done'; tries += 1) {
    if (tries > 300) throw new Error('The draft was not written in time')
    await pause(200)
  }
  await ask(writer, 'PUT', `/drafts/${id}/revisions`, { base: 0, document: { title: '工作总结', paragraphs: PARAGRAPHS } })
  return { id, set }
}

async function openEditor(options: BrowserContextOptions = {}) {
  const { id, set } = await draft()
  const { page, complaints } = await openPage(browser, service.address, { ...writer, ...options })
  page.on('dialog', dialog => void dialog.accept())
  await page.goto(`/drafts/${id}`)
  await page.locator('.editor-paper [data-figure="11237人"]').waitFor()
  const editor = page.locator('.editor-paper')
  const isSaved = () => page.getByRole('status').getByText('已保存').waitFor()
  const typeAtEnd = async (words: string) => {
    await editor.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(words, { delay: 15 })
  }
  return { id, set, page, complaints, editor, isSaved, typeAtEnd }
}

/** The whole text of the newest revision. */
const stored = async (id: string): Promise<string> => (await ask(writer, 'GET', `/drafts/${id}/review`)).draft.text

test('a typed figure is marked as it is typed; its card offers the expected value and the indicator; a gap is worked off', async () => {
  const { page, complaints, editor, isSaved, id } = await openEditor()
  await page.getByRole('tab', { name: '待补充 1' }).click()
  await page.locator('.editor-list button', { hasText: '下半年' }).click()
  await page.keyboard.type('全县特困人员1162人')
  await page.locator('.editor-paper .figure-mismatch[data-figure="1162人"]').waitFor()
  await page.locator('.card').getByText('应为 1126人').waitFor()
  await picture(page, 'editor-1-typed')
  await page.keyboard.press('Alt+ArrowDown')
  await page.locator('.figure-actions button:focus', { hasText: '改为 1126人' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.editor-paper .figure-traced[data-figure="1126人"]').waitFor()
  await page.keyboard.press('End')
  await page.keyboard.type('，临时救助1932人次')
  await page.locator('.editor-paper .figure-traced[data-figure="1932人次"]').hover()
  await page.getByRole('button', { name: '绑定到：临时救助人次' }).click()
  await isSaved()
  const review = await ask(writer, 'GET', `/drafts/${id}/review`)
  expect(review.document.paragraphs.at(-1)).toEqual({
    level: 0,
    text: '全县特困人员1126人，临时救助1932人次',
    bindings: [
      { start: 6, end: 11, expression: 'tekun.renshu' },
      { start: 16, end: 22, expression: 'linshi.renci' },
    ],
  })
  expect(review.unsettled).toEqual([])
  await page.locator('.ledger-empty').waitFor()
  await editor.focus()
  while ((await page.getByRole('button', { name: '撤销', exact: true }).isEnabled()) === true) await page.keyboard.press('Control+z')
  expect(await editor.locator('p').last().textContent()).toBe(LAST)
  expect(complaints).toEqual([])
})

test('what is typed while the service is gone survives a closed tab, and a session that has ended is opened again over the page', async () => {
  const { page, typeAtEnd, isSaved, id } = await openEditor()
  await page.route('**/revisions', route => route.abort())
  await typeAtEnd('断网时写的一句。')
  await page.getByRole('status').getByText('连不上服务').waitFor()
  await page.unroute('**/revisions')
  await page.reload()
  await page.getByText('上次没有保存完的修改已经找回').waitFor()
  await isSaved()
  expect(await stored(id)).toContain('断网时写的一句。')

  await page.context().clearCookies()
  await typeAtEnd('登录过期时写的一句。')
  const form = page.getByRole('dialog', { name: '登录已过期，请重新登录' })
  await form.waitFor()
  await picture(page, 'editor-2-signed-out')
  await form.locator('input').first().fill('linyue')
  await form.locator('input[type=password]').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await isSaved()
  expect(await stored(id)).toContain('登录过期时写的一句。')
})

test('two people on one draft: what does not touch is merged, for the rest the writer chooses, and an old version can be had back', async () => {
  const { page, typeAtEnd, isSaved, editor, id } = await openEditor()
  const saveAs = async (who: SignedIn, edit: (text: string) => string) => {
    const { document, revision } = await ask(who, 'GET', `/drafts/${id}/review`)
    const paragraphs = document.paragraphs.map((line: { text: string }) => ({ ...line, text: edit(line.text), bindings: [] }))
    await ask(who, 'PUT', `/drafts/${id}/revisions`, { base: revision, document: { ...document, paragraphs } })
  }
  await saveAs(other, text => text.replace('全县共有', '目前，全县有'))
  await typeAtEnd('我的一句。')
  const dialog = page.getByRole('dialog', { name: '这份稿子别人也改了' })
  await dialog.getByText('何清已保存了第 3 版').waitFor()
  await page.waitForTimeout(300)
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: '合并' }).click()
  await isSaved()
  expect(await stored(id)).toMatch(/目前，全县有[\s\S]*我的一句。/u)

  await saveAs(other, text => text.replace('我的一句。', '对方的一句。'))
  await typeAtEnd('又一句。')
  await dialog.getByText('第 1 处').waitFor()
  await picture(page, 'editor-3-merge')
  expect(await dialog.getByRole('button', { name: '合并' }).isDisabled()).toBe(true)
  await dialog.getByText('都留下').click()
  await dialog.getByRole('button', { name: '合并' }).click()
  await isSaved()
  expect(await stored(id)).toMatch(/我的一句。又一句。\n.*对方的一句。/u)

  await page.getByRole('button', { name: '历次版本' }).click()
  await page.locator('.versions .editor-list button').last().click()
  await page.getByRole('button', { name: '恢复这一版' }).waitFor()
  await page.locator('.versions .editor-list button', { hasText: '第 2 版' }).click()
  await page.locator('.versions .difference').first().waitFor()
  await page.waitForTimeout(300)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'editor-4-versions')
  await page.getByRole('button', { name: '恢复这一版' }).click()
  await expect.poll(() => editor.locator('p').last().textContent(), { timeout: 20_000 }).toBe(LAST)
  await isSaved()
  expect(await stored(id)).toContain('全县共有城乡低保对象11237人')
})

test('a newer version of the set changes the bound figures, and the change can be taken back', async () => {
  const { page, set, isSaved, id } = await openEditor()
  const indicators = set.indicators.map(item => (item.id === 'dibao.renshu' ? { ...item, value: '11240' } : item))
  await ask(writer, 'POST', '/indicator-sets', { ...set, indicators })
  await page.reload()
  await page.getByText('指标已更新：1 处将随之改变').waitFor()
  await page.getByRole('button', { name: '看改哪些' }).click()
  expect(await page.locator('.renewal-list').textContent()).toContain('11237人 11240人')
  await page.getByRole('button', { name: '更新', exact: true }).click()
  await page.locator('.editor-paper [data-figure="11240人"]').waitFor()
  await picture(page, 'editor-6-renewed')
  expect(await stored(id)).toContain('城乡低保对象11240人')
  await page.getByRole('button', { name: '撤销更新' }).click()
  await page.locator('.editor-paper [data-figure="11237人"]').waitFor()
  await isSaved()
  expect(await stored(id)).toContain('城乡低保对象11237人')
})

test('HTML that is pasted comes in as text, and the page holds in the dark', async () => {
  const { page, editor, isSaved, complaints } = await openEditor({ colorScheme: 'dark', viewport: { width: 1920, height: 1080 } })
  await editor.focus()
  await page.keyboard.press('Control+End')
  // The editor hears of the caret a moment later.
  await page.waitForTimeout(200)
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/html', '<p onclick="alert(1)"><b>三、</b><img src=x onerror="document.title=1">儿童福利</p>')
    data.setData('text/plain', '三、儿童福利\n<script>alert(1)</script>在册孤儿37人。')
    document
      .querySelector('.editor-paper')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await page.locator('.editor-paper .figure-traced[data-figure="37人"]').waitFor()
  expect(await editor.locator('script, img, b').count()).toBe(0)
  expect(await editor.locator('p').last().textContent()).toBe('<script>alert(1)</script>在册孤儿37人。')
  await isSaved()
  await page.waitForTimeout(300)
  await picture(page, 'editor-5-dark')
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('the page of the editor loads less than 500 kB of script, gzipped; its checker comes after it, as one file', async () => {
  const { id } = await draft()
  const { page } = await openPage(browser, service.address, writer)
  const scripts = new Map<string, Promise<Buffer>>()
  page.on('response', response => (response.url().endsWith('.js') ? scripts.set(response.url(), response.body()) : undefined))
  await page.goto(`/drafts/${id}`)
  await page.locator('.editor-paper [data-figure]').first().waitFor()
  const loaded = await Promise.all([...scripts].map(async ([url, script]) => ({ url, size: gzipSync(await script).length })))
  const isChecker = ({ url }: { readonly url: string }) => url.includes('check-worker-')
  expect(loaded.some(({ url }) => url.includes('editor-page-'))).toBe(true)
  expect(loaded.filter(isChecker)).toHaveLength(1)
  expect(loaded.filter(script => !isChecker(script)).reduce((sum, { size }) => sum + size, 0)).toBeLessThan(500_000)
})

test('a draft that was handed in is read, not written, until it is taken back or returned', async () => {
  const { page, id } = await openEditor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '提交核对' }).click()
  await page.waitForURL(`**/review/${id}`)
  await page.goto(`/drafts/${id}`)
  await page.locator('.paper').waitFor()
  expect(await page.locator('[contenteditable=true]').count()).toBe(0)
})
