import { type Piece, partsOf } from '../parts.ts'
import type { Script } from '../script.ts'
import type { Template } from '../template.ts'

/** Pieces as a finished sentence in the bureau's script. */
export function stockTemplate(pieces: readonly Piece[], script: Script): Template {
  return { parts: partsOf([...pieces, '。']).map(part => inScript(part, script)), composer: 'frames', model: null }
}

function inScript(part: Template['parts'][number], script: Script): Template['parts'][number] {
  return part.type === 'literal' ? { type: 'literal', text: script.write(part.text) } : part
}
