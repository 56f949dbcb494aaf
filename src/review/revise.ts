import { checkText } from '#claim/check.ts'
import type { CheckedText, Claim } from '#claim/claim.ts'
import type { Coverage, Draft, DraftSection, Gap } from '#draft/draft.ts'
import { disagreement } from '#draft/proof/agreement.ts'
import { parseReference } from '#draft/reference.ts'
import type { Lineage } from '#draft/template.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { failure, type Result, success } from '#result.ts'
import { beside } from './beside.ts'
import { type Paragraph, placesOf, type ReportDocument, textOf } from './document.ts'
import { keptSentences } from './kept-sentences.ts'

/** Why an edited document cannot become a revision: a fault of the program that sent it, in one sentence. */
export interface DocumentFault {
  readonly code: 'document-fault'
  readonly message: string
}

const GAP = /【待补充：([^】]*)】/gu
const OPEN: readonly Claim['verdict'][] = ['mismatch', 'ambiguous', 'untraced']

/**
 * The draft that an edited document makes: read and checked anew as if a stranger had written it. A binding proves nothing by itself; where it and
 * the check name different sources, the figure is open. The plan's own gaps stay, those in the text are read from it.
 */
export function reviseDraft(previous: Draft, document: ReportDocument, set: IndicatorSet): Result<Draft, DocumentFault> {
  const fault = faultOf(document)
  if (fault !== null) return failure({ code: 'document-fault', message: fault })
  const text = textOf(document)
  const lineage = lineageOf(document)
  const { claims: agreed, findings } = checkDocument(document, set)
  const sections = sectionsOf(document, text)
  const sentences = keptSentences(previous, { text, sections, lineage })
  return success({
    ...previous,
    ...(sentences === undefined ? {} : { sentences }),
    title: document.title,
    text,
    sections,
    claims: agreed,
    findings,
    coverage: coverageOf(agreed, set, previous.coverage),
    gaps: [...gapsIn(text, sections), ...previous.gaps.filter(gap => !previous.text.includes(`【待补充：${gap.message}】`))],
    lineage,
  })
}

/** An edited document read as if a stranger had written it; where the check settles a figure on another source than its binding names, it is ambiguous. */
export function checkDocument(document: ReportDocument, set: IndicatorSet): Pick<CheckedText, 'claims' | 'findings'> {
  const lineage = lineageOf(document)
  const { claims, findings } = checkText(textOf(document), set)
  const bound = beside(claims, lineage)
  return { claims: claims.map((claim, at) => doubted(claim, bound[at] ?? [])), findings }
}

/** The gaps that stand in a text as 【待补充：…】, each with the heading it stands under. */
export function gapsIn(text: string, sections: readonly DraftSection[]): readonly Gap[] {
  return [...text.matchAll(GAP)].map(match => ({
    section: sections.findLast(section => section.start <= match.index)?.heading ?? '',
    message: match[1] ?? '',
  }))
}

function faultOf({ title, paragraphs }: ReportDocument): string | null {
  if (/[\n\r]/u.test(title)) return '标题中不能有换行。'
  for (const [place, paragraph] of paragraphs.entries()) {
    const fault = paragraphFault(paragraph)
    if (fault !== null) return `第 ${place + 1} 段${fault}`
  }
  return null
}

function paragraphFault({ text, bindings }: Paragraph): string | null {
  if (/[\n\r]/u.test(text)) return '中有换行：每段应分别提交。'
  let last = 0
  for (const { start, end, expression } of bindings) {
    if (start < last || end <= start || end > text.length) return `的引用 ${expression} 位置（${start}–${end}）不在段内，或与前一处重叠。`
    if (!parseReference(expression).ok) return `的引用 ${expression} 读不出来。`
    last = end
  }
  return null
}

function lineageOf(document: ReportDocument): readonly Lineage[] {
  const places = placesOf(document)
  return document.paragraphs.flatMap(({ bindings }, at) =>
    bindings.map(({ start, end, expression }) => ({
      start: start + (places[at]?.start ?? 0),
      end: end + (places[at]?.start ?? 0),
      expression,
    })),
  )
}

/** A settled claim whose binding names another source is not settled. */
function doubted(claim: Claim, bindings: readonly Lineage[]): Claim {
  if (claim.verdict !== 'traced' && claim.verdict !== 'derived') return claim
  const why = bindings.map(span => disagreement(span, [claim], [span])).find(reason => reason !== null)
  return why === undefined || why === null ? claim : { ...claim, verdict: 'ambiguous', reason: `两种核对结果不一致：${why}。` }
}

function sectionsOf({ title, paragraphs }: ReportDocument, text: string): readonly DraftSection[] {
  const places = placesOf({ title, paragraphs })
  const starts = paragraphs.flatMap((paragraph, at) =>
    paragraph.level > 0 || at === 0
      ? [{ level: paragraph.level, heading: paragraph.level > 0 ? paragraph.text : '', start: places[at]?.start ?? 0 }]
      : [],
  )
  return starts.map((section, at) => {
    const end = starts[at + 1]?.start ?? text.length
    return { ...section, end, text: text.slice(section.start, end).trimEnd() }
  })
}

function coverageOf(claims: readonly Claim[], set: IndicatorSet, previous: Coverage): Coverage {
  const said = new Set(claims.flatMap(({ indicator, verdict }) => (indicator !== null && !OPEN.includes(verdict) ? [indicator] : [])))
  const ids = set.indicators.map(item => item.id)
  const unstated = ids.filter(id => !said.has(id))
  return {
    stated: ids.filter(id => said.has(id)),
    unstated,
    reasons: Object.fromEntries(unstated.map(id => [id, previous.reasons[id] ?? '正文没有写到'])),
  }
}
