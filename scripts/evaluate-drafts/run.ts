import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openLibrary } from '#compose.ts'
import { type Config, readConfig } from '#config.ts'
import { type Figure, figureLines, meetsBar } from '../bench/figure.ts'
import { tableLines } from '../bench/table.ts'
import { type DraftFaults, faultsOf } from './faults.ts'
import { type Prose, proseOf } from './prose.ts'
import { libraryTexts, type NamedSet, namedSet, sampleSets } from './sets.ts'
import { stockClauses, stockShare } from './stock-share.ts'

const PROSE = ['sentences', 'median', 'p90', 'figures each', 'lone %', 'repeated openings %', 'variety']

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', short: 'v', default: false }, text: { type: 'boolean', default: false } },
})

interface Row {
  readonly name: string
  readonly faults: DraftFaults
  readonly prose: Prose
  readonly stock: number
  readonly text: string
}

const directory = await mkdtemp(join(tmpdir(), 'jushi-drafts-'))
const texts = await libraryTexts()
const stock = stockClauses(texts)
const config = configFor(directory)
const library = await openLibrary(config)
try {
  const sets = [...(await sampleSets()), ...(await Promise.all(positionals.map(path => namedSet(path))))]
  const composers = config.openAi !== null ? (['frames', 'llm'] as const) : (['frames'] as const)
  const rows: Row[] = []
  for (const composer of composers) for (const named of sets) rows.push(await draftedRow(named, composer))
  process.exitCode = report(rows) ? 0 : 1
} finally {
  await library.close()
  await rm(directory, { recursive: true, force: true })
}

/** The settings of the environment, over an empty directory: the sample reports are loaded into it, and nothing else is. */
function configFor(dataDirectory: string): Config {
  const config = readConfig({ ...process.env, JUSHI_DATA_DIR: dataDirectory, DATABASE_URL: '' })
  if (!config.ok) throw new Error(config.failure.join(' '))
  return config.value
}

async function draftedRow({ name, set }: NamedSet, composer: 'frames' | 'llm'): Promise<Row> {
  const draft = await library.writeDraft({ set, composer }, library.forDrafts, () => {})
  return {
    name: `${name} ${composer}`,
    faults: faultsOf(draft, set),
    prose: proseOf([draft.text]),
    stock: stockShare(draft.text, stock),
    text: draft.text,
  }
}

/** Prints every draft's figures, then the totals against their bars; whether all are met. */
function report(rows: readonly Row[]): boolean {
  if (options.text) for (const { name, text } of rows) console.log(`# ${name}\n${text}\n`)
  if (options.verbose) for (const { name, faults } of rows) for (const line of linesOf(faults)) console.log(`${name}: ${line}`)
  const head = ['draft', 'stated', 'named', 'repeated', 'contradicted', 'open', 'disagreed', 'gaps', ...PROSE, 'stock %']
  console.log(tableLines([head, ...rows.map(cellsOf), libraryCells()]).join('\n'))
  const figures = figuresOf(rows)
  console.log(`\n${figureLines(figures).join('\n')}`)
  return figures.every(meetsBar)
}

function cellsOf({ name, faults, prose, stock }: Row): readonly string[] {
  const { stated, indicators, named, repeated, contradicted, open, disagreed, gaps } = faults
  const counts = [repeated, contradicted, open, disagreed].map(({ length }) => String(length))
  return [name, `${stated}/${indicators}`, String(named), ...counts, String(gaps), ...proseCells(prose), percent(stock)]
}

function libraryCells(): readonly string[] {
  const shares = texts.map(text => stockShare(text, stock))
  const share = shares.reduce((sum, value) => sum + value, 0) / Math.max(1, shares.length)
  return ['the library', ...Array.from({ length: 7 }, () => ''), ...proseCells(proseOf(texts)), percent(share)]
}

function proseCells({ sentences, median, p90, figures, lone, repeatedOpenings, variety }: Prose): readonly string[] {
  return [String(sentences), String(median), String(p90), figures.toFixed(2), percent(lone), percent(repeatedOpenings), variety.toFixed(2)]
}

function figuresOf(rows: readonly Row[]): readonly Figure[] {
  const sum = (count: (faults: DraftFaults) => number) => rows.reduce((total, { faults }) => total + count(faults), 0)
  const indicators = sum(faults => faults.indicators)
  return [
    {
      name: 'indicators stated or named with a reason, %',
      value: 100 - (100 * sum(({ lost }) => lost)) / indicators,
      bar: { atLeast: 100 },
    },
    { name: 'indicators named and not stated, %', value: (100 * sum(({ named }) => named)) / indicators, bar: { atMost: 2 } },
    { name: 'repeated statements', value: sum(({ repeated }) => repeated.length), bar: { atMost: 0 } },
    { name: 'contradictory statements', value: sum(({ contradicted }) => contradicted.length), bar: { atMost: 0 } },
    { name: 'open claims', value: sum(({ open }) => open.length), bar: { atMost: 0 } },
    { name: 'figures on which ledger and lineage differ', value: sum(({ disagreed }) => disagreed.length), bar: { atMost: 0 } },
  ]
}

function linesOf({ repeated, contradicted, open, disagreed }: DraftFaults): readonly string[] {
  const marked = (mark: string, lines: readonly string[]) => lines.map(line => `${mark} ${line}`)
  return [
    ...marked('repeated', repeated),
    ...marked('contradicted', contradicted),
    ...marked('open', open),
    ...marked('differs', disagreed),
  ]
}

function percent(share: number): string {
  return (share * 100).toFixed(1)
}
