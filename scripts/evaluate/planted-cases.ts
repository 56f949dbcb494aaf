import type { AnnotatedReport } from './annotated-report.ts'
import { FAULT_CLASSES } from './fault-classes.ts'
import { type PlantedCase, plantedCase } from './plant.ts'
import { sample, seededRandom, seedOf } from './random.ts'

export interface PlantingOptions {
  readonly seed: number
  /** At most so many faults of each class in each report. */
  readonly perClass: number
  /** Only the class of this name; all when absent. */
  readonly only?: string | undefined
}

/** The planted cases of all reports: the same seed gives the same cases, and each class its own whatever the others plant. */
export function plantedCases(reports: readonly AnnotatedReport[], { seed, perClass, only }: PlantingOptions): readonly PlantedCase[] {
  const classes = FAULT_CLASSES.filter(({ name }) => only === undefined || name === only)
  return classes.flatMap(faultClass =>
    reports.flatMap(report => {
      const random = seededRandom(seedOf(seed, `${faultClass.name} ${report.name}`))
      const chosen = sample(faultClass.candidates(report, random), perClass, random)
      return chosen.map((plant, place) => plantedCase(`${report.name}/${faultClass.name}/${place + 1}`, report, faultClass, plant))
    }),
  )
}
