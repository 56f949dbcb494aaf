import type { Claim, Finding, Verdict } from '#claim/claim.ts'

/** What a reader can point at in a text: a claim with its verdict, or a place where the text contradicts itself. */
export type ItemKind = Exclude<Verdict, 'exempt'> | 'contradiction'

export interface Item {
  readonly id: number
  readonly kind: ItemKind
  readonly spans: readonly (readonly [start: number, end: number])[]
  readonly claim: Claim | null
  readonly finding: Finding | null
}

interface KindWords {
  readonly words: string
  /** Settled items need no eye. */
  readonly open: boolean
}

export const KINDS: Readonly<Record<ItemKind, KindWords>> = {
  traced: { words: '有出处', open: false },
  derived: { words: '可推算', open: false },
  mismatch: { words: '与指标不符', open: true },
  ambiguous: { words: '对应不明', open: true },
  untraced: { words: '无出处', open: true },
  contradiction: { words: '前后不一致', open: true },
}

/** Every claim that asserts something and every finding, in the order of the text. */
export function itemsOf(claims: readonly Claim[], findings: readonly Finding[]): readonly Item[] {
  const claimed = claims.flatMap(claim => {
    if (claim.verdict === 'exempt') return []
    return [{ kind: claim.verdict, spans: [[claim.start, claim.end]] as const, claim, finding: null }]
  })
  const found = findings.map(finding => ({ kind: 'contradiction' as const, spans: finding.spans, claim: null, finding }))
  return [...claimed, ...found].sort((a, b) => startOf(a) - startOf(b)).map((item, id) => ({ ...item, id }))
}

/** Whether somebody must still look at it. */
export function isOpen({ kind }: Pick<Item, 'kind'>): boolean {
  return KINDS[kind].open
}

/** The next item that needs an eye after `from` in the text, or before it; goes round at the end. Null when none does. */
export function nextOpen(
  items: readonly Item[],
  from: number | null,
  step: 1 | -1,
  needsEye: (item: Item) => boolean = isOpen,
): Item | null {
  const open = items.filter(needsEye)
  const beyond = step === 1 ? open.find(item => item.id > (from ?? -1)) : open.findLast(item => item.id < (from ?? items.length))
  return beyond ?? open.at(step === 1 ? 0 : -1) ?? null
}

/** The contradictions that touch a claim's own characters. */
export function contradictionsAt(item: Item, items: readonly Item[]): readonly Item[] {
  const { claim } = item
  if (!claim) return []
  return items.filter(other => other.finding?.spans.some(([start, end]) => start < claim.end && end > claim.start))
}

/** What stands in the text where the item is. */
export function quoteOf(item: Item, text: string): string {
  const [first] = item.spans
  return item.claim?.text ?? (first ? text.slice(...first) : '')
}

function startOf(item: Pick<Item, 'spans'>): number {
  return item.spans[0]?.[0] ?? 0
}
