import { ChatOpenAI } from '@langchain/openai'
import OpenAI from 'openai'
import { failure, type Result, success } from '#result.ts'
import type { ChatAnswer, ChatFailure, ChatModel, ChatQuestion, ChatWatch } from '#workflow/chat-model.ts'
import { failed, failureOf } from './chat-failure.ts'
import { type ChatModelOptions, exchange, type Known, type Server, WAYS } from './exchange.ts'

/** A model behind any OpenAI-compatible endpoint, asked through LangChain. */
export function createChatModel(options: ChatModelOptions): ChatModel {
  // What the server was found to support is remembered, so that it is refused once and not at every section.
  const known: Known = { way: 0, streams: true, isTempered: true }
  const server = { options, tempered: chatFor(options, 0), plain: chatFor(options, undefined), known }
  return { model: options.model, ask: (question, watch = {}) => askByWays(question, watch, server) }
}

/** The first model that a server offers: for servers that were named without a model. */
export async function firstModelOf(apiKey: string, baseUrl: string | undefined): Promise<Result<string, ChatFailure>> {
  try {
    const client = new OpenAI({ apiKey, baseURL: baseUrl ?? null, maxRetries: 1, timeout: 10_000 })
    const { data } = await client.models.list()
    const id = data[0]?.id
    return id === undefined ? failure(failed('no-model', '模型服务的 /models 列表为空：请设置 JUSHI_CHAT_MODEL。')) : success(id)
  } catch (error) {
    return failure(failureOf(error, { apiKey, baseUrl, model: '' }))
  }
}

function chatFor({ model, apiKey, baseUrl, timeoutMilliseconds }: ChatModelOptions, temperature: 0 | undefined): ChatOpenAI {
  return new ChatOpenAI({
    model,
    apiKey,
    ...(temperature === undefined ? {} : { temperature }),
    timeout: timeoutMilliseconds,
    // LangChain's own retries do not hear Retry-After
    maxRetries: 0,
    configuration: { baseURL: baseUrl ?? null },
    // LangChain keeps no refusal in its own message
    __includeRawResponse: true,
  })
}

async function askByWays(question: ChatQuestion, watch: ChatWatch, server: Server): Promise<Result<ChatAnswer, ChatFailure>> {
  const { known } = server
  let place = known.way
  for (;;) {
    const answer = await exchange(question, watch, server, WAYS[place] ?? 'text')
    if (answer.ok || answer.failure.code !== 'rejected') return answer
    // Some reasoning models take no temperature but their own
    if (known.isTempered && /temperature/iu.test(answer.failure.message)) known.isTempered = false
    else if (known.streams && /stream/iu.test(answer.failure.message)) known.streams = false
    else if (place < WAYS.length - 1) place += 1
    else return answer
    known.way = Math.max(known.way, place)
  }
}
