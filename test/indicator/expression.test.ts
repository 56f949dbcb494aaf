import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '#indicator/decimal.ts'
import { derivationsOf } from '#indicator/derivations.ts'
import { evaluate, replay, workings } from '#indicator/expression.ts'
import { parseFormula } from '#indicator/formula.ts'
import { writeValue } from '#indicator/write-value.ts'
import { figure, sampleSet } from './sample-set.ts'

function stated(expression: string): string {
  const result = evaluate(expression, sampleSet())
  return result.ok ? `${writeValue(result.value.figure)} ${result.value.direction ?? ''}`.trim() : result.failure.code
}

describe('evaluate', () => {
  it.each([
    ['dibao.renshu', '11237人'],
    ['prior(dibao.renshu)', '11500人'],
    ['yoy(dibao.renshu)', '2.3% down'],
    ['yoy(dibao.chengshi.renshu)', '5.9% up'],
    ['diff(dibao.renshu)', '263人 down'],
    ['diff(dibao.jin)', '295.88万元 up'],
    ['diff(chuangwei.hulilv)', '3.8个百分点 up'],
    ['times(dibao.jin)', '1.1倍'],
    ['share(dibao.chengshi.renshu)', '10.8%'],
    ['share(zijin.wancheng)', '65%'],
    ['rest(zijin.wancheng)', '1260万元'],
    ['diff(share(dibao.chengshi.renshu))', '0.8个百分点 up'],
    ['sum(dibao.chengshi.renshu, dibao.nongcun.renshu)', '11237人'],
    ['yoy(sum(dibao.chengshi.renshu, dibao.nongcun.renshu))', '2.3% down'],
    ['target(shilaohua.hushu)', '200户'],
    ['completion(shilaohua.hushu)', '109%'],
    ['gap(shilaohua.hushu)', '-18户'],
    ['perYear(dibao.biaozhun.chengshi)', '8820元/人/年'],
    ['dibao.renjun', '3644.99元/人'],
    ['prior(dibao.renjun)', '3304.35元/人'],
    ['butie.biaozhun', '60—100元/人/月'],
  ])('%s = %s', (expression, text) => expect(stated(expression)).toBe(text))

  it.each([
    ['yoy(xinzeng)', 'division-by-zero'],
    ['yoy(zijin.zong)', 'no-figure'],
    ['completion(dibao.renshu)', 'no-figure'],
    ['share(dibao.renshu)', 'no-relation'],
    ['sum(dibao.renshu, shilaohua.hushu)', 'no-relation'],
    ['share(dibao.chengshi.renshu, zijin.zong)', 'no-relation'],
    ['dibao.chengshi.renshu / dibao.renshu', 'syntax'],
    ['ghost', 'unknown-id'],
    ['constructor(dibao.renshu)', 'syntax'],
    ['yoy()', 'syntax'],
    ['yoy(dibao.renshu', 'syntax'],
    ['diff(butie.biaozhun)', 'no-figure'],
    ['perYear(butie.biaozhun)', 'range'],
    ['perYear(dibao.renshu)', 'unit-mismatch'],
    ['', 'syntax'],
  ])('%s has no value: %s', (expression, code) => expect(stated(expression)).toBe(code))

  it('shows the sum with its numbers', () => {
    const result = evaluate('yoy(dibao.chengshi.renshu)', sampleSet())
    expect(result.ok && workings(result.value)).toBe('(1218 − 1150) ÷ 1150 × 100 = 5.9%')
  })
})

describe('parseFormula', () => {
  it.each([
    ['a - b - c', '1 - 2 - 3 = -4'],
    ['a - (b - c)', '2'],
    ['a + b * c', '7'],
    ['(a + b) * c', '9'],
    ['-a * b', '-2'],
    ['c ÷ b × （a）', '1.5'],
  ])('%s', (formula, result) => {
    const set = sampleSet({
      indicators: [figure('a', '甲', '1', '个'), figure('b', '乙', '2', '个'), figure('c', '丙', '3', '个')],
      derived: [{ id: 'd', name: '丁', unit: '个', formula }],
    })
    const value = evaluate('d', set)
    expect(value.ok && plain(value.value.value)).toBe(result.split('= ').at(-1))
  })

  it('never throws and never hangs on any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab.1+-*/(), ÷（人') }), text => void parseFormula(text)))
    expect(parseFormula('('.repeat(5_000)).ok).toBe(false)
    expect(parseFormula(`a${'+a'.repeat(3_000)}`).ok).toBe(true)
  })
})

describe('derivationsOf', () => {
  it('offers what follows along declared relations, and nothing else', () => {
    const offered = derivationsOf(sampleSet()).map(({ expression }) => expression)
    expect(offered).toContain('yoy(dibao.renshu)')
    expect(offered).toContain('diff(share(dibao.nongcun.renshu))')
    expect(offered).toContain('dibao.renjun')
    expect(offered).not.toContain('yoy(chuangwei.hulilv)')
    expect(offered).not.toContain('yoy(xinzeng)')
    expect(offered).not.toContain('perYear(butie.biaozhun)')
  })

  it('does not add up parts of two different splits', () => {
    const splits = ['城市', '农村', '集中', '分散'].map((name, place) => figure(`t.p${place}`, `${name}特困`, '50', '人', { partOf: 't' }))
    const offered = derivationsOf(sampleSet({ indicators: [figure('t', '特困人员', '100', '人'), ...splits], derived: [] }))
    expect(offered.map(({ expression }) => expression)).not.toContain('sum(t.p0, t.p1, t.p2, t.p3)')
    expect(offered.map(({ expression }) => expression)).toContain('sum(t.p0, t.p1)')
  })

  it('says what each counts, with its direction', () => {
    const fall = derivationsOf(sampleSet()).find(({ expression }) => expression === 'yoy(dibao.renshu)')
    expect(fall?.direction).toBe('down')
    expect(fall?.words).toContain('城乡低保人数同比下降')
  })

  it('gives values that can be computed again from formula and inputs', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 }).map(String)
    const field = fc.option(fc.record({ value: amount }), { nil: undefined })
    const sets = fc.array(fc.record({ value: amount, prior: field, target: field, whole: fc.nat(3) }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(sets, rows => {
        const indicators = rows.map((row, place) =>
          figure(`i${place}`, `指标${place}`, row.value, place % 2 ? '人' : '万人', {
            ...(row.prior && { prior: row.prior }),
            ...(row.target && { target: row.target }),
            ...(place > row.whole && { partOf: `i${row.whole}` }),
          }),
        )
        for (const derivation of derivationsOf(sampleSet({ indicators, derived: [] }))) {
          const again = replay(derivation)
          expect(again.ok && plain(again.value), derivation.expression).toBe(plain(derivation.value))
        }
      }),
    )
  })
})
