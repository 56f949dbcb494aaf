import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogueOf } from '#claim/catalogue.ts'
import { states } from '#claim/fit.ts'
import { mayState, roughFigure } from '#claim/rough-fit.ts'
import { findMentions } from '#text/find-mentions.ts'

const UNITS = ['人', '%', '万元'] as const

/** The one candidate of a set with one figure. */
function candidateOf(value: string, unit: string) {
  const period = { label: '', start: '2024-01-01', end: '2024-12-31' }
  return catalogueOf({ bureau: { name: '枫渡县民政局' }, period, indicators: [{ id: 'a.b', name: '在册对象', value, unit }] }).candidates[0]
}

const figure = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 3 }))
const plainly = ([digits, places]: readonly [number, number]) => String(Number((digits / 10 ** places).toFixed(places)))
/** Near each other, as figures are that may be taken for one another. */
const pair = fc.tuple(figure, fc.integer({ min: -120, max: 120 }), fc.integer({ min: 0, max: 2 })).map(([supplied, shift, coarser]) => {
  const [digits, places] = supplied
  const written = Math.max(0, Math.round((digits + shift) / 10 ** coarser))
  return { supplied: plainly(supplied), written: (written / 10 ** Math.max(0, places - coarser)).toFixed(Math.max(0, places - coarser)) }
})

describe('mayState', () => {
  test('never rules out a candidate whose figure is stated by exact arithmetic', () => {
    let stated = 0
    fc.assert(
      fc.property(
        pair,
        fc.constantFrom(...UNITS),
        fc.constantFrom('', '约', '近', '超', '不超过'),
        fc.constantFrom('', '余'),
        ({ supplied, written }, unit, before, after) => {
          const candidate = candidateOf(supplied, unit)
          const mention = findMentions(`在册对象${before}${written}${before === '' ? after : ''}${unit}。`).find(
            ({ kind }) => kind === 'quantity',
          )
          if (!candidate || !mention || mention.value === '' || !states(mention, candidate.figure, 'half-up')) return
          stated += 1
          expect(mayState(roughFigure(mention), candidate)).toBe(true)
          expect(Math.abs(candidate.low - roughFigure(mention).stated)).toBeLessThanOrEqual(roughFigure(mention).reach)
        },
      ),
      { numRuns: 3000 },
    )
    expect(stated).toBeGreaterThan(100)
  })

  test('spares exact arithmetic the whole number beside the one written', () => {
    const [mention] = findMentions('在册对象128人。').filter(({ kind }) => kind === 'quantity')
    const neighbour = candidateOf('129', '人')
    expect(mention && neighbour && mayState(roughFigure(mention), neighbour)).toBe(false)
  })
})
