import { beforeAll, expect, test } from 'vitest'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { barriers } from './barriers.ts'
import { picture } from './chromium.ts'
import { tabTo } from './hands.ts'
import { type SignedIn, staffedOffice } from './office.ts'

const BUREAU = '澄湖县民政局'
const TITLE = '澄湖县民政局2024年上半年工作总结'

/** True but for three figures: 10091人 should be 10019人, 412万元 stands nowhere, 15个 should be 12个. */
const PARAGRAPHS = [
  '一、社会救助',
  '截至6月底，全县共有城乡低保对象6842户11237人，其中城市低保1218人、农村低保10091人。城市低保标准由每人每月690元提高到735元，增长6.5%。累计支出低保资金3216.48万元。',
  '全县特困人员1126人，其中集中供养307人、分散供养819人。投入救助站改造资金412万元。实施临时救助1932人次，发放救助金286.4万元。',
  '二、养老服务',
  '全县养老机构26家，床位3380张，其中护理型床位2096张，占62%。完成家庭适老化改造218户。建成老年助餐点47个，比上年同期增加15个。',
  '三、儿童福利',
  '在册孤儿37人、事实无人抚养儿童246人，农村留守儿童1904人。',
]

const office = staffedOffice()
let writer: SignedIn
let reviewer: SignedIn

beforeAll(async () => {
  // The writer may review as well: what keeps him from signing is that the words are his.
  writer = await office.join('linyue', '林越', { bureau: BUREAU, roles: ['writer', 'reviewer'] })
  reviewer = await office.join('heqing', '何清', { bureau: BUREAU, roles: ['reviewer'] })
})

/** A draft with the writer's own words in it, handed in. */
async function submittedDraft(): Promise<string> {
  const id = await office.draftOf(writer, fakeSet())
  const paragraphs = PARAGRAPHS.map(text => ({ level: /^[一二三]、/u.test(text) ? 1 : 0, text, bindings: [] }))
  await office.ask(writer, 'PUT', `/drafts/${id}/revisions`, { base: 0, document: { title: TITLE, paragraphs } })
  await office.ask(writer, 'POST', `/drafts/${id}/submission`)
  return id
}

test('a reviewer clears a draft and signs it by keyboard alone; the writer cannot sign his own', async () => {
  const id = await submittedDraft()
  const { page, complaints } = await office.open(reviewer)
  const panel = page.locator('.decision')
  const picked = panel.locator('.card-head strong')
  const isAt = (figure: string) => picked.filter({ hasText: figure }).waitFor()
  const missing = page.locator('.sign-off-missing')

  await page.goto('/review')
  await page.getByRole('link', { name: TITLE }).waitFor()
  expect(await barriers(page)).toEqual([])
  await tabTo(page, TITLE)
  await page.keyboard.press('Enter')

  // Opens on the first open figure; what is proven is folded.
  await isAt('10091人')
  await panel.getByText('应为 10019人').waitFor()
  await panel.locator('.card-cell').waitFor()
  const open = await page.locator('.ledger-row').count()
  await page.getByRole('button', { name: `${open} 待处理` }).waitFor()
  expect(await page.locator('.ledger-figure').allTextContents()).toContain('412万元')
  expect(await page.locator('.ledger-figure').allTextContents()).not.toContain('3380张')
  await page.waitForTimeout(300)
  await picture(page, 'review-1-open')
  expect(await barriers(page)).toEqual([])

  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '按键' }).waitFor()
  await page.waitForTimeout(300)
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: '按键' }).waitFor({ state: 'detached' })

  // To the next open one and back, then the expected value in one key.
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await isAt('10091人')
  await page.keyboard.press('a')
  await page.locator('.paper .figure-traced', { hasText: '10019人' }).waitFor()
  expect(await page.locator('.paper').textContent()).not.toContain('10091')
  await isAt('412万元')

  // A waiver wants its reason in words.
  await page.keyboard.press('w')
  await page.keyboard.type('。')
  await page.keyboard.press('Enter')
  await panel.getByText('放行须写明理由').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Backspace')
  await page.keyboard.type('财务凭证已核对')
  await page.keyboard.press('Enter')
  await isAt('15个')

  // Returned, thought better of, and taken over.
  await page.keyboard.press('r')
  await page.keyboard.type('请按助餐点台账重算')
  await page.keyboard.press('Enter')
  await missing.filter({ hasText: '退回意见没有落实' }).waitFor()
  await page.keyboard.press('u')
  await isAt('15个')
  await missing.filter({ hasText: '还有 1 个数字待处理' }).waitFor()
  const sign = page.getByRole('button', { name: '签发', exact: true })
  expect(await sign.isDisabled()).toBe(true)
  await page.keyboard.press('a')
  await page.locator('.paper .figure-derived', { hasText: '12个' }).waitFor()

  const own = await office.open(writer)
  await own.page.goto(`/review/${id}`)
  await own.page.getByText('起草人不能签发自己的稿子').waitFor()
  expect(await own.page.getByRole('button', { name: '签发', exact: true }).isDisabled()).toBe(true)

  await page.locator('.ant-btn-primary', { hasText: '签发' }).waitFor()
  expect(await page.locator('.ant-btn-primary').count()).toBe(1)
  expect(await barriers(page)).toEqual([])
  await tabTo(page, '签发')
  await page.keyboard.press('Enter')
  await page.locator('.signed').waitFor()
  await tabTo(page, '数据台账')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.locator('.history li').first().waitFor()
  expect(await page.locator('.history li > span:first-child').allTextContents()).toEqual([
    '何清 签发',
    '何清 采用应为值：15个 → 12个',
    '何清 撤销：退回「15个」：请按助餐点台账重算',
    '何清 退回「15个」：请按助餐点台账重算',
    '何清 放行「412万元」：财务凭证已核对',
    '何清 采用应为值：10091人 → 10019人',
    '林越 提交核对',
    '林越 修改了正文',
  ])
  await picture(page, 'review-2-signed')
  expect(await barriers(page)).toEqual([])
  expect([...complaints, ...own.complaints]).toEqual([])

  await page.goto('/review')
  await page.getByText('没有等您核对的稿子').waitFor()
})
