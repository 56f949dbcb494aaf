import { expect, it } from 'vitest'
import { titleLines } from '#adapters/files/write-docx-title.ts'

it.each([
  ['云岫市民政局2024年工作总结', ['云岫市民政局2024年工作总结']],
  ['云岫市民政局2025年上半年工作总结及下半年工作打算', ['云岫市民政局', '2025年上半年工作总结及下半年工作打算']],
  ['雲岫市民政局2025年度工作總結及2026年工作計劃', ['雲岫市民政局', '2025年度工作總結及2026年工作計劃']],
  ['枫渡镇民生实事办理情况暨社会事务服务中心工作总结', ['枫渡镇民生实事办理情况', '暨社会事务服务中心工作总结']],
  ['没有可断之处的一个相当长的标题一直写到放不下为止还在写', ['没有可断之处的一个相当长的标题一直写到放不下为止还在写']],
])('titleLines breaks %s by meaning', (title, lines) => {
  expect(titleLines(title)).toEqual(lines)
})
