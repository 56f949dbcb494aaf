import { type ChatFailure, NO_TOKENS } from '#workflow/chat-model.ts'
import { deepest, statusOf } from './retry.ts'

/** Which server and model a failure speaks of. */
export interface Endpoint {
  readonly apiKey: string
  /** undefined: OpenAI's own. */
  readonly baseUrl: string | undefined
  readonly model: string
}

const LONGEST_WORDS = 160

/** A client's error as a failure: what happened in one sentence, and which setting to look at. */
export function failureOf(error: unknown, endpoint: Endpoint): ChatFailure {
  if (error instanceof SyntaxError) return failed('cut', '模型服务的一次回答不合应有的格式。')
  const status = statusOf(error)
  const server = `模型服务 ${endpoint.baseUrl ?? 'api.openai.com'}`
  const said = wordsOf(error, endpoint)
  switch (status) {
    case 401:
    case 403:
      return failed('unauthorised', `${server} 不接受密钥（${status}）：请核对 OPENAI_API_KEY。`)
    case 404:
      return endpoint.model === ''
        ? failed('no-model', `${server} 没有列出模型（404）：请核对 OPENAI_BASE_URL，或设置 JUSHI_CHAT_MODEL。`)
        : failed('no-model', `${server} 没有模型“${endpoint.model}”或没有这个地址（404）：请核对 JUSHI_CHAT_MODEL 和 OPENAI_BASE_URL。`)
    case 429:
      return failed('busy', `${server} 繁忙或额度已用尽（429）：请稍后再试，或调小 JUSHI_CHAT_CONCURRENCY。`)
    case 0:
      return failed('unreachable', `连不上${server}：请确认服务在运行，OPENAI_BASE_URL 无误（${said}）。`)
  }
  if (status >= 500) return failed('busy', `${server} 多次出错（${status}）：请稍后再试。`)
  if (/model/iu.test(said) && /exist|found|invalid model|unknown/iu.test(said)) {
    return failed('no-model', `${server} 没有模型“${endpoint.model}”（${status}）：请核对 JUSHI_CHAT_MODEL。`)
  }
  return failed('rejected', `${server} 拒绝了请求（${status}）：${said}。`)
}

/** A failure in which nothing was received. */
export function failed(code: ChatFailure['code'], message: string): ChatFailure {
  return { code, message, text: '', tokens: NO_TOKENS }
}

/** What the server said, short, on one line, and without the key. */
function wordsOf(error: unknown, { apiKey }: Endpoint): string {
  const message = error instanceof Error ? deepest(error).message : String(error)
  const [line = ''] = message.split(/\n\nTroubleshooting URL/u)
  return line
    .replaceAll(apiKey, '…')
    .replace(/\s+/gu, ' ')
    .slice(0, LONGEST_WORDS)
    .replace(/[。.\s]+$/u, '')
}
