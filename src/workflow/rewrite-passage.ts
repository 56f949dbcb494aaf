import type { Draft } from '#draft/draft.ts'
import { partsOf } from '#draft/parts.ts'
import { renderTemplate } from '#draft/render.ts'
import type { Lineage, TemplatePart } from '#draft/template.ts'
import { parseTemplate, printTemplate } from '#draft/template-parser.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { type Result, success } from '#result.ts'
import type { ChatModel } from './chat-model.ts'
import type { Clock } from './model-account.ts'
import { type ModelLimits, ModelRun } from './model-run.ts'
import type { Prompt } from './prompt.ts'
import { framesVersions } from './rewrite-frames.ts'
import { lengthFault, modelVersions, partsIn } from './rewrite-model.ts'
import { type ProvingDesk, provenInPlace, provingDesk, referenceFault } from './rewrite-proof.ts'
import { type Alternative, type Passage, passagesOf, type Rewrite, type RewriteRefusal, type RewriteRequest } from './rewrite-request.ts'

/** What rewriting needs of the world. */
export interface RewritePorts {
  readonly check: ProvingDesk['check']
  /** The model to ask, or why there is none; asked only when a request wants it. */
  readonly model: () => Promise<Result<{ readonly chat: ChatModel; readonly prompt: Prompt }, string>>
  readonly limits: ModelLimits
  readonly clock: Clock
}

/**
 * Other versions of the sentences that a selection touches. The model is shown the sentences with references in place of their figures; what it gives goes
 * through the same gate as a draft and keeps every reference. Without a model, or where it gives nothing that stands, frames write. The draft is not changed.
 */
export async function rewritePassage(
  draft: Draft,
  set: IndicatorSet,
  request: RewriteRequest,
  ports: RewritePorts,
): Promise<Result<Rewrite, RewriteRefusal>> {
  const passages = passagesOf(draft, request)
  if (!passages.ok) return passages
  const desk = provingDesk(draft, set, ports.check)
  const model = request.composer === 'llm' ? await ports.model() : null
  const run = model?.ok ? new ModelRun(model.value.chat, ports.limits, ports.clock) : null
  const rewritten = await Promise.all(
    passages.value.map(async passage => {
      const parts = partsOf(partsIn(passage))
      const asked = { passage, parts, wish: request.wish, wanted: request.alternatives }
      const byModel = run && model?.ok ? await modelVersions(asked, desk, run, model.value.prompt) : []
      const others = byModel.length > 0 ? [] : await byFrames(passage, parts, request, desk)
      const { start, end } = passage
      return {
        start,
        end,
        text: draft.text.slice(start, end),
        alternatives: distinct([...byModel, ...others])
          .slice(0, request.alternatives)
          .map(alternative => ({ ...alternative, bindings: bindingsOf(alternative, desk) })),
      }
    }),
  )
  const report = run?.report() ?? null
  const notices = [...(model?.ok === false ? [model.failure] : []), ...(report?.notices ?? []), ...emptyNotice(rewritten)]
  return success({ passages: rewritten, notices, usage: report?.usage ?? null })
}

async function byFrames(
  passage: Passage,
  parts: readonly TemplatePart[],
  { wish, alternatives }: RewriteRequest,
  desk: ProvingDesk,
): Promise<readonly Alternative[]> {
  const accepted = new Map<string, Alternative>()
  for (const version of await framesVersions(parts, wish, desk)) {
    if (accepted.size >= alternatives) break
    if ((referenceFault(parts, version, wish) ?? lengthFault(version, parts, wish)) !== null) continue
    const proven = await provenInPlace(version, passage, desk)
    if (!proven.ok || proven.value === desk.draft.text.slice(passage.start, passage.end)) continue
    accepted.set(proven.value, { text: proven.value, template: printTemplate(version), composer: 'frames' })
  }
  return [...accepted.values()]
}

/** What the references of a version wrote; nothing where its template does not write its text to the character. */
function bindingsOf({ text, template }: Alternative, { set, script }: ProvingDesk): readonly Lineage[] {
  const parsed = parseTemplate(template)
  const rendered = parsed.ok ? renderTemplate(parsed.value, set, script) : parsed
  return rendered.ok && rendered.value.text === text ? rendered.value.lineage : []
}

function distinct(alternatives: readonly Alternative[]): readonly Alternative[] {
  return [...new Map(alternatives.map(alternative => [alternative.text, alternative])).values()]
}

function emptyNotice(passages: readonly { readonly alternatives: readonly Alternative[] }[]): readonly string[] {
  return passages.every(({ alternatives }) => alternatives.length === 0) ? ['没有找到能通过核对的其他写法，原句保持不变。'] : []
}
