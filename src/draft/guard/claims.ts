import type { IndicatorSet } from '#indicator/set.ts'
import { simplified } from '#report/simplified.ts'
import { findMentions } from '#text/find-mentions.ts'
import { suppliedWords } from '../supplied-words.ts'
import type { TemplatePart } from '../template.ts'
import data from './claims.json' with { type: 'json' }
import type { Refusal } from './refusal.ts'

const QUALITIES = new RegExp(data.qualities.toSorted((a, b) => b.length - a.length).join('|'), 'gu')
const EVENTS = new RegExp(data.events.toSorted((a, b) => b.length - a.length).join('|'), 'gu')
const PARTNER = new RegExp(
  `(?:${data.partners.join('|')})(?!(?:会|执法|体|发展))([\\p{Script=Han}、]{2,14}?(?:${data.bodies.join('|')}))`,
  'gu',
)
const QUOTED = /[“"「『]([^“”"「」『』\n]{2,30})[”"」』]/gu

/** Words that assert a result, an event, a partner or a name in quotation marks which neither the set nor its notes supply; null when there are none. */
export function claimFault(parts: readonly TemplatePart[], set: IndicatorSet): Refusal | null {
  const supplied = suppliedWords(set)
  const texts = parts.flatMap(part => (part.type === 'literal' ? [simplified(part.text)] : []))
  const stray = (pattern: RegExp) =>
    texts.flatMap(text => [...text.matchAll(pattern)].map(match => match[1] ?? match[0])).find(words => !supplied.includes(words))
  const quality = stray(QUALITIES)
  if (quality !== undefined) return { words: quality, message: `“${quality}”是结论：指标表和工作要点中没有这样说，不能写。` }
  const event = stray(EVENTS)
  if (event !== undefined) return { words: event, message: `“${event}”是一件事：指标表和工作要点中没有，不能写。` }
  const partner = stray(PARTNER)
  if (partner !== undefined) return { words: partner, message: `“${partner}”不见于指标表和工作要点：参与单位只能来自所给数据。` }
  const quoted = texts.flatMap(quotedIn).find(words => !supplied.includes(words))
  return quoted === undefined ? null : { words: quoted, message: `引号中的“${quoted}”不见于指标表和工作要点。` }
}

/** Quoted words that are no fixed term of the field (“双随机、一公开”). */
function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(QUOTED)].flatMap(([, words = '']) => (findMentions(words).some(({ kind }) => kind === 'term') ? [] : [words]))
}
