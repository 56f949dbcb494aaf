import { describe, expect, it } from 'vitest'
import { readBureau } from '../../scripts/corpus/catalogue.ts'
import { markFaults } from '../../scripts/corpus/mark-faults.ts'
import { readMarkedText } from '../../scripts/corpus/marked-text.ts'
import { placeHeadings } from '../../scripts/corpus/report-headings.ts'
import { corpusPath, corpusText, REPORTS } from './samples.ts'

describe.each(REPORTS)('the marks of $name', ({ folder, period }) => {
  it('can all be read, agree with the catalogue and leave no digit outside', async () => {
    const marked = readMarkedText(await corpusText(folder, `${period}.marked.txt`))
    const { catalogue } = await readBureau(corpusPath(folder))
    expect(markFaults(marked, catalogue)).toEqual([])
    expect(marked.marks.filter(mark => mark.kind === 'quantity').length).toBeGreaterThan(100)
  })

  it('make a text of realistic length whose headings stand where the outline says', async () => {
    const { text } = readMarkedText(await corpusText(folder, `${period}.marked.txt`))
    const { outlines } = await readBureau(corpusPath(folder))
    expect(text.length).toBeGreaterThan(2500)
    expect(text.length).toBeLessThan(8000)
    expect(placeHeadings(text, outlines[period] ?? []).length).toBeGreaterThan(10)
  })
})

it.each([
  ['全县⟦30万人=305000 人@a⟧', 'reads 300000'],
  ['全县⟦30万人=300000 户@a⟧', 'unit 户'],
  ['全县⟦30万人=300000 人@b⟧', 'unknown indicator b'],
  ['⟦5人=5 人@a⟧和⟦6人=6 人@a⟧', 'two values'],
  ['⟦5人=5 人@a⟧和6人', 'digits outside any mark'],
  ['⟦5人=五⟧', 'Unexpected mark'],
  ['⟦5人=5 人@a⟧⟦', 'Unexpected bracket'],
])('markFaults finds what is wrong with %s', (source, fault) => {
  const catalogue = { a: { name: '人数', unit: '人', topic: '社会救助', kind: 'stock' } } as const
  expect(markFaults(readMarkedText(source), catalogue).join('\n')).toContain(fault)
})
