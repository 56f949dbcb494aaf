import { join } from 'node:path'
import { z } from 'zod'
import { type AccessSettings, readAccess } from './config-access.ts'
import { failure, type Result, success } from './result.ts'

const text = z.string().trim().min(1)
const optionalText = z
  .string()
  .trim()
  .optional()
  .transform(value => (value === '' ? undefined : value))
const empty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const wholeNumber = z.preprocess(empty, z.coerce.number().int().min(1).optional())
const price = z.preprocess(
  empty,
  z
    .string()
    .trim()
    .regex(/^\d+(?:\.\d+)?$/)
    .optional(),
)

const environmentSchema = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATABASE_URL: optionalText,
  JUSHI_DATA_DIR: text.default('./data'),
  OPENAI_API_KEY: optionalText,
  OPENAI_BASE_URL: optionalText,
  JUSHI_CHAT_MODEL: optionalText,
  JUSHI_CHAT_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(12),
  JUSHI_CHAT_BUDGET_TOKENS: wholeNumber,
  JUSHI_CHAT_BUDGET_SECONDS: wholeNumber,
  JUSHI_CHAT_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(3600).default(120),
  JUSHI_CHAT_RETRIES: z.coerce.number().int().min(0).max(10).default(3),
  JUSHI_CHAT_PROMPT_PRICE: price,
  JUSHI_CHAT_COMPLETION_PRICE: price,
  JUSHI_EMBEDDING_MODEL: optionalText,
  JUSHI_EMBEDDING_DIMENSIONS: z.coerce.number().int().min(1).max(4000).optional(),
})

/** How much of a model server one draft may take, and how patient it is with it. */
export interface ChatSettings {
  /** Questions under way at a time. */
  readonly concurrency: number
  /** For one draft; null: no limit. Beyond it the rest is written by frames. */
  readonly budget: { readonly tokens: number | null; readonly seconds: number | null }
  /** A server from which nothing comes for so long is given up. */
  readonly timeoutSeconds: number
  /** How often a 429 or 5xx is tried again. */
  readonly retries: number
  /** For a million tokens, exact decimals; null: cost is not counted. */
  readonly prices: { readonly prompt: string; readonly completion: string } | null
}

/** Every setting of Jushi; design: the only reader of the environment. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly access: AccessSettings
  /** null: the embedded database in `dataDirectory`. */
  readonly databaseUrl: string | null
  readonly dataDirectory: string
  readonly webDirectory: string
  readonly corpusDirectory: string
  readonly promptDirectory: string
  readonly openAi: { readonly apiKey: string; readonly baseUrl: string | undefined } | null
  readonly chatModel: string | null
  /** How the composer llm may use its server. */
  readonly chat: ChatSettings
  /** null: the built-in lexical embedder. */
  readonly embedding: { readonly model: string; readonly dimensions: number } | null
}

/** Reads the settings from the environment; the failure is one sentence for each setting that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Result<Config, readonly string[]> {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success) return failure(parsed.error.issues.map(issue => faultOf(environment, String(issue.path[0]))))
  const settings = parsed.data
  if (settings.JUSHI_EMBEDDING_MODEL !== undefined && settings.JUSHI_EMBEDDING_DIMENSIONS === undefined) {
    return failure(['设置 JUSHI_EMBEDDING_MODEL 时须同时设置 JUSHI_EMBEDDING_DIMENSIONS（向量维数，如 1024）。'])
  }
  const access = readAccess(environment, isLoopback(settings.HOST))
  if (!access.ok) return access
  return success({
    host: settings.HOST,
    port: settings.PORT,
    access: access.value,
    databaseUrl: settings.DATABASE_URL ?? null,
    dataDirectory: settings.JUSHI_DATA_DIR,
    webDirectory: join(import.meta.dirname, '../dist/web'),
    corpusDirectory: join(import.meta.dirname, '../corpus'),
    promptDirectory: join(import.meta.dirname, '../prompts'),
    openAi: openAiOf(settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL),
    chatModel: settings.JUSHI_CHAT_MODEL ?? null,
    chat: chatOf(settings),
    embedding: embeddingOf(settings.JUSHI_EMBEDDING_MODEL, settings.JUSHI_EMBEDDING_DIMENSIONS),
  })
}

/** Whether only this machine can reach a service that listens there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function openAiOf(apiKey: string | undefined, baseUrl: string | undefined): Config['openAi'] {
  if (apiKey === undefined && baseUrl === undefined) return null
  // Local servers (vLLM, Ollama) need no key, but the client refuses to start without one.
  return { apiKey: apiKey ?? 'none', baseUrl }
}

function chatOf(settings: z.infer<typeof environmentSchema>): ChatSettings {
  const { JUSHI_CHAT_PROMPT_PRICE: prompt, JUSHI_CHAT_COMPLETION_PRICE: completion } = settings
  return {
    concurrency: settings.JUSHI_CHAT_CONCURRENCY,
    budget: { tokens: settings.JUSHI_CHAT_BUDGET_TOKENS ?? null, seconds: settings.JUSHI_CHAT_BUDGET_SECONDS ?? null },
    timeoutSeconds: settings.JUSHI_CHAT_TIMEOUT_SECONDS,
    retries: settings.JUSHI_CHAT_RETRIES,
    prices: prompt === undefined && completion === undefined ? null : { prompt: prompt ?? '0', completion: completion ?? '0' },
  }
}

function embeddingOf(model: string | undefined, dimensions: number | undefined): Config['embedding'] {
  return model === undefined || dimensions === undefined ? null : { model, dimensions }
}

const EXPECTED: Readonly<Record<string, string>> = {
  HOST: '应为主机名或地址，如 127.0.0.1',
  PORT: '应为 0 到 65535 的整数，如 3000',
  JUSHI_DATA_DIR: '应为目录，如 ./data',
  JUSHI_CHAT_CONCURRENCY: '应为 1 到 64 的整数，如 12',
  JUSHI_CHAT_BUDGET_TOKENS: '应为正整数，如 200000',
  JUSHI_CHAT_BUDGET_SECONDS: '应为正整数，如 300',
  JUSHI_CHAT_TIMEOUT_SECONDS: '应为 1 到 3600 的整数，如 120',
  JUSHI_CHAT_RETRIES: '应为 0 到 10 的整数，如 3',
  JUSHI_CHAT_PROMPT_PRICE: '应为每百万 token 的价格，如 2 或 0.5',
  JUSHI_CHAT_COMPLETION_PRICE: '应为每百万 token 的价格，如 8 或 1.5',
  JUSHI_EMBEDDING_DIMENSIONS: '应为 1 到 4000 的整数，如 1024',
}

function faultOf(environment: Readonly<Record<string, string | undefined>>, name: string): string {
  return `环境变量 ${name} 的值「${environment[name] ?? ''}」不能用：${EXPECTED[name] ?? '格式不对'}。`
}
