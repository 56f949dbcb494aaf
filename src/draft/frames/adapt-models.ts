import type { Indicator } from '#indicator/set.ts'
import { partsOf } from '../parts.ts'
import type { SectionRequest } from '../section-composer.ts'
import type { Template, TemplatePart } from '../template.ts'
import { type Adapted, type Adapting, adaptSentence } from './adapt-sentence.ts'
import { Likeness } from './likeness.ts'
import { maskedSentences } from './masked-sentence.ts'
import { verbOf } from './phrase.ts'
import { regionWord } from './region.ts'

/** A sentence taken over from a past passage, with what it states. */
export interface TakenOver {
  readonly template: Template
  readonly ids: readonly string[]
}

/** The bureau's own way of saying a thing is worth one figure more. */
const OWN_BUREAU = 1.5

/**
 * Sentences of the models that this period's indicators fill, each indicator once: those that state most come first, the bureau's own before
 * others'. `compared` are the ids whose change since the year before may be said. A sentence that the check does not bear out is not taken.
 */
export function sentencesFromModels(
  request: SectionRequest,
  indicators: readonly Indicator[],
  compared: ReadonlySet<string>,
): readonly TakenOver[] {
  const adapting = { compared, set: request.set, likeness: new Likeness(request.set), region: regionWord(request.set.bureau) }
  const left = new Map(indicators.map(item => [item.id, item]))
  const taken: TakenOver[] = []
  for (const { sentence, passage } of ranked(request, { ...adapting, pool: indicators })) {
    const adapted = adaptSentence(sentence, { ...adapting, pool: [...left.values()] })
    if (adapted === null) continue
    const template = templateOf(adapted, passage, request)
    if (request.verify?.(template) !== null) continue
    for (const id of adapted.ids) left.delete(id)
    taken.push({ template, ids: adapted.ids })
  }
  return taken
}

function ranked({ models, script, set }: SectionRequest, adapting: Adapting) {
  const own = set.bureau.name
  return models
    .flatMap(model =>
      maskedSentences(script.read(model.masked)).map(sentence => ({
        sentence,
        passage: model.id,
        isOwn: script.read(model.bureau) === own,
      })),
    )
    .map(candidate => ({ ...candidate, states: adaptSentence(candidate.sentence, adapting)?.ids.length ?? 0 }))
    .filter(candidate => candidate.states > 0)
    .toSorted((a, b) => b.states + (b.isOwn ? OWN_BUREAU : 0) - a.states - (a.isOwn ? OWN_BUREAU : 0))
}

function templateOf({ pieces }: Adapted, passage: string, { script }: SectionRequest): Template {
  const parts = sayingVerbsOnce(partsOf([...pieces, '。'])).map(part =>
    part.type === 'literal' ? { ...part, text: script.write(part.text) } : part,
  )
  return { parts, composer: 'frames', model: { passage } }
}

/** 办理结婚登记880对，办理离婚登记499对 → 办理结婚登记880对、离婚登记499对. */
function sayingVerbsOnce(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  return parts.map((part, place) => {
    const [before, figure] = [parts[place - 2], parts[place - 1]]
    if (part.type !== 'literal' || before?.type !== 'literal' || figure?.type !== 'reference') return part
    const said = verbOf({ verb: '', core: before.text.replace(/^.*[，；、]/u, '') })
    const again = said === '' ? -1 : part.text.indexOf(`，${said}`)
    return again === 0 && part.text.length > said.length + 2 ? { ...part, text: `、${part.text.slice(said.length + 1)}` } : part
  })
}
