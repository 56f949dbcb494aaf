import type { CheckedText, Claim, Verdict } from '#claim/claim.ts'

const MARK = /\[([^[\]|]+)\|([a-z]+)((?:\|[^[\]|]*)*)\]/gu
const VERDICTS: readonly Verdict[] = ['traced', 'derived', 'exempt', 'mismatch', 'ambiguous', 'untraced']

/** A text with `[figure|verdict|indicator|expression|expected|reason]` marks, as plain text and claims with exact spans. */
export function readMarked(marked: string): { readonly text: string; readonly claims: readonly Claim[] } {
  const claims: Claim[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(MARK)) {
    const [whole, figure = '', verdict = '', rest = ''] = match
    const [, indicator = '', expression = '', expected = '', reason = ''] = rest.split('|')
    text += marked.slice(from, match.index)
    claims.push({
      start: text.length,
      end: text.length + figure.length,
      text: figure,
      kind: 'quantity',
      value: /[\d.]+/u.exec(figure)?.[0] ?? '',
      unit: figure.replace(/^[近约\d.]+/u, ''),
      hedge: figure.startsWith('近') ? '近' : '',
      subject: indicator,
      verdict: VERDICTS.find(known => known === verdict) ?? 'untraced',
      indicator: indicator === '' ? null : indicator,
      note: null,
      expression: expression === '' ? null : expression,
      expected: expected === '' ? null : expected,
      reason: reason === '' ? '与指标表一致。' : reason,
    })
    text += figure
    from = match.index + whole.length
  }
  return { text: text + marked.slice(from), claims }
}

/** How many claims have each verdict. */
export function summaryOf(claims: readonly Claim[]): CheckedText['summary'] {
  const count = (verdict: Verdict) => claims.filter(claim => claim.verdict === verdict).length
  return {
    traced: count('traced'),
    derived: count('derived'),
    exempt: count('exempt'),
    mismatch: count('mismatch'),
    ambiguous: count('ambiguous'),
    untraced: count('untraced'),
  }
}
