import { expect, it } from 'vitest'
import { type Decimal, exact } from '#indicator/decimal.ts'
import { readBureau } from '../../scripts/corpus/catalogue.ts'
import { type Mark, readMarkedText } from '../../scripts/corpus/marked-text.ts'
import { annotatedReports } from '../../scripts/evaluate/annotated-report.ts'
import { corpusPath, corpusText, REPORTS } from './samples.ts'

type Figures = (id: string | undefined) => Decimal | null

/** What each formula of a catalogue says of its figures; null where the report lacks one of them. */
const FORMULAS: Readonly<Record<string, (figure: Figures, first: string, second: string | undefined) => Decimal | null>> = {
  yoy: (figure, id) => combined(figure(id), figure(`${id}.prior`), (now, before) => now.minus(before).div(before).times(100).abs()),
  diff: (figure, id, other) => combined(figure(id), figure(other ?? `${id}.prior`), (now, before) => now.minus(before).abs()),
  share: (figure, part, total) => combined(figure(part), figure(total), (a, b) => a.div(b).times(100)),
  completion: (figure, id, target) => combined(figure(id), figure(target ?? `${id}.target`), (a, b) => a.div(b).times(100)),
  ratio: (figure, a, b) => combined(figure(a), figure(b), (over, under) => over.div(under)),
}

function combined(a: Decimal | null, b: Decimal | null, sum: (a: Decimal, b: Decimal) => Decimal): Decimal | null {
  return a && b && !b.isZero() ? sum(a, b) : null
}

/** The rate that a mark prints is its formula's value to the digits printed, cut off or rounded. */
function fits(mark: Mark, value: Decimal): boolean {
  const decimals = /\.(\d+)/u.exec(mark.text.normalize('NFKC'))?.[1]?.length ?? 0
  return value.minus(mark.value).abs().lt(exact(10).pow(-decimals))
}

it.each(REPORTS)('the rates of $name follow from its figures', async ({ name, folder, period }) => {
  const { catalogue } = await readBureau(corpusPath(folder))
  const { marks } = readMarkedText(await corpusText(folder, `${period}.marked.txt`))
  const { set } = (await annotatedReports()).find(report => report.name === name) ?? {}
  const values = new Map(
    set?.indicators.flatMap(({ id, value, prior }) => [[id, value] as const, ...(prior ? [[`${id}.prior`, prior.value] as const] : [])]),
  )
  const figure: Figures = id => (id !== undefined && /^-?[\d.]+$/u.test(values.get(id) ?? '') ? exact(values.get(id) ?? '') : null)
  const judged = marks.flatMap(mark => {
    const formula = catalogue[mark.id]?.formula?.replace(/^(\S+) \/ (\S+)$/u, 'ratio($1,$2)') ?? ''
    const [, operation = '', first = '', second] = /^(\w+)\(([\w.]+)(?:,\s*([\w.]+))?\)$/u.exec(formula) ?? []
    const value = FORMULAS[operation]?.(figure, first, second) ?? null
    return value === null || mark.hedge !== ''
      ? []
      : [{ rate: `${mark.id} ${mark.text}`, computed: value.toFixed(3), fits: fits(mark, value) }]
  })
  expect(judged.length).toBeGreaterThan(2)
  expect(judged.filter(({ fits }) => !fits)).toEqual([])
})
