import { digit } from './faults/digit.ts'
import { direction } from './faults/direction.ts'
import { exchange } from './faults/exchange.ts'
import { hedge } from './faults/hedge.ts'
import { inventedDate } from './faults/invented-date.ts'
import { inventedFigure } from './faults/invented-figure.ts'
import { lastYear } from './faults/last-year.ts'
import { monthOnMonth } from './faults/month-on-month.ts'
import { partSum } from './faults/part-sum.ts'
import { percentagePoint } from './faults/percentage-point.ts'
import { period } from './faults/period.ts'
import { region } from './faults/region.ts'
import { rounding } from './faults/rounding.ts'
import { scale } from './faults/scale.ts'
import { shift } from './faults/shift.ts'
import { unit } from './faults/unit.ts'
import type { FaultClass } from './plant.ts'

/** Every class, in the order of the printed table. */
export const FAULT_CLASSES: readonly FaultClass[] = [
  digit,
  shift,
  scale,
  unit,
  exchange,
  region,
  lastYear,
  period,
  monthOnMonth,
  percentagePoint,
  direction,
  hedge,
  partSum,
  rounding,
  inventedFigure,
  inventedDate,
]
