import type { ChatOpenAI } from '@langchain/openai'
import { type AIMessageChunk, HumanMessage, SystemMessage } from 'langchain'
import { failure, type Result, success } from '#result.ts'
import type { ChatAnswer, ChatFailure, ChatQuestion, ChatWatch, Tokens } from '#workflow/chat-model.ts'
import { estimatedTokens } from '#workflow/token-estimate.ts'
import { type Endpoint, failed, failureOf } from './chat-failure.ts'
import { type Received, StreamReader } from './read-stream.ts'
import { retried } from './retry.ts'
import { SilenceWatch } from './silence-watch.ts'

export interface ChatModelOptions extends Endpoint {
  /** A server from which nothing comes for so long is given up. */
  readonly timeoutMilliseconds: number
  /** How often a 429 or 5xx is tried again, after Retry-After or a growing pause. */
  readonly retries: number
  readonly firstPauseMilliseconds?: number
}

/** How an answer is asked for, strictest first; a server that refuses one way is asked the next. */
export const WAYS = ['json_schema', 'json_object', 'text'] as const
type Way = (typeof WAYS)[number]
const FIRST_PAUSE_MILLISECONDS = 500
/** No section is as long; a model that goes on is cut off. */
const LONGEST_ANSWER = 40_000

/** What a server was found to support. */
export interface Known {
  way: number
  streams: boolean
  isTempered: boolean
}

export interface Server {
  readonly options: ChatModelOptions
  /** The client that asks for a temperature of 0, and the one that does not. */
  readonly tempered: ChatOpenAI
  readonly plain: ChatOpenAI
  readonly known: Known
}

/** One question to a server, asked one way: over a stream, or as one document where it knows none. What came before it broke is kept. */
export async function exchange(
  question: ChatQuestion,
  watch: ChatWatch,
  server: Server,
  way: Way,
): Promise<Result<ChatAnswer, ChatFailure>> {
  const { options, known } = server
  const reader = new StreamReader()
  const silence = new SilenceWatch(options.timeoutMilliseconds, watch.signal)
  try {
    await receive(question, way, { server, reader, silence, onText: watch.onText })
    if (reader.received.isSilent && known.streams) {
      // A server that knows no streams answers a stream with one JSON document, in which there is no event
      known.streams = false
      await receive(question, way, { server, reader, silence, onText: watch.onText })
    }
    return answerOf(question, reader.received)
  } catch (error) {
    return failure(broken(error, question, { options, received: reader.received, silence, isCancelled: watch.signal?.aborted === true }))
  } finally {
    silence.end()
  }
}

interface Receiving {
  readonly server: Server
  readonly reader: StreamReader
  readonly silence: SilenceWatch
  readonly onText: ChatWatch['onText']
}

async function receive(question: ChatQuestion, way: Way, { server, reader, silence, onText }: Receiving): Promise<void> {
  const { options, tempered, plain, known } = server
  const chat = known.isTempered ? tempered : plain
  const retries = {
    retries: options.retries,
    signal: silence.signal,
    firstPauseMilliseconds: options.firstPauseMilliseconds ?? FIRST_PAUSE_MILLISECONDS,
  }
  const messages = [new SystemMessage(question.system), new HumanMessage(userOf(question, way))]
  const call = { ...formatOf(question, known.streams ? way : unparsed(way)), signal: silence.signal }
  const stream = await retried(() => silence.heard(open(chat, messages, call, known.streams)), retries)
  for (;;) {
    const next = await silence.heard(stream.next())
    if (next.done) return
    reader.take(next.value)
    // Only a quotation mark can end a sentence
    if (onText !== undefined && /["”]/u.test(next.value.text)) onText(reader.received.text)
    if (reader.length > LONGEST_ANSWER) return
  }
}

type Stream = AsyncIterator<AIMessageChunk>
type Call = Parameters<ChatOpenAI['stream']>[1]

/** The stream with its first piece already there, so that a refused request fails here and can be tried again. */
async function open(chat: ChatOpenAI, messages: Parameters<ChatOpenAI['stream']>[0], call: Call, streams: boolean): Promise<Stream> {
  if (!streams) return only((await chat.invoke(messages, call)) as AIMessageChunk)
  const stream: Stream = (await chat.stream(messages, call))[Symbol.asyncIterator]()
  const first = await stream.next()
  return chained(first, stream)
}

async function* only(chunk: AIMessageChunk): AsyncGenerator<AIMessageChunk> {
  yield chunk
}

async function* chained(first: IteratorResult<AIMessageChunk>, rest: Stream): AsyncGenerator<AIMessageChunk> {
  for (let next = first; !next.done; next = await rest.next()) yield next.value
}

function userOf({ user, forms }: ChatQuestion, way: Way): string {
  return way === 'text' ? `${user}\n${forms.text}` : `${user}\n${forms.json}`
}

function formatOf({ schema }: ChatQuestion, way: Way) {
  if (way === 'text') return {}
  if (way === 'json_object') return { response_format: { type: 'json_object' as const } }
  return { response_format: { type: 'json_schema' as const, json_schema: { name: schema.name, schema: schema.definition, strict: true } } }
}

/** Without a stream the client reads an answer under a schema itself, and throws away what is no bare JSON. */
function unparsed(way: Way): Way {
  return way === 'json_schema' ? 'json_object' : way
}

function answerOf(question: ChatQuestion, received: Received): Result<ChatAnswer, ChatFailure> {
  const { text, refusal, finish } = received
  const tokens = tokensOf(question, received)
  if (refusal !== '' || finish === 'content_filter') {
    return failure({
      code: 'refused',
      message: `模型拒绝为一个小节写句子${refusal === '' ? '' : `：${refusal.slice(0, 80)}`}。`,
      text: '',
      tokens,
    })
  }
  if (text.trim() === '') return failure({ code: 'empty', message: '模型对一个小节给出了空的回答。', text: '', tokens })
  const isCut = finish === 'length' || (finish === null && !/[\]}`\s。]$/u.test(text))
  return isCut ? failure({ code: 'cut', message: '模型的一次回答中途断开。', text, tokens }) : success({ text, tokens })
}

function tokensOf({ system, user }: ChatQuestion, { usage, written }: Received): Tokens {
  if (usage !== null) return { ...usage, isEstimated: false }
  return { prompt: estimatedTokens(system) + estimatedTokens(user), completion: estimatedTokens(written), isEstimated: true }
}

interface Breakage {
  readonly options: ChatModelOptions
  readonly received: Received
  readonly silence: SilenceWatch
  readonly isCancelled: boolean
}

function broken(error: unknown, question: ChatQuestion, { options, received, silence, isCancelled }: Breakage): ChatFailure {
  const { text } = received
  if (isCancelled) return { code: 'cancelled', message: '', text, tokens: tokensOf(question, received) }
  if (!received.isSilent) return { code: 'cut', message: '模型的一次回答中途断开。', text, tokens: tokensOf(question, received) }
  if (silence.isOver) {
    const seconds = Math.round(options.timeoutMilliseconds / 1000)
    const message = `模型服务 ${options.baseUrl ?? 'api.openai.com'} 在 ${seconds} 秒内没有回答：可调大 JUSHI_CHAT_TIMEOUT_SECONDS，或调小 JUSHI_CHAT_CONCURRENCY。`
    return { ...failed('timeout', message), tokens: tokensOf(question, received) }
  }
  return failureOf(error, options)
}
