import { noteTemplate } from '#draft/note-figures.ts'
import type { Cluster } from '#draft/plan/plan.ts'
import { renderTemplate } from '#draft/render.ts'
import type { ComposedParagraph, SectionComposer, SectionRequest } from '#draft/section-composer.ts'
import type { Template } from '#draft/template.ts'
import type { Indicator } from '#indicator/set.ts'
import type { Allowed } from './answer-pattern.ts'
import { sentencesIn } from './answer-sentences.ts'
import type { ChatModel } from './chat-model.ts'
import { figuresIn, judgeSentence, withoutData } from './judge-sentence.ts'
import type { Vocabulary } from './judge-words.ts'
import type { Clock } from './model-account.ts'
import { type ModelLimits, type ModelReport, ModelRun } from './model-run.ts'
import type { Prompt } from './prompt.ts'
import { allowedFor, sectionQuestion, vocabularyFor } from './section-question.ts'

export interface ModelComposerOptions {
  readonly chat: ChatModel
  readonly prompt: Prompt
  /** Writes what the model does not: sections of problems and plans, and whatever it fails at. */
  readonly fallback: SectionComposer
  readonly limits: ModelLimits
  readonly clock: Clock
}

/** How the writing of one draft is followed. */
interface ModelWatch {
  readonly signal?: AbortSignal | undefined
  /** Told of a section's text so far, each time one more sentence of the model is proven. */
  readonly onSentence?: ((place: number, heading: string, text: string) => void) | undefined
}

/** The composer that a request may ask for beside the built-in frames, and what to record of it. */
export interface ModelComposer {
  /** null when no model could be found to ask. */
  readonly model: string | null
  readonly promptHash: string | null
  /** A composer for one draft; `report` tells what it took when the draft is written. */
  start(watch: ModelWatch): { readonly compose: SectionComposer; report(): ModelReport }
}

/** A broken answer is taken up again this often, for what it left. */
const MOST_RESUMPTIONS = 2
const MOST_SENT_BACK = 12

/**
 * The llm composer: the model is shown ids, names and units, never a value, and masked passages; it answers with templates. Each sentence is judged as
 * soon as it is whole; those refused go back once, with the judge's words; what is then still missing is written by the fallback.
 */
export function composeWithModel(options: ModelComposerOptions): ModelComposer {
  return {
    model: options.chat.model,
    promptHash: options.prompt.hash,
    start: watch => {
      const run = new ModelRun(options.chat, options.limits, options.clock, watch.signal)
      const compose: SectionComposer = async request => {
        watch.signal?.throwIfAborted()
        const indicators = request.section.clusters.flatMap(cluster => cluster.indicators)
        if (indicators.length === 0 || request.section.role !== 'achievement' || !run.isOpen) return options.fallback(request)
        const writing = new SectionWriting(request, indicators, { options, run, watch })
        const written = await writing.write()
        watch.signal?.throwIfAborted()
        if (written.length > 0) return paragraphsOf(request, written, options.fallback)
        if (writing.isAnswered) run.lost()
        return options.fallback(request)
      }
      return { compose, report: () => run.report() }
    },
  }
}

interface Desk {
  readonly options: ModelComposerOptions
  readonly run: ModelRun
  readonly watch: ModelWatch
}

interface Refused {
  readonly source: string
  readonly message: string
}

/** One section in the making: what is accepted so far, and what was refused since the last question. */
class SectionWriting {
  readonly #request: SectionRequest
  readonly #indicators: readonly Indicator[]
  readonly #desk: Desk
  readonly #allowed: Allowed
  readonly #vocabulary: Vocabulary
  readonly #accepted: Template[] = []
  readonly #stated = new Set<string>()
  #refused: Refused[] = []
  #isAnswered = false

  constructor(request: SectionRequest, indicators: readonly Indicator[], desk: Desk) {
    this.#request = request
    this.#indicators = indicators
    this.#desk = desk
    this.#allowed = allowedFor(indicators)
    this.#vocabulary = vocabularyFor(request, this.#allowed.names)
  }

  /** Whether the model gave an answer at all. */
  get isAnswered(): boolean {
    return this.#isAnswered
  }

