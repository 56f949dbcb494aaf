import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withFiveFaults } from '#test/support/faulty-report.ts'
import { annotatedReports } from '../../scripts/evaluate/annotated-report.ts'
import { openBrowser, openPage, picture } from './chromium.ts'
import { type Office, openOffice } from './office.ts'
import { type RealService, startRealService } from './real-service.ts'

const HEADING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/u
/** Figures that may have to be opened, of all; keys for each. */
const MOST_OPENED = 0.05
const MOST_KEYS = 3

interface Review {
  readonly draft: { readonly claims: readonly { readonly kind: string }[] }
  readonly unsettled: readonly string[]
}

let browser: Browser
let service: RealService
let office: Office

beforeAll(async () => {
  browser = await openBrowser()
  service = await startRealService()
  office = await openOffice(service)
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

test('a report of 150 figures with five faults is cleared by opening at most one figure in twenty, with at most three keys each', async () => {
  const report = (await annotatedReports()).find(({ name }) => name === 'chengwan/2024')
  if (!report) throw new Error('The sample report is gone')
  const bureau = report.set.bureau.name
  const writer = await office.join('linyue', '林越', { bureau, roles: ['writer'] })
  const reviewer = await office.join('heqing', '何清', { bureau, roles: ['reviewer'] })
  const [title = '', ...lines] = withFiveFaults(report).text.trim().split('\n')
  const paragraphs = lines.filter(text => text !== '').map(text => ({ level: HEADING.test(text) ? 1 : 0, text, bindings: [] }))
  const id = await office.draftOf(writer, report.set)
  await office.ask(writer, 'PUT', `/drafts/${id}/revisions`, { base: 0, document: { title, paragraphs } })
  await office.ask(writer, 'POST', `/drafts/${id}/submission`)

  const { page, complaints } = await openPage(browser, service.address, reviewer)
  await page.goto(`/review/${id}`)
  const figure = page.locator('.decision .card-head strong')
  await figure.waitFor()
  const review = () => office.ask<Review>(reviewer, 'GET', `/drafts/${id}/review`)
  const figures = (await review()).draft.claims.filter(({ kind }) => kind === 'quantity')
  expect(figures.length).toBeGreaterThanOrEqual(150)
  await picture(page, 'review-effort')

  let opened = 0
  let keys = 0
  const unsettled = async (): Promise<number> => (await review()).unsettled.length
  for (let left = await unsettled(); left > 0; opened += 1) {
    await page.keyboard.press('a')
    keys += 1
    await expect.poll(unsettled, { timeout: 20_000 }).toBeLessThan(left)
    left = await unsettled()
    // He presses the next key when he sees the next figure: a key for one that is not in view yet is not taken.
    await page
      .getByRole('status')
      .filter({ hasText: left === 0 ? '没有待处理的了' : `还有 ${left} 处` })
      .waitFor()
  }
  expect(opened).toBeLessThanOrEqual(figures.length * MOST_OPENED)
  expect(keys).toBeLessThanOrEqual(opened * MOST_KEYS)
  await page.locator('.ant-btn-primary', { hasText: '签发' }).waitFor()
  expect(complaints).toEqual([])
})
