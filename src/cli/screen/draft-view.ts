import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Span } from '#text/span.ts'
import { padded } from './display-width.ts'
import type { Mark } from './marked-lines.ts'
import type { Screen } from './screen.ts'
import { isOpen, summaryWords, VERDICT_STYLES } from './verdict-words.ts'
import { wrapped } from './wrap.ts'

const GAP = /【待补充：[^】]*】/gu

/** The draft's text; on a terminal its headings, figures and gaps stand out. */
export function draftText(draft: Draft, screen: Screen): string {
  if (!screen.colour) return draft.text
  const marks: Mark[] = [
    ...draft.claims.flatMap(({ start, end, verdict }) =>
      verdict === 'exempt' ? [] : [{ start, end, style: [...VERDICT_STYLES[verdict]] }],
    ),
    ...[...draft.text.matchAll(GAP)].map(
      (gap): Mark => ({ start: gap.index, end: gap.index + gap[0].length, style: ['yellow', 'inverse'] }),
    ),
    ...draft.sections.map((section): Mark => ({ ...headingSpan(draft.text, section), style: 'bold' })),
  ]
  return painted(draft.text, marks, screen)
}

function headingSpan(text: string, { start, heading }: { readonly start: number; readonly heading: string }): Span {
  const at = text.indexOf(heading, start)
  return at < 0 ? { start, end: start } : { start: at, end: at + heading.length }
}

/** Marks are applied one after the other; one that begins within another is left out. */
function painted(text: string, marks: readonly Mark[], screen: Screen): string {
  let at = 0
  let shown = ''
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < at || mark.end <= mark.start) continue
    shown += text.slice(at, mark.start) + screen.paint(mark.style, text.slice(mark.start, mark.end))
    at = mark.end
  }
  return shown + text.slice(at)
}

/** What stands in the draft and what is still missing: figures, coverage of the set, gaps, models, what a model took and what became of it. */
export function draftSummaryLines(draft: Draft, set: IndicatorSet, screen: Screen): readonly string[] {
  const { stated, unstated, reasons } = draft.coverage
  const names = new Map(set.indicators.map(indicator => [indicator.id, indicator.name]))
  const open = draft.claims.filter(isOpen)
  return [
    screen.paint('bold', `《${draft.title}》  ${summaryWords(draft.claims)}`),
    `指标 ${stated.length}/${stated.length + unstated.length} 已写入 · ${draft.gaps.length} 处待补充 · 参照 ${draft.provenance.comparables.length} 个可比段落 · 起草引擎 ${engineWords(draft)}`,
    ...usageLines(draft),
    ...(draft.provenance.notices ?? []).flatMap(notice => itemLines('注意', [notice], screen)),
    ...unstated.flatMap(id => itemLines('未写入', [`${names.get(id) ?? id}（${id}）`, reasons[id]], screen)),
    ...draft.gaps.flatMap(gap => itemLines('待补充', [gap.section, gap.message], screen)),
    ...open.flatMap(claim => itemLines('待处理', [claim.text, claim.reason], screen)),
    ...draft.findings.flatMap(finding => itemLines('矛盾', [finding.message], screen)),
  ]
}

const LABEL_WIDTH = 10

/** A label in a column of its own, and what it says beside it. */
function itemLines(label: string, said: readonly (string | undefined)[], screen: Screen): readonly string[] {
  const words = said.filter(part => part !== undefined && part !== '').join('：')
  return wrapped(words, screen.width - LABEL_WIDTH).map((line, at) => {
    const begin = padded(at === 0 ? `  ${label}` : '', LABEL_WIDTH)
    return (at === 0 ? screen.paint('yellow', begin) : begin) + line
  })
}

/** How much of the draft a model wrote, and what that took. */
function usageLines({ provenance: { usage }, sentences = [] }: Draft): readonly string[] {
  if (usage === undefined || usage.calls === 0) return []
  const byModel = sentences.filter(({ composer }) => composer === 'llm').length
  const tokens = `${usage.isEstimated ? '约 ' : ''}${usage.promptTokens + usage.completionTokens} 个 token`
  const cost = usage.cost === null ? '' : ` · 费用 ${usage.cost}`
  return [
    `模型写成 ${byModel}/${sentences.length} 句 · ${usage.calls} 次请求 · ${tokens} · ${(usage.milliseconds / 1000).toFixed(1)} 秒${cost}`,
  ]
}

function engineWords({ provenance }: Draft): string {
  return provenance.model === null ? provenance.composer : `${provenance.composer}（${provenance.model}）`
}
