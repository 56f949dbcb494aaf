import { z } from 'zod'
import { guardTemplate, type Refusal } from '#draft/guard.ts'
import { noteTemplate } from '#draft/note-figures.ts'
import type { ComposedParagraph, SectionComposer, SectionRequest } from '#draft/section-composer.ts'
import type { Template } from '#draft/template.ts'
import { parseTemplate } from '#draft/template-parser.ts'
import type { Indicator } from '#indicator/set.ts'
import { failure, type Result, success } from '#result.ts'
import type { ChatModel } from './chat-model.ts'
import { fillPrompt, type Prompt } from './prompt.ts'

export interface ModelComposerOptions {
  readonly chat: ChatModel
  readonly prompt: Prompt
  /** Writes what the model does not: sections of problems and plans, and whatever it fails at. */
  readonly fallback: SectionComposer
}

const MOST_MODELS = 4
const answerSchema = z.object({ sentences: z.array(z.string().min(1).max(600)).max(60) })

/**
 * The llm composer: the model is shown ids, names and units, never a value, and masked passages; it answers with templates.
 * Each goes through the guard; those refused go back once, with the guard's words; what is then still refused is dropped,
 * and the proof states its indicators in frames. A model that fails altogether leaves the section to the fallback.
 */
export function composeWithModel(options: ModelComposerOptions): SectionComposer {
  return async request => {
    const indicators = request.section.clusters.flatMap(cluster => cluster.indicators)
    if (indicators.length === 0 || request.section.role !== 'achievement') return options.fallback(request)
    const templates = await writeSentences(request, indicators, options)
    return templates.length === 0 ? options.fallback(request) : [paragraphOf(request, templates)]
  }
}

function paragraphOf({ section }: SectionRequest, templates: readonly Template[]): ComposedParagraph {
  const notes = section.clusters.flatMap(cluster => cluster.notes).map(note => noteTemplate(note, 'llm'))
  return { title: null, templates: [...templates, ...notes] }
}

async function writeSentences(
  request: SectionRequest,
  indicators: readonly Indicator[],
  options: ModelComposerOptions,
): Promise<readonly Template[]> {
  const question = questionOf(request, indicators, options.prompt)
  const first = judge(await answer(question, options), request)
  if (first.refused.length === 0) return first.accepted
  const user = `${question.user}\n\n以下句子被退回，请只重写这些句子：\n${first.refused.map(({ source, message }) => `- ${source}\n  原因：${message}`).join('\n')}`
  const second = judge(await answer({ ...question, user }, options), request)
  return [...first.accepted, ...second.accepted]
}

function questionOf({ section, set, models }: SectionRequest, indicators: readonly Indicator[], prompt: Prompt) {
  const inputs = {
    bureau: set.bureau.name,
    period: set.period.label,
    heading: section.heading,
    indicators: indicators.map(rowOf).join('\n'),
    models:
      models
        .slice(0, MOST_MODELS)
        .map(({ masked }) => `- ${masked}`)
        .join('\n') || '（库中没有可比段落）',
  }
  return { system: prompt.system, user: fillPrompt(prompt, inputs), schema: { name: 'section', definition: schemaOf(indicators) } }
}

/** One row of the table that the model sees: no value, target or prior value in it. */
function rowOf({ id, name, unit, prior }: Indicator): string {
  return `${id} | ${name} | ${unit} | ${prior === undefined ? '—' : '可写同比'}`
}

/** Strings whose pattern forbids digits and allows only this section's ids: servers that decode under constraint enforce it. */
function schemaOf(indicators: readonly Indicator[]): Readonly<Record<string, unknown>> {
  const ids = indicators.map(({ id }) => id.replaceAll('.', '\\.')).join('|')
  const pattern = `^([^0-9０-９{}]|\\{\\{((${ids})|(yoy|trend)\\((${ids})\\))\\}\\})+$`
  return {
    type: 'object',
    additionalProperties: false,
    required: ['sentences'],
    properties: { sentences: { type: 'array', items: { type: 'string', pattern } } },
  }
}

async function answer(question: Parameters<ChatModel['ask']>[0], { chat }: ModelComposerOptions): Promise<readonly string[]> {
  const reply = await chat.ask(question)
  if (!reply.ok) return []
  const parsed = answerSchema.safeParse(reply.value.value)
  return parsed.success ? parsed.data.sentences : []
}

interface Judged {
  readonly accepted: readonly Template[]
  readonly refused: readonly { readonly source: string; readonly message: string }[]
}

function judge(sources: readonly string[], request: SectionRequest): Judged {
  const judged = sources.map(source => ({ source, template: templateOf(source, request) }))
  return {
    accepted: judged.flatMap(({ template }) => (template.ok ? [template.value] : [])),
    refused: judged.flatMap(({ source, template }) => (template.ok ? [] : [{ source, message: template.failure.message }])),
  }
}

/** A sentence without a reference would be an assertion that nobody supplied. */
function templateOf(source: string, { set, script }: SectionRequest): Result<Template, Pick<Refusal, 'message'>> {
  const parts = parseTemplate(source.trim())
  if (!parts.ok) return failure({ message: parts.failure.message })
  if (parts.value.every(part => part.type === 'literal')) return failure({ message: '句中没有引用：只能写所给指标。' })
  const template: Template = { parts: parts.value, composer: 'llm', model: null }
  const guarded = guardTemplate(template, set, script)
  return guarded.ok ? success(template) : failure(guarded.failure)
}
