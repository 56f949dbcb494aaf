import { expect, test } from 'vitest'
import { parseReport } from '#report/parse-report.ts'

const PAGES = [
  '明溪县民政局2023年工作总结\n　　一、社会救助\n　　全年共有低保对象三千余户，各乡镇按月复核，动态管理，做到应保尽保、应退尽退，全年没有发生错保漏保',
  '的情况，群众满意度有所提高。\n- 2 -',
  '　　二、养老服务\n　　各敬老院完成消防改造，护理员全部持证上岗。\n- 3 -',
]

test('pages begin where their first kept words stand, inside a sentence too; page numbers are passed over', () => {
  const { text, pages = [] } = parseReport(PAGES.join('\f'))
  expect(pages.map(start => text.slice(start, start + 6))).toEqual([text.slice(0, 6), '的情况，群众', '二、养老服务'])
  expect(text.slice((pages[1] ?? 0) - 4, pages[1])).toBe('错保漏保')
})

test('a file without pages has none', () => {
  expect(parseReport(PAGES.join('\n')).pages).toEqual([])
})
