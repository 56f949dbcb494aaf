import type { AIMessageChunk } from 'langchain'
import { z } from 'zod'

/** What came of a stream, as far as it came. */
export interface Received {
  /** The answer so far, thoughts taken off. */
  readonly text: string
  /** Everything that the model wrote, thoughts too: what a server without a count is estimated by. */
  readonly written: string
  readonly refusal: string
  /** null: the stream did not say that it was at its end. */
  readonly finish: string | null
  readonly usage: { readonly prompt: number; readonly completion: number } | null
  /** Whether anything came at all. */
  readonly isSilent: boolean
}

const count = z.number().int().nonnegative().max(100_000_000)
const usageSchema = z.object({ input_tokens: count, output_tokens: count })
const rawSchema = z.object({ choices: z.array(z.object({ delta: z.object({ refusal: z.string() }) })).min(1) })
const THINKING = '<think>'
const THINKING_END = '</think>'

/** Collects the pieces of a stream. An answer in the arguments of a tool call is an answer. */
export class StreamReader {
  #content = ''
  #arguments = ''
  #thoughts = ''
  #refusal = ''
  #finish: string | null = null
  #usage: Received['usage'] = null
  #isSilent = true

  take(chunk: AIMessageChunk): void {
    this.#isSilent = false
    this.#content += chunk.text
    for (const call of chunk.tool_call_chunks ?? []) this.#arguments += typeof call.args === 'string' ? call.args : ''
    const { reasoning_content: thoughts, __raw_response: raw } = chunk.additional_kwargs
    if (typeof thoughts === 'string') this.#thoughts += thoughts
    const refused = rawSchema.safeParse(raw)
    if (refused.success) this.#refusal += refused.data.choices[0]?.delta.refusal ?? ''
    const finish = chunk.response_metadata?.['finish_reason']
    if (typeof finish === 'string') this.#finish = finish
    const usage = usageSchema.safeParse(chunk.usage_metadata)
    if (usage.success && usage.data.input_tokens > 0)
      this.#usage = { prompt: usage.data.input_tokens, completion: usage.data.output_tokens }
  }

  /** Characters received, thoughts too. */
  get length(): number {
    return this.#thoughts.length + this.#content.length + this.#arguments.length
  }

  get received(): Received {
    return {
      text: withoutThoughts(this.#content === '' ? this.#arguments : this.#content),
      written: this.#thoughts + this.#content + this.#arguments,
      refusal: this.#refusal,
      finish: this.#finish,
      usage: this.#usage,
      isSilent: this.#isSilent,
    }
  }
}

/** Reasoning models print their thoughts first, braces and all. */
function withoutThoughts(text: string): string {
  const end = text.lastIndexOf(THINKING_END)
  if (end >= 0) return text.slice(end + THINKING_END.length)
  return text.trimStart().startsWith(THINKING) ? '' : text
}
