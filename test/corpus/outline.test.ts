import { describe, expect, it } from 'vitest'
import { parseReport } from '#report/parse-report.ts'
import { readBureau } from '../../scripts/corpus/catalogue.ts'
import { corpusPath, corpusText, REPORTS } from './samples.ts'

describe.each(REPORTS)('parseReport() of $name', ({ folder, period }) => {
  it('finds the headings and levels that the outline names, and no others', async () => {
    const { outlines } = await readBureau(corpusPath(folder))
    const { outline } = parseReport(await corpusText(folder, `${period}.txt`))
    expect(outline.map(({ level, heading }) => ({ level, heading }))).toEqual(outlines[period])
  })
})
