import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { picture } from './chromium.ts'
import { fakePages } from './fake-app.ts'

const open = fakePages({ stepMilliseconds: 300 })

test('a sample draft is two clicks from the first page, and is written section by section', async () => {
  const { page, complaints } = await open()
  await page.goto('/')
  await page.locator('main').getByRole('link', { name: '起草', exact: true }).first().click()
  await page.getByRole('button', { name: '开始起草' }).click()
  await page.getByText(/正在起草 \d+\/7/u).waitFor()
  await picture(page, 'writing')
  expect(await page.locator('.ant-skeleton').count()).toBeGreaterThan(0)
  await page.getByRole('link', { name: '下载 Word' }).waitFor()
  expect(await page.locator('.paper .figure').count()).toBe(31)
  // The services in memory review nothing: Chromium says so of that one answer
  expect(complaints.filter(said => !/ 404 .*\/api\/drafts\/[^/]+\/review$/u.test(said))).toEqual([])
})

test('a faulty workbook is shown in its own shape, and nothing is stored', async () => {
  const { page } = await open()
  await page.goto('/sets')
  await page.locator('table a').first().waitFor()
  const rows = await page.locator('tbody tr.ant-table-row').count()
  const buffer = Buffer.from('指标名称,单位,本期\n城市低保人数,人,约300\n孤儿,人,37\n火化遗体,具,\n')
  await page.locator('input[type=file]').setInputFiles({ name: '指标.csv', mimeType: 'text/csv', buffer })
  await page.getByText('「指标.csv」有 2 处需要修改').waitFor()
  expect(await page.locator('.faults-cell').allInnerTexts()).toEqual(['约300', '（空）'])
  await picture(page, 'faults')
  expect(await page.locator('tbody tr.ant-table-row').count()).toBe(rows)
  await page.getByRole('button', { name: '收起' }).click()
  await page.locator('.faults').waitFor({ state: 'detached' })
})

test('a file that cannot be read stays in the list with the way out until it is dismissed', async () => {
  const { page } = await open()
  await page.goto('/reports')
  await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles([
    { name: '2022年总结.txt', mimeType: 'text/plain', buffer: Buffer.from('甲县民政局2022年工作总结\n一、社会救助\n低保11237人。') },
    { name: '扫描件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
  ])
  await page.getByText('请换成 Word 或可复制文字的 PDF').waitFor()
  await page.getByRole('link', { name: '甲县民政局2022年工作总结' }).waitFor()
  await page.reload()
  await page.getByText('请换成 Word 或可复制文字的 PDF').waitFor()
  await page.getByRole('button', { name: '知道了' }).click()
  await page.reload()
  await page.getByRole('link', { name: '甲县民政局2022年工作总结' }).waitFor()
  expect(await page.getByText('请换成 Word').count()).toBe(0)
})

test('HTML in a report is shown as text', async () => {
  const { page, complaints } = await open()
  const hostile = '<img src=x onerror="document.title=1">甲县总结\n一、<b>低保</b><script>alert(1)</script>11237人'
  await page.goto('/reports')
  await page
    .locator('input[type=file]:not([webkitdirectory])')
    .setInputFiles({ name: '<b>x</b>.txt', mimeType: 'text/plain', buffer: Buffer.from(hostile) })
  await page.getByRole('link', { name: '<img src=x' }).click()
  await page.locator('.paper').getByText('<script>alert(1)</script>').waitFor()
  expect(await page.locator('.paper img, .paper b, .paper script').count()).toBe(0)
  expect(complaints).toEqual([])
})

test('no page is wider than a window of 1280', async () => {
  const { page } = await open()
  for (const place of ['/', '/sets', '/drafts', '/drafts/new', '/check', '/reports']) {
    await page.goto(place)
    await page.locator('h1').waitFor()
    expect([place, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([place, 1280])
  }
})

test('the page of a draft loads less than 500 kB of script, gzipped', async () => {
  const { page } = await open()
  const { sets } = await (await page.request.get('/api/indicator-sets')).json()
  const { id } = await (await page.request.post('/api/drafts', { data: { setId: sets[0].id } })).json()
  const scripts: Promise<Buffer>[] = []
  page.on('response', response => (response.url().endsWith('.js') ? scripts.push(response.body()) : undefined))
  await page.goto(`/drafts/${id}`)
  await page.getByRole('link', { name: '下载 Word' }).waitFor()
  const sizes = (await Promise.all(scripts)).map(script => gzipSync(script).length)
  expect(sizes.length).toBeGreaterThan(3)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500_000)
})

test('when the service is gone the page says so and offers to try again', async () => {
  const { page } = await open()
  await page.route('**/api/drafts', route => route.abort())
  await page.goto('/drafts')
  await page.getByText('连不上据实服务').waitFor()
  // What was not read is not said to be empty.
  expect(await page.getByText('还没有初稿').count()).toBe(0)
  await page.unroute('**/api/drafts')
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByText('连不上据实服务').waitFor({ state: 'detached' })
})

test('the description of the API opens under the same policy', async () => {
  const { page, complaints } = await open()
  await page.goto('/docs')
  await page.getByText('/api/check').first().waitFor()
  expect(complaints).toEqual([])
})

test('the keyboard alone reaches a draft: every step is one stop and says where it leads', async () => {
  const { page } = await open()
  await page.goto('/')
  const begin = page.locator('main').getByRole('link', { name: '起草', exact: true }).first()
  await begin.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '开始起草' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '下载 Word' }).waitFor()
  await page.locator('.paper .figure').first().focus()
  await page.locator('.card').waitFor()
})
