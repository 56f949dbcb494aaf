import { expect, test } from 'vitest'
import { maskHeading } from '#report/mask-heading.ts'
import { recurringNames } from '#report/names.ts'

test.for([
  ['（一）聚焦社会救助精准化，困难群众更有保障', '（一）聚焦社会救助精准化，困难群众更有保障'],
  ['一、2024年上半年工作情况', '一、〔时〕工作情况'],
  ['3.完成400户适老化改造', '3.完成〔数〕户适老化改造'],
  ['（二）落实《溪亭县养老规划》', '（二）落实〔文件〕'],
  ['（三）推进枫桥镇敬老院改造', '（三）推进〔机构〕改造'],
] as const)('maskHeading(%s) keeps the number and masks the rest', ([heading, masked]) => {
  expect(maskHeading(heading)).toBe(masked)
})

test('maskHeading() masks the stem of a place that the report names', () => {
  expect(maskHeading('（一）打造“颐养岚川”', recurringNames('岚川县民政局工作总结。'))).not.toContain('岚川')
})
