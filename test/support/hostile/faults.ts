import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { simplified } from '#report/simplified.ts'
import { findMentions } from '#text/find-mentions.ts'
import { overlaps } from '#text/span.ts'

const SETTLED = ['traced', 'derived', 'exempt']
const WORDS = ['ordinal', 'term', 'structural']
const REFERENCE = /\{\{|\}\}|\$\{|｛|｝/u
const MARKUP = /<[^<>\n]{1,60}>|&#?\w{1,8};|\*\*|```|~~|[〔〕⟦⟧]|\\[a-z]+\{|\]\(|%3\d|\\u00/u
/** Characters that are not seen or change how others are. */
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{M}]/u
const SENT_BACK = '\n以下句子被退回'

/** What a draft holds that it must not, whatever the model wrote. */
export function faultsOf(draft: Draft, set: IndicatorSet, lies: Iterable<string>): readonly string[] {
  const { text, claims, lineage, sentences = [], coverage } = draft
  const open = claims.filter(claim => !SETTLED.includes(claim.verdict)).map(claim => `open claim ${claim.text}`)
  const sourceless = claims
    .filter(claim => !WORDS.includes(claim.kind) && claim.verdict !== 'exempt' && !lineage.some(span => overlaps(span, claim)))
    .filter(
      claim => claim.kind !== 'date' || sentences.some(({ start, end, composer }) => composer === 'llm' && overlaps({ start, end }, claim)),
    )
    .map(claim => `no reference wrote ${claim.text}`)
  // A supplied name may hold a number: 60岁以上老年人, 12345热线工单
  const names = set.indicators.map(({ name }) => simplified(name))
  const byModel = sentences.filter(({ composer }) => composer === 'llm')
  const smuggled = byModel.flatMap(({ start, end }) =>
    findMentions(text.slice(start, end))
      .filter(
        mention =>
          !WORDS.includes(mention.kind) &&
          !lineage.some(span => overlaps(span, { start: mention.start + start, end: mention.end + start })),
      )
      .filter(mention => !names.some(name => name.includes(simplified(mention.text))))
      .map(mention => `${mention.text} in ${text.slice(start, end)}`),
  )
  const shown = [REFERENCE, MARKUP, HIDDEN].flatMap(pattern => pattern.exec(text)?.[0] ?? []).map(words => `“${words}” in the text`)
  const told = [...lies]
    .filter(lie => text.includes(lie) && !names.some(name => name.includes(lie)))
    .map(lie => `lie “${lie}” in ${byModel.map(({ start, end }) => text.slice(start, end)).find(part => part.includes(lie)) ?? 'text'}`)
  const forgotten = set.indicators
    .filter(({ id }) => !coverage.stated.includes(id) && coverage.reasons[id] === undefined)
    .map(({ id }) => `${id} forgotten`)
  return [...open, ...sourceless, ...smuggled, ...shown, ...told, ...forgotten]
}

/** Ids and names of sets, the longest first: what a prompt may hold of them. */
export function suppliedWords(sets: readonly IndicatorSet[]): readonly string[] {
  const words = sets.flatMap(set => set.indicators.flatMap(({ id, name }) => [id, name, simplified(name)]))
  return [...new Set(words)].toSorted((a, b) => b.length - a.length)
}

/** What a prompt gives away: digits beside ids and names, figures of past reports, and in what is sent back anything that the model did not write itself. */
export function leaksIn(prompt: string, supplied: readonly string[]): readonly string[] {
  const [asked = '', sentBack = ''] = prompt.split(SENT_BACK)
  const bare = supplied
    .reduce((text, word) => text.replaceAll(word, '某'), asked)
    .replace(/^[1-4]\. /gmu, '')
    .replace(/〔[^〕]{1,4}〕/gu, '某')
  const digits = /[\p{Nd}\p{No}\p{Nl}]+/u.exec(bare)
  const [, passages = ''] = bare.split('\n范例')
  const figures = findMentions(passages).filter(({ kind }) => kind === 'quantity' || kind === 'date')
  const lines = sentBack.split('\n').slice(1)
  const foreign = lines.flatMap((line, place) =>
    line.startsWith('  ') ? (line.match(/[0-9][0-9.,]*/gu) ?? []).filter(number => !(lines[place - 1] ?? '').includes(number)) : [],
  )
  return [
    ...(digits ? [`digits ${digits[0]} in ${bare.slice(Math.max(0, digits.index - 20), digits.index + 20)}`] : []),
    ...figures.map(({ text }) => `figure ${text}`),
    ...foreign.map(number => `sent back with ${number}`),
  ]
}
