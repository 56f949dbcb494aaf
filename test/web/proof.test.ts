import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import type { Claim } from '#claim/claim.ts'
import { fakeSet } from '#test/support/fake-bureau.ts'
import { readMarked } from '#test/support/marked-text.ts'
import { excerptAround } from '../../src/web/figures/excerpt.ts'
import { proofOf } from '../../src/web/figures/proof.ts'
import { rowsOf, scopeOf } from '../../src/web/pages/sets/indicator-rows.ts'

const set = fakeSet()

function claimFor(mark: string): Claim {
  const [claim] = readMarked(mark).claims
  if (!claim) throw new Error(`Cannot read a claim from "${mark}"`)
  return claim
}

test('proofOf a figure that stands in a cell shows the cell and no sum', () => {
  const proof = proofOf(claimFor('[735元|traced|dibao.biaozhun.chengshi]'), set)
  expect(proof.indicator?.name).toBe('城市低保标准')
  expect(proof.workings).toBeNull()
})

test('proofOf a figure that was worked out shows the sum with its numbers and every input with its cell', () => {
  const proof = proofOf(claimFor('[6.5%|derived|dibao.biaozhun.chengshi|yoy(dibao.biaozhun.chengshi)]'), set)
  expect(proof.workings).toBe('(735 − 690) ÷ 690 × 100 = 6.5%')
  expect(proof.inputs.map(input => [input.field, input.value])).toEqual([
    ['value', '735'],
    ['prior', '690'],
  ])
  expect(proof.inputs[0]?.source).toMatchObject({ sheet: '指标', cell: 'D8' })
})

test('proofOf a claim that no data knows is empty', () => {
  expect(proofOf(claimFor('[412万元|untraced]'), set)).toEqual({ indicator: null, note: null, inputs: [], workings: null })
})

test('excerptAround gives the rows just above and below in the same sheet and column', () => {
  const source = set.indicators.find(item => item.id === 'dibao.chengshi.renshu')?.source
  const excerpt = source ? excerptAround(source, set) : null
  expect(excerpt).toMatchObject({ sheet: '指标', cell: 'D5', column: 'D' })
  expect(excerpt?.rows.map(({ row, here }) => [row, here])).toEqual([
    [4, false],
    [5, true],
    [6, false],
  ])
})

test('excerptAround of the first row has nothing above, of a note nothing at all', () => {
  const first = set.indicators[0]?.source
  expect(first ? excerptAround(first, set)?.rows.map(row => row.row) : null).toEqual([4, 5])
  expect(excerptAround({ note: 'note.1' }, set)).toBeNull()
})

test('rowsOf groups by topic, indents parts under their total and states growth as prose would', () => {
  const rows = rowsOf(set)
  const row = (id: string) => rows.find(candidate => candidate.key === id)
  expect(rows[0]).toMatchObject({ name: '社会救助', indicator: null })
  expect(row('dibao.renshu')).toMatchObject({ depth: 0, change: '0.9%' })
  const said = ((words: string) => words) as TFunction
  expect(scopeOf({ indicator: row('dibao.renshu')?.indicator ?? null }, said)).toBe('期末数 2024-06-30')
  expect(row('dibao.chengshi.renshu')).toMatchObject({ depth: 1, change: '−6.5%' })
  expect(row('shilaohua.hushu')?.target).toBe('200')
})
