import { ChatOpenAI } from '@langchain/openai'
import { type BaseMessage, HumanMessage, SystemMessage } from 'langchain'
import OpenAI from 'openai'
import { z } from 'zod'
import { failure, type Result, success } from '#result.ts'
import type { ChatAnswer, ChatFailure, ChatModel, ChatQuestion } from '#workflow/chat-model.ts'
import { jsonIn } from './json-in.ts'

export interface ChatModelOptions {
  readonly apiKey: string
  /** undefined: OpenAI's own. */
  readonly baseUrl: string | undefined
  readonly model: string
  readonly timeoutMilliseconds: number
  /** How often a 429 or 5xx is tried again (back-off and Retry-After are the client's). */
  readonly retries: number
}

/** How an answer is asked for, strictest first; a server that refuses one way is asked the next. */
const WAYS = ['json_schema', 'json_object', 'text'] as const
type Way = (typeof WAYS)[number]

/** A model behind any OpenAI-compatible endpoint, asked through LangChain. */
export function createChatModel(options: ChatModelOptions): ChatModel {
  const chat = new ChatOpenAI({
    model: options.model,
    apiKey: options.apiKey,
    temperature: 0,
    timeout: options.timeoutMilliseconds,
    maxRetries: options.retries,
    configuration: { baseURL: options.baseUrl ?? null },
    // LangChain keeps no refusal in its own message
    __includeRawResponse: true,
  })
  // What the server was found to support is remembered, so that it is refused once and not at every section.
  let from = 0
  return {
    model: options.model,
    async ask(question) {
      let last: ChatFailure = { code: 'rejected', message: '模型服务拒绝了请求' }
      for (let place = from; place < WAYS.length; place++) {
        const way = WAYS[place] ?? 'text'
        const answer = await askOnce(chat, question, way)
        if (answer.ok) return answer
        last = answer.failure
        if (last.code === 'rejected') from = Math.min(place + 1, WAYS.length - 1)
        // Under a schema the client itself refuses an answer that is not bare JSON; asked freely, it may still hold some.
        else if (last.code !== 'not-json' || way !== 'json_schema') break
      }
      return failure(last)
    },
  }
}

/** The first model that a server offers: for servers that were named without a model. */
export async function firstModelOf(apiKey: string, baseUrl: string | undefined): Promise<Result<string, ChatFailure>> {
  try {
    const client = new OpenAI({ apiKey, baseURL: baseUrl ?? null, maxRetries: 1, timeout: 10_000 })
    const { data } = await client.models.list()
    const id = data[0]?.id
    return id === undefined ? failure({ code: 'rejected', message: '模型服务的 /models 列表为空：请设置 JUSHI_CHAT_MODEL' }) : success(id)
  } catch (error) {
    return failure(failureOf(error))
  }
}

async function askOnce(chat: ChatOpenAI, question: ChatQuestion, way: Way): Promise<Result<ChatAnswer, ChatFailure>> {
  try {
    const reply = await chat.invoke([new SystemMessage(question.system), new HumanMessage(question.user)], optionsOf(question, way))
    return answerOf(reply)
  } catch (error) {
    return failure(failureOf(error))
  }
}

function optionsOf({ schema }: ChatQuestion, way: Way) {
  if (way === 'text') return {}
  if (way === 'json_object') return { response_format: { type: 'json_object' as const } }
  return { response_format: { type: 'json_schema' as const, json_schema: { name: schema.name, schema: schema.definition, strict: true } } }
}

function answerOf(
  reply: BaseMessage & { readonly usage_metadata?: { readonly input_tokens: number; readonly output_tokens: number } | undefined },
): Result<ChatAnswer, ChatFailure> {
  const refusal = refusalIn(reply.additional_kwargs['__raw_response'])
  if (refusal !== null) return failure({ code: 'refused', message: refusal })
  const value = jsonIn(reply.text)
  if (value === undefined) return failure({ code: 'not-json', message: '模型的回答不是 JSON' })
  const { input_tokens: prompt = 0, output_tokens: completion = 0 } = reply.usage_metadata ?? {}
  return success({ value, tokens: { prompt, completion } })
}

const rawReplySchema = z.object({ choices: z.array(z.object({ message: z.object({ refusal: z.string().min(1) }) })).min(1) })

function refusalIn(rawReply: unknown): string | null {
  const parsed = rawReplySchema.safeParse(rawReply)
  return parsed.success ? (parsed.data.choices[0]?.message.refusal ?? null) : null
}

function failureOf(error: unknown): ChatFailure {
  const message = error instanceof Error ? error.message : String(error)
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 0
  if (error instanceof SyntaxError) return { code: 'not-json', message: '模型的回答不是 JSON' }
  if (status === 400 || status === 422) return { code: 'rejected', message }
  if (error instanceof Error && /timeout|timed out|abort/i.test(`${error.name} ${message}`)) return { code: 'timeout', message }
  return { code: 'unreachable', message }
}
