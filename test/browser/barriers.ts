import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Findings of axe that keep people out. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const { violations }: AxeResults = await page.evaluate('axe.run()')
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return serious.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`))
}
