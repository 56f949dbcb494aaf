import { type Browser, chromium } from 'playwright-core'

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

/** A page printed to PDF by the system's Chromium; with a running head and page numbers when a head is given. */
export async function printByChromium(html: string, head?: string): Promise<Uint8Array> {
  const browser = await open()
  try {
    const page = await browser.newPage()
    await page.setContent(html)
    const plain = { format: 'A4', tagged: false, outline: false } as const
    const margin = { top: '25mm', bottom: '25mm', left: '26mm', right: '26mm' }
    if (head === undefined) return await page.pdf({ ...plain, margin })
    return await page.pdf({
      ...plain,
      margin,
      displayHeaderFooter: true,
      headerTemplate: `<div style="font-size:10px;width:100%;text-align:center">${head}</div>`,
      footerTemplate: '<div style="font-size:10px;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>',
    })
  } finally {
    await browser.close()
  }
}

function open(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS })
}