  /** The accepted sentences in the model's order. */
  async write(): Promise<readonly Template[]> {
    await this.#ask(null)
    if (this.#left.length > 0 && this.#refused.length > 0) await this.#ask(this.#refused)
    return this.#accepted
  }

  /** Asks for what is left, and again for the rest where an answer breaks off. */
  async #ask(sentBack: readonly Refused[] | null): Promise<void> {
    this.#refused = []
    for (let turn = 0; turn <= MOST_RESUMPTIONS && this.#left.length > 0 && this.#desk.run.isOpen; turn += 1) {
      const before = this.#left.length
      const isWhole = await this.#askOnce(sentBack)
      const isStuck = this.#left.length === before && turn > 0
      if (isWhole || isStuck) return
    }
  }

  async #askOnce(sentBack: readonly Refused[] | null): Promise<boolean> {
    const question = sectionQuestion(this.#request, this.#left, this.#desk.options.prompt)
    const user = sentBack === null ? question.user : `${question.user}\n${sentBackLines(sentBack)}`
    let taken = 0
    const take = (text: string) => {
      const { sentences, isWhole } = sentencesIn(text)
      for (const sentence of sentences.slice(taken)) this.#judge(sentence)
      taken = Math.max(taken, sentences.length)
      return isWhole
    }
    const answer = await this.#desk.run.ask({ ...question, user }, text => {
      if (text.includes('"sentences"')) take(text)
    })
    this.#isAnswered ||= answer.ok
    if (answer.ok) return take(answer.value.text)
    if (answer.failure.code === 'cut' && answer.failure.text.includes('"sentences"')) take(answer.failure.text)
    return answer.failure.code !== 'cut'
  }

  #judge(source: string): void {
    const { set, script, verify, section, place } = this.#request
    const bench = { set, script, verify, allowed: this.#allowed, vocabulary: this.#vocabulary, stated: this.#stated }
    const judged = judgeSentence(source, bench)
    if (!judged.ok) {
      this.#refused.push({ source, message: withoutData(judged.failure, source) })
      return
    }
    this.#accepted.push(judged.value)
    for (const id of figuresIn(judged.value.parts)) this.#stated.add(id)
    const text = this.#accepted
      .map(template => renderTemplate(template.parts, set, script))
      .map(shown => (shown.ok ? shown.value.text : ''))
    const heading = script.write(section.heading)
    this.#desk.watch.onSentence?.(place, heading, `${heading}\n${text.join('')}`)
  }

  get #left(): readonly Indicator[] {
    return this.#indicators.filter(({ id }) => !this.#stated.has(id))
  }
}

function sentBackLines(refused: readonly Refused[]): string {
  const lines = refused
    .slice(0, MOST_SENT_BACK)
    .map(({ source, message }) => `- ${source.replace(/\s+/gu, ' ').slice(0, 200)}\n  ${message}`)
  return `以下句子被退回，请改正后重写：\n${lines.join('\n')}`
}

/** Paragraphs as the plan has them: each sentence with what it states first, then what the model left in the fallback's words, then the notes. */
async function paragraphsOf(
  request: SectionRequest,
  written: readonly Template[],
  fallback: SectionComposer,
): Promise<readonly ComposedParagraph[]> {
  const { section, script } = request
  const stated = new Set(written.flatMap(template => figuresIn(template.parts)))
  const rest = section.clusters.map(cluster => withoutStated(cluster, stated)).filter(cluster => cluster.indicators.length > 0)
  const others = rest.length === 0 ? [] : await fallback({ ...request, section: { ...section, clusters: rest } })
  const templates = [...written, ...others.flatMap(paragraph => paragraph.templates)]
  return section.clusters.map(cluster => ({
    title: script.write(cluster.title),
    templates: [
      ...templates.filter(template => homeOf(template, section.clusters) === cluster),
      ...cluster.notes.map(note => noteTemplate(note, 'frames')),
    ],
  }))
}

function withoutStated(cluster: Cluster, stated: ReadonlySet<string>): Cluster {
  return { ...cluster, indicators: cluster.indicators.filter(({ id }) => !stated.has(id)), notes: [] }
}

function homeOf({ parts }: Template, clusters: readonly Cluster[]): Cluster | undefined {
  const ids = figuresIn(parts)
  return clusters.find(cluster => cluster.indicators.some(({ id }) => id === ids[0])) ?? clusters[0]
}
