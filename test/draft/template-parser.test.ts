import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf, reference } from '#draft/parts.ts'
import { parseTemplate, printTemplate } from '#draft/template-parser.ts'

const literal = fc.stringMatching(/^[一-龥，。；A-Z]{1,8}$/u)
const expression = fc.constantFrom(
  'dibao.renshu',
  'yoy(dibao.renshu)',
  'sum(a, b)',
  'diff(share(a.b))',
  'asOf(a)',
  'period',
  'trend(a)',
  'note(n1).figure(2)',
)
const style = fc.constantFrom({}, { unit: '万人' }, { decimals: 1 }, { unit: '亿元', decimals: 2 })
const part = fc.oneof(
  literal,
  fc.tuple(expression, style).map(([words, written]) => reference(words, written)),
)

describe('parseTemplate', () => {
  it('reads back whatever printTemplate writes', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), pieces => {
        const parts = partsOf(pieces)
        expect(parseTemplate(printTemplate(parts))).toEqual({ ok: true, value: parts })
      }),
    )
  })

  it.each([
    ['全县{{dibao.renshu', 2, '引用以“}}”结束'],
    ['全县dibao}}人', 7, '与“{{”成对的“}}”'],
    ['{{a / b}}', 2, '不能写算术'],
    ['{{random(a)}}', 2, 'period'],
    ['{{12}}', 2, '指标编码'],
    ['{{asOf(yoy(a))}}', 2, '一个指标编码'],
    ['{{a|万人|9}}', 2, '小数位数'],
    ['{{a|万 人}}', 2, '竖线后是单位'],
    ['{{a|万人|1|2}}', 2, '至多两道竖线'],
    ['{{{{a}}}}', 2, '指标编码'],
    ['{{}}', 2, '指标编码'],
    ['{{note(n1).figure(x)}}', 2, 'note'],
  ])('refuses %s at its place and says what was expected', (source, start, expected) => {
    const parsed = parseTemplate(source)
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    expect(parsed.failure.start).toBe(start)
    expect(parsed.failure.expected).toContain(expected)
    expect(source.slice(start)).toContain(parsed.failure.actual)
  })
})
