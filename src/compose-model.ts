import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { composeWithFrames } from '#draft/frames/frames-composer.ts'
import type { ChatModel } from '#workflow/chat-model.ts'
import { composeWithModel, type ModelComposer } from '#workflow/compose-with-model.ts'
import { composeWithoutModel } from '#workflow/compose-without-model.ts'
import type { Clock } from '#workflow/model-account.ts'
import { type Prompt, parsePrompt } from '#workflow/prompt.ts'
import type { RewritePorts } from '#workflow/rewrite-passage.ts'
import type { Config } from './config.ts'
import { failure, type Result, success } from './result.ts'

/** The prompts of prompts/. */
type PromptName = 'section' | 'rewrite'

/** The clock on the wall. */
const CLOCK: Clock = { now: () => performance.now(), after: milliseconds => AbortSignal.timeout(milliseconds) }

/** The composer llm over the server that the settings name. A server that names no model to ask leaves every draft to frames, and the draft says why. */
export async function modelComposer(config: Config): Promise<ModelComposer> {
  const chat = await chatModelOf(config)
  if (!chat.ok) return composeWithoutModel(chat.failure, composeWithFrames)
  const prompt = await promptNamed('section', config)
  const { concurrency, budget, prices } = config.chat
  return composeWithModel({
    chat: chat.value,
    prompt,
    fallback: composeWithFrames,
    limits: { concurrency, budget, prices },
    clock: CLOCK,
  })
}

/** What rewriting needs, over the same server. */
export function rewritePorts(config: Config, check: RewritePorts['check']): RewritePorts {
  const { concurrency, budget, prices } = config.chat
  return {
    check,
    model: async () => {
      const chat = await chatModelOf(config)
      return chat.ok ? success({ chat: chat.value, prompt: await promptNamed('rewrite', config) }) : chat
    },
    limits: { concurrency, budget, prices },
    clock: CLOCK,
  }
}

/** What a config has found out about its server. The same process asks the same server, so that it need not learn twice what it supports. */
const found = new WeakMap<Config, ChatModel>()

/** The model to ask; the failure is one sentence that says why there is none. */
async function chatModelOf(config: Config): Promise<Result<ChatModel, string>> {
  const known = found.get(config)
  if (known !== undefined) return success(known)
  const { openAi, chat, chatModel } = config
  if (openAi === null) return failure('未配置模型服务：请设置 OPENAI_BASE_URL 或 OPENAI_API_KEY。')
  const { createChatModel, firstModelOf } = await import('#adapters/llm/chat-model.ts')
  const named = chatModel === null ? await firstModelOf(openAi.apiKey, openAi.baseUrl) : success(chatModel)
  if (!named.ok) return failure(named.failure.message)
  const model = createChatModel({ ...openAi, model: named.value, timeoutMilliseconds: chat.timeoutSeconds * 1000, retries: chat.retries })
  found.set(config, model)
  return success(model)
}

/** A prompt with the digest by which a draft names it. */
async function promptNamed(name: PromptName, { promptDirectory }: Pick<Config, 'promptDirectory'>): Promise<Prompt> {
  const source = await readFile(join(promptDirectory, `${name}.md`), 'utf8')
  return parsePrompt(source, digestOf(Buffer.from(source)))
}

/** The digest that tells contents apart: SHA-256, in hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
