import { describe, expect, it } from 'vitest'
import { readConfig } from '#config.ts'

describe('readConfig', () => {
  it('needs no setting at all', () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      value: { host: '127.0.0.1', port: 3000, databaseUrl: null, dataDirectory: './data', openAi: null, chatModel: null, embedding: null },
    })
  })

  it('asks people to sign in unless told otherwise at this machine', () => {
    expect(readConfig({})).toMatchObject({ value: { access: { required: true, secret: null, publicUrl: null, singleSignOn: null } } })
    expect(readConfig({ JUSHI_AUTH: 'off' })).toMatchObject({ value: { access: { required: false } } })
  })

  it('takes an empty variable as unset', () => {
    expect(readConfig({ DATABASE_URL: ' ', OPENAI_API_KEY: '' })).toMatchObject({ ok: true, value: { databaseUrl: null, openAi: null } })
  })

  it('reads how much of a model one draft may take; empty means no limit', () => {
    const environment = {
      JUSHI_CHAT_BUDGET_TOKENS: '20000',
      JUSHI_CHAT_BUDGET_SECONDS: '',
      JUSHI_CHAT_PROMPT_PRICE: '0.5',
      JUSHI_CHAT_CONCURRENCY: '2',
    }
    const chat = {
      concurrency: 2,
      budget: { tokens: 20_000, seconds: null },
      timeoutSeconds: 120,
      retries: 3,
      prices: { prompt: '0.5', completion: '0' },
    }
    expect(readConfig(environment)).toMatchObject({ ok: true, value: { chat } })
    expect(readConfig({})).toMatchObject({ ok: true, value: { chat: { concurrency: 12, prices: null } } })
  })

  it('needs no key for a server of one’s own', () => {
    expect(readConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:8000/v1' })).toMatchObject({
      ok: true,
      value: { openAi: { apiKey: 'none', baseUrl: 'http://127.0.0.1:8000/v1' } },
    })
  })

  it.each([
    [{ PORT: 'http' }, /PORT 的值「http」不能用：应为 0 到 65535 的整数/],
    [{ PORT: '70000' }, /「70000」/],
    [{ JUSHI_CHAT_CONCURRENCY: '0' }, /JUSHI_CHAT_CONCURRENCY 的值「0」不能用：应为 1 到 64 的整数/],
    [{ JUSHI_CHAT_BUDGET_TOKENS: 'many' }, /JUSHI_CHAT_BUDGET_TOKENS/],
    [{ JUSHI_CHAT_PROMPT_PRICE: '-2' }, /JUSHI_CHAT_PROMPT_PRICE 的值「-2」不能用：应为每百万 token 的价格/],
    [{ JUSHI_AUTH: 'off', HOST: '0.0.0.0' }, /只能在 HOST 为本机地址时使用/],
    [{ JUSHI_AUTH: 'off', JUSHI_PUBLIC_URL: 'https://jushi.example' }, /必须登录/],
    [{ JUSHI_AUTH: 'maybe' }, /JUSHI_AUTH 应为 on 或 off/],
    [{ JUSHI_AUTH_SECRET: 'short' }, /至少 32 个字符/],
    [{ JUSHI_OIDC_DISCOVERY_URL: 'https://id.example/.well-known/openid-configuration' }, /须同时设置/],
    [{ JUSHI_EMBEDDING_DIMENSIONS: '0' }, /JUSHI_EMBEDDING_DIMENSIONS/],
    [{ JUSHI_EMBEDDING_MODEL: 'bge-m3' }, /JUSHI_EMBEDDING_DIMENSIONS/],
  ])('refuses %o in one sentence that names the variable', (environment, sentence) => {
    const config = readConfig(environment)
    expect(config.ok).toBe(false)
    expect(config.ok ? [] : config.failure).toEqual([expect.stringMatching(sentence)])
  })
})
