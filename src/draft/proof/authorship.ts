import type { DraftSentence } from '../draft.ts'
import { printTemplate } from '../template-parser.ts'
import type { PlacedSentence, WrittenSection } from './document.ts'

/** Who wrote which sentence, and from which template: what a reader is told, and what a rewriting starts from. Offsets are of the assembled text. */
export function authorshipOf(sections: readonly WrittenSection[], placed: readonly PlacedSentence[]): readonly DraftSentence[] {
  return placed.flatMap(({ section, paragraph, sentence, start, end }) => {
    const found = sections[section]?.paragraphs[paragraph]?.sentences[sentence]
    if (found === undefined) return []
    const { parts, composer, model } = found.template
    const note = model !== null && 'note' in model ? model.note : null
    return [{ section, start, end, composer: note === null ? composer : ('note' as const), template: printTemplate(parts), note }]
  })
}
