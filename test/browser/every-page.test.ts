import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { barriers } from './barriers.ts'
import { openBrowser, openPage } from './chromium.ts'
import { type Office, openOffice, type SignedIn } from './office.ts'
import { type RealService, startRealService } from './real-service.ts'

const BUREAU = '澄湖县民政局'
const ROUTES = readFileSync(join(import.meta.dirname, '../../src/web/app/routes.tsx'), 'utf8')
/** A machine that may have other work opens all of them. */
const LONG = 400_000

type Who = 'admin' | 'writer' | 'reviewer' | 'nobody'

/** Every page by its route, who opens it, and what shows that it is whole. */
const PAGES: readonly (readonly [route: string, who: Who, whole: string])[] = [
  ['/', 'nobody', 'form'],
  ['/', 'writer', '.desk-row'],
  ['/', 'reviewer', '.desk-row'],
  ['welcome', 'nobody', 'h1, h2'],
  ['reports', 'admin', 'tbody a'],
  ['reports/series', 'admin', 'h1'],
  ['reports/:id', 'admin', '.report-text, .paper'],
  ['sets', 'writer', 'tbody a'],
  ['sets/paste', 'writer', 'textarea'],
  ['sets/:id', 'writer', 'tbody button'],
  ['drafts', 'writer', 'tbody a'],
  ['drafts/new', 'writer', '.plan-section'],
  ['drafts/:id', 'writer', '.editor-paper [data-figure]'],
  ['drafts/:id', 'reviewer', '.paper .figure'],
  ['review', 'reviewer', 'tbody a'],
  ['review/:id', 'reviewer', '.paper .figure'],
  ['check', 'writer', 'textarea'],
  ['admin', 'admin', 'tbody tr'],
  ['people', 'admin', 'tbody tr'],
  ['log', 'admin', 'tbody tr.ant-table-row'],
  ['usage', 'admin', '.usage-table tbody'],
  ['settings', 'admin', 'h2'],
  ['*', 'writer', 'h1, .ant-result'],
]
const UNDER_ADMIN = ['people', 'log', 'usage', 'settings']

let browser: Browser
let service: RealService
let office: Office
let people: Readonly<Record<Who, SignedIn | null>>
let ids: Readonly<Record<string, string>>

beforeAll(async () => {
  browser = await openBrowser()
  service = await startRealService()
  office = await openOffice(service)
  const join = (userName: string, roles: readonly string[]) => office.join(userName, userName, { bureau: BUREAU, roles })
  // Everybody's bureaus for the library of samples: the founder's link is used up, so he makes one like himself.
  const admin = await office.join('guanli', '管理', { bureau: '*', roles: ['admin'] })
  people = { nobody: null, admin, writer: await join('linyue', ['writer']), reviewer: await join('heqing', ['reviewer']) }
  const writer = people.writer as SignedIn
  const draft = await office.draftOf(writer, fakeSet())
  const submitted = await office.draftOf(writer, fakeSet())
  await office.ask(writer, 'POST', `/drafts/${submitted}/submission`)
  const { sets } = await office.ask<{ readonly sets: readonly { readonly id: string }[] }>(writer, 'GET', '/indicator-sets')
  const { reports } = await office.ask<{ readonly reports: readonly { readonly id: string }[] }>(admin, 'GET', '/reports')
  ids = { 'reports/:id': reports[0]?.id ?? '', 'sets/:id': sets[0]?.id ?? '', 'drafts/:id': draft, 'review/:id': submitted }
}, LONG)
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

function addressOf(route: string): string {
  if (route === '*') return '/nowhere'
  const path = UNDER_ADMIN.includes(route) ? `admin/${route}` : route.replace(':id', ids[route] ?? '')
  return `/${path.replace(/^\//u, '')}`
}

test('the list of pages has every route', () => {
  const routes = [...ROUTES.matchAll(/path: '([^']+)'/gu)].map(([, path = '']) => path.replace(/^\/(?=.)/u, ''))
  expect(routes.length).toBeGreaterThan(15)
  expect(routes.filter(route => !PAGES.some(([listed]) => listed === route))).toEqual([])
})

test.each([
  { colorScheme: 'light', width: 1280, height: 720 },
  { colorScheme: 'dark', width: 1920, height: 1080 },
] as const)(
  'no page keeps anybody out or is wider than its window: $colorScheme, $width wide',
  async ({ colorScheme, width, height }) => {
    const found: (readonly [string, Who, readonly string[]])[] = []
    for (const [route, who, whole] of PAGES) {
      const { page } = await openPage(browser, service.address, { ...people[who], colorScheme, viewport: { width, height } })
      await page.goto(addressOf(route))
      await page.locator(whole).first().waitFor()
      // What comes in softly is not yet what it will be.
      await page.waitForTimeout(300)
      found.push([route, who, [...(await barriers(page)), ...(await tooWide(page, width))]])
      await page.context().close()
    }
    expect(found.filter(([, , wrong]) => wrong.length > 0)).toEqual([])
  },
  LONG,
)

async function tooWide(page: Page, width: number): Promise<readonly string[]> {
  const needed = await page.evaluate(() => document.documentElement.scrollWidth)
  return needed > width ? [`${needed} wide`] : []
}
