import { composeWithFrames } from '#draft/frames/frames-composer.ts'
import { partsOf } from '#draft/parts.ts'
import type { TemplatePart } from '#draft/template.ts'
import { figuresIn } from './judge-sentence.ts'
import type { ProvingDesk } from './rewrite-proof.ts'
import type { RewriteWish } from './rewrite-request.ts'
import lexicon from './rewrite-words.json' with { type: 'json' }

/** The composer turns with the place of the section in the draft: so many places give other sentences. */
const TURNS = 6

/**
 * Other versions of a passage without a model, not proven yet: the frames composer's sentences on the same indicators in its other turns, and the
 * passage itself with words exchanged, shortened or its sentences joined.
 */
export async function framesVersions(
  passage: readonly TemplatePart[],
  wish: RewriteWish,
  desk: ProvingDesk,
): Promise<readonly (readonly TemplatePart[])[]> {
  if (wish === 'merge') return mergedVersions(passage)
  if (wish === 'shorter') return [...shortened(passage), ...(await composed(passage, desk))]
  return [...(await composed(passage, desk)), ...lexicon.swaps.map(([from = '', to = '']) => exchanged(passage, from, to))]
}

async function composed(passage: readonly TemplatePart[], { set, script }: ProvingDesk): Promise<readonly (readonly TemplatePart[])[]> {
  const ids = figuresIn(passage)
  const indicators = set.indicators.filter(({ id }) => ids.includes(id))
  const cluster = { topic: '', key: '', title: '', indicators, notes: [] }
  const section = { level: 1, heading: '', role: 'achievement' as const, topics: [], clusters: [cluster], gap: null }
  const turns = Array.from({ length: TURNS }, (_, place) => composeWithFrames({ set, section, place, models: [], script }))
  const paragraphs = (await Promise.all(turns)).map(written => written.flatMap(({ templates }) => templates.flatMap(({ parts }) => parts)))
  return paragraphs.map(partsOf)
}

/** Each shortening alone, and as many of them as can be taken together. */
function shortened(passage: readonly TemplatePart[]): readonly (readonly TemplatePart[])[] {
  const pairs = lexicon.shortenings.map(([from = '', to = '']) => [from, to] as const)
  const all = pairs.reduce<readonly TemplatePart[]>((parts, [from, to]) => exchanged(parts, from, to), passage)
  return [all, ...pairs.map(([from, to]) => exchanged(passage, from, to))]
}

/** The sentences as one: full stops within become semicolons, or commas. */
function mergedVersions(passage: readonly TemplatePart[]): readonly (readonly TemplatePart[])[] {
  return ['；', '，'].map(mark =>
    passage.map((part, place) =>
      part.type === 'literal'
        ? { ...part, text: place === passage.length - 1 ? joinedEnd(part.text, mark) : part.text.replaceAll('。', mark) }
        : part,
    ),
  )
}

function joinedEnd(text: string, mark: string): string {
  const end = text.lastIndexOf('。')
  return end < 0 ? text : text.slice(0, end).replaceAll('。', mark) + text.slice(end)
}

/** Words are exchanged only where a clause begins or right before a figure: within a name they mean something else (为 in 行为). */
function exchanged(parts: readonly TemplatePart[], from: string, to: string): readonly TemplatePart[] {
  const turn = /^\p{P}/u.test(from) ? new RegExp(from, 'gu') : new RegExp(`(?<=^|[，。；：])${from}|${from}$`, 'gu')
  return partsOf(parts.map(part => (part.type === 'literal' ? { ...part, text: part.text.replace(turn, to) } : part)))
}
