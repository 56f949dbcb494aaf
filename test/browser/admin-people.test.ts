import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { openBrowser, openPage, picture } from './chromium.ts'
import { type RealService, signInBy, startRealService } from './real-service.ts'

/** A machine that may have other work loads the samples and writes a draft. */
const LONG = 400_000
/** Of the sample bureaus. */
const BUREAU = '青沅县民政局'

let browser: Browser
let service: RealService
let admin: Awaited<ReturnType<RealService['signIn']>>

beforeAll(async () => {
  browser = await openBrowser()
  service = await startRealService()
  admin = await service.signIn()
}, LONG)
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

const open = (who = admin) => openPage(browser, service.address, who)
const row = (page: Page, words: string) => page.locator('tbody tr', { hasText: words })

test('a person is invited by a link shown once, and sees only his bureau; roles change, he is shut out and let in', async () => {
  const { page, complaints } = await open()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await page.getByRole('link', { name: '管理' }).click()
  await page.getByRole('button', { name: '添加人员' }).click()
  const form = page.getByRole('dialog', { name: '添加人员' })
  await form.getByLabel('姓名').fill('<i>何清</i>')
  await form.getByLabel('用户名').fill('heqing')
  await form.getByLabel('单位', { exact: true }).fill(BUREAU)
  await form.getByLabel('核对').check()
  expect(await barriers(page)).toEqual([])
  await form.getByRole('button', { name: '添加，得到一次性链接' }).click()
  const link = await page.getByLabel('一次性链接').inputValue()
  await page.getByRole('button', { name: '复制' }).click()
  await page.getByRole('button', { name: '已复制' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  await page.keyboard.press('Escape')
  await row(page, '<i>何清</i>').getByText('等他打开链接').waitFor()
  await picture(page, 'admin-6-people')
  expect(await barriers(page)).toEqual([])

  // A link that was copied in part says what to do, in either language.
  const astray = await openPage(browser, service.address)
  await astray.page.goto(link.slice(0, -4))
  await astray.page.getByText('这个链接不完整').waitFor()
  expect(await barriers(astray.page)).toEqual([])
  await astray.page.getByRole('button', { name: 'English' }).click()
  await astray.page.getByText('ask an administrator for another').waitFor()

  const reviewer = await signInBy(service.address, link)
  const his = await open(reviewer)
  await his.page.goto('/reports')
  await his.page.locator('tbody a').first().waitFor()
  expect(new Set(await his.page.locator('tbody tr.ant-table-row td:nth-child(2)').allTextContents())).toEqual(new Set([BUREAU]))
  expect(await his.page.getByRole('link', { name: '管理' }).count()).toBe(0)
  expect(await his.page.getByRole('button', { name: /移除|上传/u }).count()).toBe(0)
  await his.page.goto('/admin/people')
  await his.page.getByText('没有这个页面').waitFor()
  await page.goto('/reports?bureau=临澜市民政局')
  const foreign = await page.locator('tbody a').first().getAttribute('href')
  await his.page.goto(foreign ?? '')
  await his.page.getByText('没有这个页面').waitFor()

  await page.goto('/admin/people')
  await page.getByRole('button', { name: '改角色 <i>何清</i>' }).click()
  await page.getByRole('dialog').getByLabel('起草').check()
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await row(page, '<i>何清</i>').getByText(`${BUREAU}：起草、核对`).waitFor()
  await page.getByRole('button', { name: '停用 <i>何清</i>' }).click()
  await row(page, '<i>何清</i>').getByText('已停用').waitFor()
  await page.getByRole('button', { name: '撤销停用 <i>何清</i>' }).click()
  await row(page, '<i>何清</i>').getByText('在用').waitFor()
  await page.getByRole('link', { name: '操作日志' }).click()
  for (const deed of ['更改人员', '添加人员']) await row(page, deed).first().waitFor()
  // Codes of roles are for programs.
  await row(page, '角色 起草、核对').waitFor()
  expect(complaints).toEqual([])
})

test(
  'a key is shown once, works, and is removed; deeds stand in the log, which is searched and taken away; use is drawn',
  async () => {
    const { page, complaints } = await open()
    await page.goto('/admin/people')
    await page.getByRole('button', { name: '新建密钥' }).click()
    const form = page.getByRole('dialog', { name: '新建密钥' })
    await form.getByLabel('用途').fill('报表系统')
    await form.getByLabel('单位', { exact: true }).fill(BUREAU)
    await form.getByLabel('起草').check()
    await form.getByRole('button', { name: '新建，得到密钥' }).click()
    const key = await page.getByLabel('密钥', { exact: true }).inputValue()
    const asked = () => fetch(`${service.address}/api/reports`, { headers: { 'x-api-key': key } })
    expect((await asked()).status).toBe(200)
    await page.getByRole('button', { name: '已交给对方，收起' }).click()
    expect(await page.content()).not.toContain(key)
    await page.getByRole('button', { name: '移除 报表系统' }).click()
    await row(page, '报表系统').waitFor({ state: 'detached', timeout: 60_000 })
    expect((await asked()).status).toBe(401)

    await page.getByRole('link', { name: '操作日志' }).click()
    for (const deed of ['移除密钥', '新建密钥']) await row(page, deed).first().waitFor()
    await picture(page, 'admin-7-log')
    expect(await barriers(page)).toEqual([])
    await page.getByRole('searchbox').fill('报表系统')
    await page.waitForFunction(() => {
      const rows = [...document.querySelectorAll('tbody tr.ant-table-row')]
      return rows.length === 2 && rows.every(each => each.textContent?.includes('报表系统'))
    })
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 CSV' }).click()])
    const csv = await readFile(await file.path(), 'utf8')
    expect(csv).toContain('报表系统')
    expect(csv).toContain('新建密钥')
    expect(csv).not.toContain('添加人员')

    await page.goto('/')
    await page.locator('main').getByRole('link', { name: '起草', exact: true }).first().click()
    await page.getByRole('button', { name: '开始起草' }).click()
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}/u)
    await page.getByRole('button', { name: '下载 Word' }).waitFor({ timeout: LONG })
    await page.getByRole('link', { name: '管理' }).click()
    await page.getByRole('link', { name: '用量' }).click()
    await page.locator('.chart svg').first().waitFor()
    expect(await page.locator('.usage-table tbody tr.ant-table-row').first().locator('td').nth(1).textContent()).toBe('1')
    await picture(page, 'admin-8-usage')
    expect(await barriers(page)).toEqual([])
    await page.getByRole('link', { name: '设置' }).click()
    await page.getByText('内置句式（不用模型）').waitFor()
    expect(await barriers(page)).toEqual([])
    expect(complaints).toEqual([])
  },
  LONG,
)
