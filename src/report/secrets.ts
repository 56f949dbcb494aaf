import type { Span } from '#text/span.ts'
import { bankCards } from './bank-card.ts'
import { BROKEN_PATTERNS, SECRET_PATTERNS } from './secret-patterns.ts'
import { simplified } from './simplified.ts'

/** Something that must not be stored in an index or sent to a model. */
export interface Secret {
  readonly span: Span
  readonly rule: string
  readonly message: string
}

/** Digits of a whole number: an old or a new identity card, a mobile phone. */
const WHOLE: Readonly<Record<string, readonly number[]>> = { 'secret.id-card': [15, 18], 'secret.phone': [11] }

/** Passwords and personal data in a text: cards, phones, accounts, addresses with a door's number, plates. Spans do not overlap. */
export function findSecrets(text: string): readonly Secret[] {
  const plain = simplified(text)
  const found = SECRET_PATTERNS.flatMap(([rule, name, pattern]) =>
    [...plain.matchAll(pattern)].flatMap(match => {
      const place = match.indices?.[1]
      return place === undefined ? [] : [{ span: { start: place[0], end: place[1] }, rule, message: messageOf(name) }]
    }),
  )
  return united([...found, ...bankCards(plain).map(span => ({ span, rule: 'secret.account', message: messageOf('银行卡号') }))])
}

/** Numbers that a label opens in one line and the next line ends, each line's part for itself; the first may be masked already. */
export function findBrokenSecrets(text: string): readonly Secret[] {
  const plain = simplified(text)
  return BROKEN_PATTERNS.flatMap(([rule, name, pattern]) =>
    [...plain.matchAll(pattern)].flatMap(match => {
      const [, first = '', rest = ''] = match
      const isMasked = first.startsWith('*')
      if (!isMasked && !WHOLE[rule]?.includes(first.length + rest.length)) return []
      return (isMasked ? [match.indices?.[2]] : [match.indices?.[1], match.indices?.[2]]).flatMap(place =>
        place === undefined ? [] : [{ span: { start: place[0], end: place[1] }, rule, message: messageOf(name) }],
      )
    }),
  )
}

/** Those that overlap as one, so that no end of either is left to be read. */
function united(secrets: readonly Secret[]): readonly Secret[] {
  const kept: Secret[] = []
  for (const secret of secrets.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = kept.at(-1)
    if (last === undefined || secret.span.start >= last.span.end) kept.push(secret)
    else if (secret.span.end > last.span.end) kept[kept.length - 1] = { ...last, span: { start: last.span.start, end: secret.span.end } }
  }
  return kept
}

/** A text with its secrets masked: what of it may be shown in a message. */
export function withoutSecrets(text: string): string {
  return findSecrets(text).reduce(
    (masked, secret) => masked.slice(0, secret.span.start) + maskOf(secret) + masked.slice(secret.span.end),
    text,
  )
}

function messageOf(name: string): string {
  return `已用星号遮盖${name}：如误遮了别的数字，请修改原件后重新上传。`
}

/** As many asterisks as the secret has code units, so that every other offset stays. */
export function maskOf(secret: Secret): string {
  return '*'.repeat(secret.span.end - secret.span.start)
}
