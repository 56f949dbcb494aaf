import type { Claim, Finding } from '#claim/claim.ts'
import type { IndicatorSet, Note } from '#indicator/set.ts'
import { indexOf } from '#indicator/set-index.ts'
import { simplified } from '#report/simplified.ts'
import { coreName } from '../frames/core-name.ts'
import { figuresOf } from '../note-figures.ts'
import type { Lineage } from '../template.ts'
import type { Check } from './prove.ts'

/** Words of a subject that name nothing: 全县城乡低保对象增加 speaks of 城乡低保. */
const NAMELESS =
  /^[，、。；]|截至|目前|现有|共有|共|累计|今年以来|上半年|下半年|全年|全[省市县区州盟旗镇]|办理|开展|完成|实施|增加|增至|提高|达到|达|对象|人员|人数|户数|为|到|至|已|的|了|由/gu

/**
 * Figures of notes that contradict an indicator of the same name: each a finding with what the note says and what the table says. Nobody chooses
 * between them here. `lineage` is of the draft's text, where the spans are; a note that the text does not hold has none.
 */
export function contradictingNotes(set: IndicatorSet, lineage: readonly Lineage[], check: Check): readonly Finding[] {
  const bare = { ...set, notes: [] }
  return (set.notes ?? []).flatMap(note =>
    check(note.text, bare).claims.flatMap(claim => {
      const name = claim.verdict === 'mismatch' && claim.expected !== null ? nameOf(claim, set) : null
      return name === null ? [] : [findingOf(note, claim, name, lineage)]
    }),
  )
}

/** The indicator's name where a claim speaks of nothing else; null where it may be of a part, a place or another thing. */
function nameOf({ indicator, subject }: Claim, set: IndicatorSet): string | null {
  const item = indicator === null ? undefined : indexOf(set).indicators.get(indicator)
  if (item === undefined) return null
  const bare = (words: string) => simplified(words).replace(NAMELESS, '')
  return bare(subject) !== '' && bare(subject) === bare(coreName(simplified(item.name), item.unit)) ? item.name : null
}

function findingOf(note: Note, claim: Claim, name: string, lineage: readonly Lineage[]): Finding {
  const place = figuresOf(note).findIndex(({ start }) => start === claim.start) + 1
  const spans = lineage
    .filter(({ expression }) => expression === `note(${note.id}).figure(${place})`)
    .map(({ start, end }) => [start, end] as const)
  const expected = claim.expected ?? ''
  const message = `工作要点 ${note.id} 写作“${claim.text}”，指标“${name}”为${expected}，两处不一致，请核实后改正其中一处。`
  return { rule: 'note-contradiction', spans, actual: claim.text, expected, message }
}
