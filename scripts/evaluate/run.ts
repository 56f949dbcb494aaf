import { parseArgs } from 'node:util'
import { type Accusations, ownAccusations } from './accusations.ts'
import { type AnnotatedReport, annotatedReports } from './annotated-report.ts'
import type { PlantedCase } from './plant.ts'
import { plantedCases } from './planted-cases.ts'
import { cleanId, readPredictions, writeCases } from './predictions.ts'
import { type ClassScore, precisionOf, recallOf, scoreClass } from './score.ts'

const BAR = 0.99
const FEWEST = 1000
const MOST_FALSE_ALARMS = 0.01

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261122' },
    'per-class': { type: 'string', default: '8' },
    only: { type: 'string' },
    verbose: { type: 'boolean', short: 'v', default: false },
    'write-cases': { type: 'string' },
    predictions: { type: 'string' },
  },
})

const reports = await annotatedReports()
const cases = plantedCases(reports, { seed: Number(options.seed), perClass: Number(options['per-class']), only: options.only })
if (options['write-cases'] === undefined) process.exitCode = (await evaluate(cases)) ? 0 : 1
else await writeCases(options['write-cases'], reports, cases)

async function evaluate(cases: readonly PlantedCase[]): Promise<boolean> {
  const predictions = options.predictions === undefined ? null : await readPredictions(options.predictions)
  const judge = (id: string, text: string, set: AnnotatedReport['set']): Accusations => {
    if (!predictions) return ownAccusations(text, set)
    const prediction = predictions.get(id)
    if (!prediction) throw new Error(`No prediction for case ${id}, expected one for each line of --write-cases`)
    return prediction
  }
  const clean = new Map(reports.map(({ name, text, set }) => [name, judge(cleanId(name), text, set)]))
  const cleanOf = (report: string) => clean.get(report) ?? { accused: [], contradicted: [] }
  const scores = [...Map.groupBy(cases, ({ fault }) => fault)].map(([fault, planted]) => {
    const score = scoreClass(fault, planted, ({ id, text, set }) => judge(id, text, set), cleanOf)
    print(score)
    return score
  })
  return verdict(scores, cleanOf)
}

function print(score: ClassScore): void {
  if (options.verbose) for (const line of score.missed) console.log(`  ${line}`)
  console.log(lineOf(score))
}

function lineOf(score: ClassScore): string {
  const { fault, caught, planted, wronged } = score
  return `${fault}: recall ${percent(recallOf(score))} (${caught}/${planted}), precision ${percent(precisionOf(score))} (${wronged} true figures accused)`
}

/** Prints what the true reports show and the totals, and says whether every bar is met. */
function verdict(scores: readonly ClassScore[], cleanOf: (report: string) => Accusations): boolean {
  const figures = reports.reduce((sum, report) => sum + report.figures.length + report.dates.length, 0)
  const alarms = reports.reduce((sum, { name }) => sum + cleanOf(name).accused.length, 0)
  const sum = (count: 'planted' | 'caught' | 'wronged') => scores.reduce((total, score) => total + score[count], 0)
  const total = { fault: 'all classes', planted: sum('planted'), caught: sum('caught'), wronged: sum('wronged'), missed: [] }
  console.log(`true reports: ${alarms} of ${figures} figures and dates accused (${percent(alarms / figures)})`)
  console.log(lineOf(total))
  const low = scores.filter(score => recallOf(score) < BAR || precisionOf(score) < BAR)
  if (low.length > 0) console.log(`below ${BAR}: ${low.map(({ fault }) => fault).join(', ')}`)
  return low.length === 0 && total.planted >= FEWEST && alarms / figures <= MOST_FALSE_ALARMS
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`
}
