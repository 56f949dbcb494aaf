import type { Accusations } from './accusations.ts'
import { backward, type PlantedCase, type Span } from './plant.ts'

/** The counts of a fault class. */
export interface ClassScore {
  readonly fault: string
  readonly planted: number
  readonly caught: number
  /** True figures accused: the twins of planted ones in the true report, and figures accused only because a fault stands elsewhere. */
  readonly wronged: number
  readonly missed: readonly string[]
}

/**
 * Scores one class. Caught: a group of faulty places of which one is accused. Wronged: of the true report, each accused place that a
 * fault replaces; of the changed one, each accused place that is neither faulty nor related, and that was not accused before.
 */
export function scoreClass(
  fault: string,
  cases: readonly PlantedCase[],
  accusationsOf: (planted: PlantedCase) => Accusations,
  cleanOf: (report: string) => Accusations,
): ClassScore {
  const scored = cases.map(planted => scoreCase(planted, accusationsOf(planted), cleanOf(planted.report)))
  const sum = (count: 'planted' | 'caught' | 'wronged') => scored.reduce((total, score) => total + score[count], 0)
  return { fault, planted: sum('planted'), caught: sum('caught'), wronged: sum('wronged'), missed: scored.flatMap(({ missed }) => missed) }
}

function scoreCase(planted: PlantedCase, now: Accusations, before: Accusations): Omit<ClassScore, 'fault'> {
  const accused = planted.judgedBy === 'claims' ? now.accused : now.contradicted
  const known = planted.judgedBy === 'claims' ? before.accused : before.contradicted
  const missed = planted.faults.filter(group => !group.some(place => hit(accused, place)))
  const innocent = accused.filter(span => !hit([...planted.faults.flat(), ...planted.related], span))
  const collateral = innocent.filter(span => {
    const place = backward(planted.edits, span)
    return place !== null && !hit(known, place)
  })
  const twins = planted.twins.filter(twin => hit(known, twin))
  return {
    planted: planted.faults.length,
    caught: planted.faults.length - missed.length,
    wronged: twins.length + collateral.length,
    missed: [
      ...missed.map(group => missedWords(planted, group)),
      ...collateral.map(
        span =>
          `${planted.id}: wrongly accused “${around(planted.text, span)}” since “${planted.edits.map(({ text }) => text).join('…')}” stands`,
      ),
    ],
  }
}

function hit(spans: readonly Span[], place: Span): boolean {
  return spans.some(span => span.start < place.end && place.start < span.end)
}

function missedWords(planted: PlantedCase, group: readonly Span[]): string {
  const [place] = group
  return `${planted.id}: not caught “${place ? around(planted.text, place) : ''}”`
}

function around(text: string, { start, end }: Span): string {
  return `${text.slice(Math.max(0, start - 22), start)}【${text.slice(start, end)}】${text.slice(end, end + 10)}`.replaceAll('\n', '⏎')
}

/** Caught of all planted. */
export function recallOf({ caught, planted }: Pick<ClassScore, 'caught' | 'planted'>): number {
  return planted === 0 ? 0 : caught / planted
}

/** Caught of all accused. */
export function precisionOf({ caught, wronged }: Pick<ClassScore, 'caught' | 'wronged'>): number {
  return caught + wronged === 0 ? 0 : caught / (caught + wronged)
}
