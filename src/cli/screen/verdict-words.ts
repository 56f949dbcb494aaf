import type { Claim, Verdict } from '#claim/claim.ts'
import type { MentionKind } from '#text/mention.ts'

/** Verdicts as the pages name them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  traced: '有出处',
  derived: '可推算',
  exempt: '不需核对',
  mismatch: '与指标不符',
  ambiguous: '对应不明',
  untraced: '无出处',
}

export const KIND_WORDS: Readonly<Record<MentionKind, string>> = {
  quantity: '数量',
  date: '日期',
  ordinal: '序数',
  structural: '编号',
  term: '固定说法',
  identifier: '号码',
}

/** Colour is never alone: the shape of the line differs too, and the words stand beside it. */
export const VERDICT_STYLES = {
  traced: ['underline'],
  derived: ['underline'],
  exempt: [],
  mismatch: ['red', 'bold', 'underline'],
  ambiguous: ['yellow', 'underline'],
  untraced: ['yellow', 'bold', 'underline'],
} as const satisfies Record<Verdict, readonly string[]>

/** Whether a reviewer must look at a claim. */
export function isOpen({ verdict }: Pick<Claim, 'verdict'>): boolean {
  return verdict === 'mismatch' || verdict === 'ambiguous' || verdict === 'untraced'
}

/** `148 个数字 · 141 有出处 · 4 可推算 · 3 待处理（另有 62 处不需核对）` */
export function summaryWords(claims: readonly Pick<Claim, 'verdict'>[]): string {
  const count = (verdict: Verdict) => claims.filter(claim => claim.verdict === verdict).length
  const exempt = count('exempt')
  const open = claims.filter(isOpen).length
  const parts = [`${claims.length - exempt} 个数字`, `${count('traced')} 有出处`, `${count('derived')} 可推算`, `${open} 待处理`]
  return parts.join(' · ') + (exempt > 0 ? `（另有 ${exempt} 处不需核对）` : '')
}
