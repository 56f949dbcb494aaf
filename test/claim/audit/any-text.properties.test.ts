import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditText } from '#claim/audit.ts'

/** Pieces that rules look for, with what makes trouble between them. */
const pieces = fc.constantFrom(
  ...'低保 特困人员 城市 农村 集中 分散 公办 民办 其中 其余 合计 共 占 占比 的 比上年 同比 增长 减少 提高到 由 任务 完成 全部完成 整改率 隐患 标准 总投资 目前 在册孤儿 枫渡镇 云岭镇 3人 12.5万元 0户 41% 2个百分点 近30人 5—8个 -4% 2024年 2月30日 6月9日至3日 ， 、 。 ； （ ） “ 》 等'.split(
    ' ',
  ),
  '\n',
  '\u200b',
  '\u202e',
  '\ud800',
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 50 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

describe('auditText on any text', () => {
  it('names places of the text, in its order, and says a sum', () => {
    fc.assert(
      fc.property(texts, text => {
        let floor = 0
        for (const { spans, message, rule } of auditText(text)) {
          const starts = spans.map(([start]) => start)
          expect(spans.length, rule).toBeGreaterThan(0)
          for (const [start, end] of spans) expect(text.slice(start, end).length, rule).toBe(end - start)
          expect(Math.min(...starts), rule).toBeGreaterThanOrEqual(floor)
          expect(message, rule).not.toMatch(/NaN|Infinity|undefined/)
          floor = Math.min(...starts)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it.each<[string, string]>([
    ['one sentence of figures', '3户、'],
    ['其中 without end', '共3户，其中1户、'],
    ['rests without end', '3人，其余'],
    ['totals without end', '3人，共'],
    ['shares without end', '占3%，'],
    ['growth without end', '由3户增加到4户，增长3%，'],
    ['names without end', '枫渡镇、'],
    ['names and counts without end', '枫渡镇、3个镇'],
    ['分别 without end', '甲、乙分别为3人、4人，'],
    ['brackets without end', '（其中3人'],
    ['words without a mark', '低保对象在册人数情况说明'],
    ['lone surrogates', '\ud835'],
    ['a million digits', '7'],
  ])(
    'answers for %s',
    (_, piece) => {
      const text = piece.repeat(Math.ceil(20_000 / piece.length))
      for (const { spans } of auditText(text)) expect(spans.length).toBeGreaterThan(0)
    },
    30_000,
  )
})
