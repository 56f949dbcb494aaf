import { join } from 'node:path'
import { z } from 'zod'
import { failure, type Result, success } from './result.ts'

const text = z.string().trim().min(1)
const optionalText = z
  .string()
  .trim()
  .optional()
  .transform(value => (value === '' ? undefined : value))

const environmentSchema = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATABASE_URL: optionalText,
  JUSHI_DATA_DIR: text.default('./data'),
  OPENAI_API_KEY: optionalText,
  OPENAI_BASE_URL: optionalText,
  JUSHI_CHAT_MODEL: optionalText,
  JUSHI_EMBEDDING_MODEL: optionalText,
  JUSHI_EMBEDDING_DIMENSIONS: z.coerce.number().int().min(1).max(4000).optional(),
})

/** Every setting of Jushi; design: the only reader of the environment. */
export interface Config {
  readonly host: string
  readonly port: number
  /** null: the embedded database in `dataDirectory`. */
  readonly databaseUrl: string | null
  readonly dataDirectory: string
  readonly webDirectory: string
  readonly corpusDirectory: string
  readonly promptDirectory: string
  readonly openAi: { readonly apiKey: string; readonly baseUrl: string | undefined } | null
  readonly chatModel: string | null
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
  return success({
    host: settings.HOST,
    port: settings.PORT,
    databaseUrl: settings.DATABASE_URL ?? null,
    dataDirectory: settings.JUSHI_DATA_DIR,
    webDirectory: join(import.meta.dirname, '../dist/web'),
    corpusDirectory: join(import.meta.dirname, '../corpus'),
    promptDirectory: join(import.meta.dirname, '../prompts'),
    openAi: openAiOf(settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL),
    chatModel: settings.JUSHI_CHAT_MODEL ?? null,
    embedding: embeddingOf(settings.JUSHI_EMBEDDING_MODEL, settings.JUSHI_EMBEDDING_DIMENSIONS),
  })
}

function openAiOf(apiKey: string | undefined, baseUrl: string | undefined): Config['openAi'] {
  if (apiKey === undefined && baseUrl === undefined) return null
  // Local servers (vLLM, Ollama) need no key, but the client refuses to start without one.
  return { apiKey: apiKey ?? 'none', baseUrl }
}

function embeddingOf(model: string | undefined, dimensions: number | undefined): Config['embedding'] {
  return model === undefined || dimensions === undefined ? null : { model, dimensions }
}

const EXPECTED: Readonly<Record<string, string>> = {
  HOST: '应为主机名或地址，如 127.0.0.1',
  PORT: '应为 0 到 65535 的整数，如 3000',
  JUSHI_DATA_DIR: '应为目录，如 ./data',
  JUSHI_EMBEDDING_DIMENSIONS: '应为 1 到 4000 的整数，如 1024',
}

function faultOf(environment: Readonly<Record<string, string | undefined>>, name: string): string {
  return `环境变量 ${name} 的值「${environment[name] ?? ''}」不能用：${EXPECTED[name] ?? '格式不对'}。`
}
