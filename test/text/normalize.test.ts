import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalize } from '#text/normalize.ts'

describe('normalize', () => {
  it.each<[string, string]>([
    ['低保１２，３４５人，占３．５％', '低保12,345人，占3.5%'],
    ['補貼標準：每人每月８００元／人', '补贴标准:每人每月800元/人'],
    ['⼀是⼗⼋⼈', '一是十八人'],
    ['一\u200b百\u2060二\ufeff十', '一百二十'],
    ['٣٤户', '34户'],
  ])('writes %j as %j', (text, expected) => {
    expect(normalize(text).text).toBe(expected)
  })

  it('joins a number that a wrapped line cuts in two, but not two cells of a table', () => {
    expect(normalize('本年度全市各级财政共安排困难群众救助资金3\n58万元').text).toContain('358万元')
    expect(normalize('户数\n12\n34\n').text).toBe('户数\n12\n34\n')
  })

  it('maps every character back to its place, whatever the text', () => {
    const units = fc.constantFrom(...'低保補１2，\u200b\u202e \n一百3𝟗', '\ud800', '\ud835')
    fc.assert(
      fc.property(fc.array(units, { maxLength: 40 }), parts => {
        const source = parts.join('')
        const { text, toSource, toSourceEnd } = normalize(source)
        let previous = -1
        for (let at = 0; at < text.length; at++) {
          const start = toSource(at)
          expect(start).toBeGreaterThan(previous)
          expect(toSourceEnd(at + 1)).toBeGreaterThan(start)
          previous = start
        }
        expect(toSource(text.length)).toBe(source.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('changes nothing when it is applied twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        const once = normalize(text).text
        expect(normalize(once).text).toBe(once)
      }),
    )
  })
})
