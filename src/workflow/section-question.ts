import { regionWord } from '#draft/frames/region.ts'
import type { ModelPassage, SectionRequest } from '#draft/section-composer.ts'
import type { Indicator } from '#indicator/set.ts'
import { findMentions } from '#text/find-mentions.ts'
import { type Allowed, expressionsOf, sentencePattern } from './answer-pattern.ts'
import type { ChatQuestion } from './chat-model.ts'
import { type Vocabulary, vocabularyOf } from './judge-words.ts'
import { fillPrompt, type Prompt } from './prompt.ts'

const MOST_MODELS = 3
const LONGEST_MODEL = 120
const KINDS = { stock: '期末', flow: '累计' } as const
/** Digits in any script, circled and Roman ones too. */
const DIGIT = /[\p{Nd}\p{No}\p{Nl}]/u

/** What the section's sentences may refer to: the given indicators, and their names. */
export function allowedFor(indicators: readonly Indicator[]): Allowed {
  return { expressions: indicators.flatMap(expressionsOf), names: indicators.map(({ name }) => name) }
}

/** The words that the section's sentences may be made of: names, region, headings, and what its models share. */
export function vocabularyFor({ section, set, script, models }: SectionRequest, names: readonly string[]): Vocabulary {
  const titles = section.clusters.map(cluster => cluster.title)
  const read = models.map(model => ({ masked: script.read(model.masked) }))
  return vocabularyOf([...names, regionWord(set.bureau), ...titles], read)
}

/**
 * The question that asks for the sentences on some indicators of a section. It holds ids, names, units, kinds and masked passages; no value, prior
 * value, target, date or note, and no passage in which a figure is left.
 */
export function sectionQuestion(request: SectionRequest, indicators: readonly Indicator[], prompt: Prompt): ChatQuestion {
  const { section, set, script } = request
  const inputs = {
    region: regionWord(set.bureau) || '本地',
    heading: withoutDigits(section.heading),
    indicators: tableOf(request, indicators),
    models: modelLines(request.models.map(model => ({ ...model, masked: script.read(model.masked) }))),
  }
  return questionOf(prompt, inputs, sentencePattern(allowedFor(indicators)))
}

/** A question of a prompt, to be answered with {"sentences": […]} whose strings have a pattern. */
export function questionOf(prompt: Prompt, inputs: Readonly<Record<string, string>>, pattern: string): ChatQuestion {
  return {
    system: prompt.system,
    user: fillPrompt(prompt, inputs),
    schema: { name: 'sentences', definition: schemaOf(pattern) },
    forms: {
      json: '只输出 JSON 对象：{"sentences":["一句","又一句"]}',
      text: '每句占一行，不编号，不写任何其他内容。',
    },
  }
}

function schemaOf(pattern: string): Readonly<Record<string, unknown>> {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['sentences'],
    properties: { sentences: { type: 'array', items: { type: 'string', pattern } } },
  }
}

/** The table that the model sees: what belongs in one paragraph stands together. */
function tableOf({ section }: SectionRequest, indicators: readonly Indicator[]): string {
  const clusters = section.clusters
    .map(cluster => ({ ...cluster, indicators: cluster.indicators.filter(item => indicators.includes(item)) }))
    .filter(cluster => cluster.indicators.length > 0)
  return clusters
    .flatMap(({ title, indicators: rows }) => [...(clusters.length > 1 ? [`【${withoutDigits(title)}】`] : []), ...rows.map(rowOf)])
    .join('\n')
}

/** One row: no value, target or prior value in it. */
export function rowOf({ id, name, unit, kind, prior, target, partOf }: Indicator): string {
  const derived = [
    ...(prior === undefined ? [] : ['同比']),
    ...(target === undefined ? [] : ['目标']),
    ...(partOf === undefined ? [] : [`属于${partOf}`]),
  ]
  return [id, name, unit, kind === undefined ? '' : KINDS[kind], derived.join(' ')].join('|').replace(/\|+$/u, '')
}

/** Masked passages, a few and short: they show how sentences are built. The mask is not believed either: where a figure is left, the passage stays out. */
function modelLines(models: readonly Pick<ModelPassage, 'masked'>[]): string {
  const clean = models.map(({ masked }) => shortened(masked)).filter(masked => masked !== '' && !holdsFigure(masked))
  return [...new Set(clean)]
    .slice(0, MOST_MODELS)
    .map(masked => `- ${masked}`)
    .join('\n')
}

function holdsFigure(masked: string): boolean {
  const bare = masked.replace(/〔[^〕]{1,4}〕/gu, '某')
  return DIGIT.test(bare) || findMentions(bare).some(({ kind }) => kind === 'quantity' || kind === 'date' || kind === 'identifier')
}

/** As many whole sentences as the length holds; the first one cut at a clause when it alone is longer. */
function shortened(masked: string): string {
  const line = masked.replace(/\s+/gu, ' ').trim()
  if (line.length <= LONGEST_MODEL) return line
  const head = line.slice(0, LONGEST_MODEL)
  const end = Math.max(head.lastIndexOf('。'), head.lastIndexOf('；'))
  return end > 0 ? head.slice(0, end + 1) : head.slice(0, Math.max(head.lastIndexOf('，'), 0))
}

/** Headings may name a year; the model needs none. */
function withoutDigits(text: string): string {
  return text.replace(/[\p{Nd}\p{No}\p{Nl}]+年?/gu, '')
}
