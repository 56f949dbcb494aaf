import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const CASES = join(import.meta.dirname, '../cases/reports')

/** Reports of four bureaus in every format, under names of their own. */
const REPORTS: readonly (readonly [bureauAndPeriod: string, file: string])[] = [
  ['chengwan-2024', 'chromium.pdf'],
  ['chengwan-2024h1', 'gbk.txt'],
  ['chengwan-2024h1', 'office.doc'],
  ['chengwan-2025h1', 'site.html'],
  ['linlan-2024', 'numbered.docx'],
  ['linlan-2024', 'heads.pdf'],
  ['linlan-2025', 'office.html'],
  ['linlan-2025', 'office.docx'],
  ['linlan-2025h1', 'utf16be.txt'],
  ['luting-2024', 'big5.txt'],
  ['luting-2024', 'writer.docx'],
  ['luting-2025', 'columns.pdf'],
  ['luting-2025', 'plain.md'],
]

/** Every second character is of a neighbouring place in the font: the text cannot be read. */
const GARBLED = `桐溪县民政局2023年工作总结
一、社会救劣
今年以来，县民政局坚持以人民为中心，觃范低俅审核确认，推劢社会救劣扩围增敁，全年办理低俅五百余戗，収放救劣金及时足额。
二、养老朋务
健全养老朋务体系，推迚敬老院改造，引导社会力量参不，仸务全部完成，老人满意庙持续提高，得到群众讣可。
三、社会亊务
觃范婚姻登记，加强流浪乞讨人员救劣管理，严格落实仸务分工，各项工作有序推迚，叏得明显成敁。`

const MASKED = `桐溪县民政局2022年工作总结
一、社会救助
全县共有低保对象XX户XX人，累计发放低保金XX万元。各乡镇按月复核，动态管理，做到应保尽保。
二、养老服务
全县有敬老院六所，护理员全部持证上岗，全年没有发生安全事故。
三、存在的问题
基层力量不足，个别台账更新不及时。`

const UNTITLED = `工作情况汇报
一、社会救助
2021年桐溪县民政局全年共保障低保对象3120户4876人，累计发放低保金1830.5万元。
二、养老服务
全县有敬老院六所，床位412张，护理员全部持证上岗。
三、下一步打算
继续做好困难群众基本生活保障工作。`

/**
 * Makes a folder as offices have them: 20 files in folders, of them one held, one doubtful, one cut off, three of one bureau's own years,
 * and what is no report: a picture, a lock file, a link that leads nowhere.
 */
export function makeFolder(parent: string): string {
  const folder = join(parent, '历年总结')
  for (const year of ['2022', '2023', '2024以来/扫描']) mkdirSync(join(folder, year), { recursive: true })
  for (const [at, [place, file]] of REPORTS.entries()) {
    cpSync(join(CASES, place, file), join(folder, at % 2 === 0 ? '2024以来' : '2024以来/扫描', `${place}-${file}`))
  }
  const docx = readFileSync(join(CASES, 'luting-2025/writer.docx'))
  writeFileSync(join(folder, '2024以来/扫描/断掉的.docx'), docx.subarray(0, docx.length / 2))
  writeFileSync(join(folder, '2023/乱码.txt'), GARBLED)
  writeFileSync(join(folder, '2022/打了叉的.txt'), MASKED)
  writeFileSync(join(folder, '2022/没有标题的.txt'), UNTITLED)
  for (const [year, persons] of [
    [2018, '4312'],
    [2019, '4405'],
    [2020, '4630'],
  ] as const) {
    writeFileSync(join(folder, `桐溪${year}.md`), yearly(year, persons))
  }
  writeFileSync(join(folder, '2023/~$乱码.docx'), 'lock')
  writeFileSync(join(folder, '2023/合影.png'), Buffer.from('89504e470d0a1a0a', 'hex'))
  symlinkSync('/nowhere/总结.docx', join(folder, '2022/快捷方式.docx'))
  return folder
}

function yearly(year: number, persons: string): string {
  return `桐溪县民政局${year}年工作总结
一、社会救助
截至${year}年底，全县共有低保对象2${persons.slice(1)}户${persons}人，做到应保尽保。
二、养老服务
全县有敬老院六所，护理员全部持证上岗，全年没有发生安全事故。
三、存在的问题和下一步打算
基层力量不足，明年继续做好困难群众基本生活保障工作。`
}

/** Drops what stands at these paths of this machine onto the middle of the page, as a person does with the mouse. */
export async function dropOn(page: Page, ...files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 }
  const place = { x: width / 2, y: height / 2 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...place, data })
  await session.detach()
}
