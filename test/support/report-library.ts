import { parseReport } from '#report/parse-report.ts'
import { roleOf } from '#report/role.ts'
import { topicOf } from '#report/topic.ts'
import type { DraftLibrary } from '#workflow/draft-request.ts'
import type { Comparable, PastOutline } from '#workflow/library.ts'

/** Past reports as drafting sees them, kept in memory: outlines, and passages by topic, the bureau's own first. */
export function libraryOf(reports: readonly { readonly id: string; readonly text: string }[]): DraftLibrary {
  const parsed = reports.map(({ id, text }) => ({ id, report: parseReport(text, { fileName: id }) }))
  const outlines: readonly PastOutline[] = parsed.map(({ id, report: { identity, outline } }) => {
    const open: { level: number; heading: string }[] = []
    const nodes = outline.map(({ level, heading }) => {
      while ((open.at(-1)?.level ?? 0) >= level) open.pop()
      open.push({ level, heading })
      const role = roleOf(heading, { path: open.map(node => node.heading), kind: identity.kind, isLead: false })
      return { level, heading, topic: topicOf(heading), role }
    })
    return {
      report: id,
      bureau: identity.bureau,
      level: identity.level,
      kind: identity.kind,
      periodStart: identity.period?.start ?? null,
      nodes,
    }
  })
  const passages: readonly Comparable[] = parsed.flatMap(({ id, report: { identity, passages: found } }) =>
    found.map((passage, place) => ({
      ...passage,
      id: `${id}#${place}`,
      report: id,
      bureau: identity.bureau,
      title: identity.title,
      period: identity.period?.label ?? '',
      score: 1,
    })),
  )
  return {
    outlines: async bureau => [...outlines.filter(plan => plan.bureau === bureau), ...outlines.filter(plan => plan.bureau !== bureau)],
    comparables: async ({ topic, role, preferBureau, limit }) =>
      passages
        .filter(passage => passage.topic === topic && passage.role === role)
        .toSorted((a, b) => Number(b.bureau === preferBureau) - Number(a.bureau === preferBureau))
        .slice(0, limit),
  }
}
