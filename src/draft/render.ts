import type { IndicatorSet } from '#indicator/set.ts'
import { failure, type Result, success } from '#result.ts'
import { parseReference } from './reference.ts'
import { resolveReference } from './resolve.ts'
import type { Script } from './script.ts'
import type { Lineage, TemplatePart } from './template.ts'

/** A rendered template: its text, and for each reference the span it wrote. Spans are into `text`. */
export interface Rendered {
  readonly text: string
  readonly lineage: readonly Lineage[]
}

/** Writes a template over a set. The failure is the first reference that has no answer, in one sentence. */
export function renderTemplate(parts: readonly TemplatePart[], set: IndicatorSet, script: Script): Result<Rendered, string> {
  let text = ''
  const lineage: Lineage[] = []
  for (const part of parts) {
    if (part.type === 'literal') {
      text += part.text
      continue
    }
    const written = writeReference(part, set, script)
    if (!written.ok) return written
    lineage.push({ start: text.length, end: text.length + written.value.length, expression: part.expression })
    text += written.value
  }
  return success({ text, lineage })
}

function writeReference(part: Extract<TemplatePart, { type: 'reference' }>, set: IndicatorSet, script: Script): Result<string, string> {
  const reference = parseReference(part.expression)
  if (!reference.ok) return failure(`引用“${part.expression}”不能识别，应为${reference.failure}`)
  const resolved = resolveReference(reference.value, part.style, set)
  if (!resolved.ok) return resolved
  return success(reference.value.type === 'noteFigure' ? resolved.value.text : script.write(resolved.value.text))
}
