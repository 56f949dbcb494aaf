import { expect, test } from 'vitest'
import type { Role } from '#report/report.ts'
import { roleOf } from '#report/role.ts'

const roleUnder = (heading: string): Role => roleOf('各项工作平稳推进。', { path: [heading], kind: 'annual', isLead: false, year: 2024 })

test.for([
  ['一、2024年工作完成情况', 'achievement'],
  ['（一）聚焦重点任务，救助更加有力', 'achievement'],
  ['（二）落实年度工作要点，养老服务提质', 'achievement'],
  ['（三）整治突出问题，守护民生资金', 'achievement'],
  ['（四）补齐设施短板，养老服务更便利', 'achievement'],
  ['二、重点任务完成情况', 'achievement'],
  ['（五）落实2023—2025年养老服务规划', 'achievement'],
  ['二、存在的问题和不足', 'problem'],
  ['二、存在的主要困难', 'problem'],
  ['三、工作中的短板弱项', 'problem'],
  ['二、当前面临的形势和挑战', 'problem'],
  ['二、存在问题及下一步打算', 'problem'],
  ['三、亟待解决的问题', 'problem'],
  ['三、下一步工作打算', 'plan'],
  ['四、2025年重点工作', 'plan'],
  ['四、2025年民政工作总体思路', 'plan'],
  ['三、明年工作设想', 'plan'],
  ['三、主要任务', 'plan'],
  ['四、工作展望和努力方向', 'plan'],
  ['三、改进措施', 'plan'],
] as const)('a passage under 「%s」 has the role %s', ([heading, role]) => {
  expect(roleUnder(heading)).toBe(role)
})

test.for([
  ['下半年，我们将继续做好救助。', 'plan'],
  ['同时也存在一些不足：护理员偏少。', 'problem'],
  ['全年发放低保金300万元。', 'achievement'],
  ['特此报告。', 'closing'],
] as const)('without a heading that tells, 「%s」 has the role %s', ([text, role]) => {
  expect(roleOf(text, { path: [], kind: 'annual', isLead: false })).toBe(role)
})
