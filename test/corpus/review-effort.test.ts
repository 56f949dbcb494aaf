import { expect, test } from 'vitest'
import { checkText } from '#claim/check.ts'
import { withFiveFaults } from '#test/support/faulty-report.ts'
import { annotatedReports } from '../../scripts/evaluate/annotated-report.ts'

const reports = await annotatedReports()
/** The share of a report's figures that a reviewer may have to open. */
const MOST_OPENED = 0.05

test.each(reports.map(report => [report.name, report] as const))(
  'with five faults in %s at most one figure in twenty is open, and all faults are',
  (_, report) => {
    const { text, faults } = withFiveFaults(report)
    const { claims } = checkText(text, report.set)
    const open = claims.filter(({ verdict }) => verdict === 'mismatch' || verdict === 'ambiguous' || verdict === 'untraced')
    const figures = claims.filter(({ kind }) => kind === 'quantity').length
    const missed = faults.filter(places => !places.some(({ start, end }) => open.some(claim => claim.start < end && start < claim.end)))
    expect(missed).toEqual([])
    expect(open.length).toBeLessThanOrEqual(figures * MOST_OPENED)
  },
)
