import type { Draft } from '#draft/draft.ts'
import type { LedgerRow } from './write-ledger-rows.ts'

/** A remark to the writer at a place of the text: a comment in Word. */
export interface Remark {
  readonly start: number
  readonly end: number
  readonly text: string
}

const GAP = /【待补充[^】]*】/gu

/** What a person must still settle: open claims, gaps, and faults of the text against itself; in the order of the text. */
export function remarksOf(draft: Draft, rows: readonly LedgerRow[]): readonly Remark[] {
  const remarks = [...rows.filter(row => row.open).map(openRemark), ...gapRemarks(draft), ...findingRemarks(draft)]
  return remarks.filter(remark => remark.end > remark.start).toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** The places of the text that wait for something: 【待补充：…】. */
export function gapsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(GAP), match => ({ start: match.index, end: match.index + match[0].length }))
}

function openRemark({ claim, verdict, no }: LedgerRow): Remark {
  const expected = claim.expected === null ? '' : `应为${claim.expected}。`
  return { start: claim.start, end: claim.end, text: `【${verdict}】台账第${no}项“${claim.text}”：${expected}${claim.reason}` }
}

/** A gap's mark in the text says what is missing; the message of the same section says more where there is one. */
function gapRemarks(draft: Draft): readonly Remark[] {
  return gapsIn(draft.text).map(({ start, end }) => {
    const said = draft.text.slice(start + 1, end - 1)
    const headings = draft.sections.filter(section => section.start <= start && start < section.end).map(section => section.heading)
    const messages = draft.gaps.filter(gap => headings.includes(gap.section) && !said.includes(gap.message)).map(gap => gap.message)
    return { start, end, text: [`【缺口】${said}`, ...messages].join('。') }
  })
}

function findingRemarks(draft: Draft): readonly Remark[] {
  return draft.findings.flatMap(finding => {
    const [span] = finding.spans
    return span ? [{ start: span[0], end: span[1], text: `【前后不符】${finding.message}` }] : []
  })
}
