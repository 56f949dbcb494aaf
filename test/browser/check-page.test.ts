import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { MARKED_REPORT } from '#test/support/fake-bureau.ts'
import { readMarked } from '#test/support/marked-text.ts'
import { picture } from './chromium.ts'
import { fakePages } from './fake-app.ts'

const { text: report } = readMarked(MARKED_REPORT)
const open = fakePages({ stepMilliseconds: 300 })

async function checkReport(page: Page, text = report): Promise<void> {
  await page.goto('/check')
  await page.locator('textarea').fill(text)
  await page.locator('.check-set').click()
  await page
    .getByTitle(/澄湖县民政局/u)
    .first()
    .click()
  await page.getByRole('button', { name: '核对', exact: true }).click()
  await page.locator('.review').waitFor()
}

test('each verdict has its own line, not only its own colour', async () => {
  const { page } = await open()
  await checkReport(page)
  const kinds = ['traced', 'derived', 'mismatch', 'ambiguous', 'untraced']
  const shapes = kinds.map(kind =>
    page
      .locator(`.paper .figure-${kind}`)
      .first()
      .evaluate(element => {
        const { textDecorationStyle: style, textDecorationThickness: thickness, textDecorationColor: colour } = getComputedStyle(element)
        return { shape: `${style} ${thickness}`, colour }
      }),
  )
  const [traced, derived, mismatch, ambiguous, untraced] = await Promise.all(shapes)
  expect(new Set([traced, derived, mismatch, untraced].map(mark => mark?.shape)).size).toBe(4)
  expect(mismatch?.shape).toBe(ambiguous?.shape)
  expect(mismatch?.colour).not.toBe(ambiguous?.colour)
})

test('the check opens on the first open figure with its card, and j and k go through the open ones', async () => {
  const { page } = await open()
  await checkReport(page)
  const card = page.locator('.card')
  await card.getByText('合计20038人，不是11237人').waitFor()
  expect(await page.locator('.paper .figure-active').allTextContents()).toEqual(['11237人', '10019人', '10019人'])
  const picked = () => page.locator('.ledger-picked .ledger-figure').textContent()
  const walked = []
  for (let count = 0; count < 5; count += 1) {
    await page.keyboard.press('j')
    walked.push(await picked())
  }
  expect(walked).toEqual(['10019人', '6.9%', '412万元', '近2000人次', '218'])
  await page.keyboard.press('j')
  expect(await picked()).toBe('11237人')
  await page.keyboard.press('k')
  expect(await picked()).toBe('218')
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'detached' })
})

test('a figure that fits no cell shows what the data says, where it stands, and the contradiction it is part of', async () => {
  const { page } = await open()
  await checkReport(page)
  await page.keyboard.press('j')
  const card = page.locator('.card')
  await card.getByText('应为 1218人').waitFor()
  await card.getByText('不是11237人').waitFor()
  expect(await card.locator('.sheet-cell').textContent()).toBe('1218')
  await picture(page, 'check')
})

test('text and ledger select in each other, a filter leaves one verdict, a click beside the figures closes the card', async () => {
  const { page } = await open()
  await checkReport(page)
  const card = page.locator('.card')
  await page.getByRole('button', { name: '2 可推算' }).click()
  expect(await page.locator('.ledger-row').count()).toBe(2)
  await page.locator('.ledger-row', { hasText: '10.4%' }).click()
  await card.getByText('(1844 − 2058) ÷ 2058 × 100').waitFor()
  expect(await page.locator('.paper .figure-active').textContent()).toBe('10.4%')
  await page.locator('.paper-title').click()
  await card.waitFor({ state: 'detached' })
  await page.locator('.paper .figure', { hasText: '62%' }).click()
  expect(await page.locator('.ledger-picked .ledger-figure').textContent()).toBe('62%')
})

test('a figure shows its card while the pointer is on it and lets it go after', async () => {
  const { page } = await open()
  await checkReport(page)
  await page.keyboard.press('Escape')
  await page.locator('.paper .figure', { hasText: '735元' }).hover()
  await page
    .locator('.card')
    .getByText('指标 D8')
    .or(page.locator('.card-cell', { hasText: 'D8' }))
    .first()
    .waitFor()
  await page.mouse.move(5, 5)
  await page.locator('.card').waitFor({ state: 'detached' })
})

test('without a set a report is held against itself, each place marked', async () => {
  const { page } = await open()
  await page.goto('/check')
  await page.locator('textarea').fill('甲县工作总结\n截至11月31日，低保11237人。')
  await page.getByRole('button', { name: '自查' }).click()
  await page.locator('.card').getByText('11月只有30天').waitFor()
  expect(await page.locator('.figure-contradiction').first().textContent()).toBe('11月31日')
})

test('dark follows the system, and text stays readable on it', async () => {
  const { page } = await open({ colorScheme: 'dark', viewport: { width: 1920, height: 1080 } })
  await checkReport(page)
  await picture(page, 'check-dark')
  const [ink, paper] = await page.locator('.paper').evaluate(element => {
    const { color, backgroundColor } = getComputedStyle(element)
    return [color, backgroundColor]
  })
  expect(contrast(ink ?? '', paper ?? '')).toBeGreaterThan(7)
})

/** WCAG contrast of two rgb() colours. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? [])
      .map(part => Number(part) / 255)
      .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
