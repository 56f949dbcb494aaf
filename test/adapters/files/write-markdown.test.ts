import { expect, it } from 'vitest'
import { writeDraftMarkdown } from '#adapters/files/write-markdown.ts'
import { SAMPLE_DRAFT, SAMPLE_SET } from './sample-draft.ts'

const lines = writeDraftMarkdown(SAMPLE_DRAFT, SAMPLE_SET).split('\n')

it('writeDraftMarkdown gives title, headings and paragraphs in their order', () => {
  expect(lines.filter(line => /^#|^\*\*/u.test(line)).map(line => line.slice(0, 14))).toEqual([
    '# 云岫市民政局2025年上',
    '## 一、上半年工作情况',
    '**（一）兜牢底线。**全市',
    '### （二）养老服务更加便利'.slice(0, 14),
    '## 二、下半年打算',
    '## 附：待补充',
    '## 附：数据台账',
  ])
})

it('writeDraftMarkdown ends in a ledger of every figure and lists the gaps', () => {
  expect(lines).toContain('- （二）养老服务更加便利：请提供等级评定的家数')
  expect(lines.filter(line => /^\| \d/u.test(line))).toHaveLength(5)
  expect(lines).toContain(
    '| 2 | 2.5% | 城市低保对象增幅 | 可推算 | 城市低保人数；城市低保人数（上年同期） | 指标.xlsx 指标!C4 | (820 − 800) ÷ 800 × 100 = 2.5% |',
  )
})

it('writeDraftMarkdown escapes what would break the table', () => {
  const [first, ...others] = SAMPLE_DRAFT.claims.slice(1)
  const draft = { ...SAMPLE_DRAFT, claims: first ? [{ ...first, subject: '城市|农村*低保' }, ...others] : [] }
  expect(writeDraftMarkdown(draft, SAMPLE_SET)).toContain('城市\\|农村\\*低保')
})
